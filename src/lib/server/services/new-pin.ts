import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';
import { fail, ok, type Result } from '$lib/domain/problem';

/** The PIN that somebody chooses, typed twice, or what stands against it. */
export function readNewPin(typed: string, again: string): Result<string> {
	const pin = normalisePin(typed);
	if (!isPin(pin) || isWeakPin(pin)) return fail('pin.weak');
	return pin === normalisePin(again) ? ok(pin) : fail('pin.mismatch');
}
