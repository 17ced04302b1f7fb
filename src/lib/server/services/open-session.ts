import { COUNTY_DIGITS } from '$lib/domain/geography/codes';
import { blockOf } from '../db/queries/households';
import type { Resident } from '../actors';
import type { Deps } from '../deps';
import { residentQuestionnaire } from './resident-form';

/** What somebody signs in on. */
export interface Device {
	userAgent: string;
	/** Their own, as they said themselves: something may be kept on it. Unless said so it is shared, and keeps nothing. */
	ownDevice?: boolean;
	/** Made by the phone, for what it keeps (base64 of 32 bytes). */
	offlineKey?: string;
}

/** A household that has just signed in, and what its phone keeps of the letter's code (LetterCode). */
export interface SignedIn {
	session: Resident;
	stretched: Uint8Array;
}

/** A new lucia session for a household that has just proved letter and PIN. */
export async function openSession(
	deps: Deps,
	householdId: string,
	residentKey: Uint8Array,
	device: Device
): Promise<Resident> {
	const session = await deps.residentSessions.createSession(householdId, { deviceKind: deviceKind(device.userAgent) });
	const { ownDevice = false, offlineKey } = device;
	const questionnaire = residentQuestionnaire(deps);
	const district = (await blockOf(deps.db, householdId))?.slice(0, COUNTY_DIGITS);
	return {
		kind: 'resident',
		householdId,
		questionnaire,
		...(district && { district }),
		sessionId: session.id,
		residentKey,
		ownDevice,
		...(ownDevice && offlineKey && { offlineKey })
	};
}

/** phone / tablet / computer, from the user agent: all that is kept of a device. */
export function deviceKind(userAgent: string): string {
	if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
	return /Mobi|iPhone/i.test(userAgent) ? 'phone' : 'computer';
}
