import { isUuid } from '$lib/domain/ids';
import { fail, ok, type Result } from '$lib/domain/problem';
import { phoneReport } from '$lib/schemas/field-phone';
import type { Staff } from '../../actors';
import { asEnumerator } from '../../db/as-role';
import { isPhoneCutOff, putPhoneReport } from '../../db/queries/field-phones';
import type { Deps } from '../../deps';

/** Cut off: its account was locked or ended. What it holds under its PIN is to go; what is sealed to the server stays. */
export interface PhoneState {
	cutOff: boolean;
}

/** What waits on a phone, for its supervisor: counts and the oldest time. No event: nothing of the round changes. */
export async function reportPhone(
	deps: Pick<Deps, 'db' | 'clock'>,
	{ staffId }: Staff,
	posted: unknown
): Promise<Result<PhoneState>> {
	const sent = phoneReport.safeParse(posted);
	if (!sent.success) return fail('request.unreadable');
	const { phoneId, unsigned, toSign = null, signed, oldestAgo } = sent.data;
	const reportedAt = deps.clock.now();
	const oldestAt = oldestAgo === undefined ? null : reportedAt - Math.max(0, Math.min(oldestAgo, reportedAt));
	await asEnumerator(deps.db, { staffId }, (tx) =>
		putPhoneReport(tx, { phoneId, staffId, reportedAt, unsigned, toSign, signed, oldestAt })
	);
	return ok({ cutOff: await isPhoneCutOff(deps.db, phoneId) });
}

/** Asked by a phone without a session, by the id that it made itself: a session that ran out says nothing of a cut-off. */
export async function askPhone(deps: Pick<Deps, 'db'>, phoneId: string): Promise<PhoneState> {
	return { cutOff: isUuid(phoneId) && (await isPhoneCutOff(deps.db, phoneId)) };
}
