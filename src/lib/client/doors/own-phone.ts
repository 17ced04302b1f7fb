import type { DoorVault } from './door-vault';

/** As often at most while nothing changes. */
const AGAIN = 5 * 60_000;

let last = { said: '', at: -Infinity };

/** Tells the portal how much waits on this phone: counts and the oldest time, no content. A phone that was cut off is wiped. */
export async function reportPhone(field: DoorVault, now = Date.now()): Promise<void> {
	const state = await field.unsent();
	if (!state) return;
	const said = JSON.stringify(state);
	if (said === last.said && now - last.at < AGAIN) return;
	const { oldestAt, ...counts } = state;
	const body = JSON.stringify({ ...counts, ...(oldestAt !== undefined && { oldestAgo: Math.max(0, now - oldestAt) }) });
	const headers = { 'content-type': 'application/json', accept: 'application/json' };
	const answer = await asked('/enumerator/phone', { method: 'POST', headers, body });
	if (!answer) return;
	last = { said, at: now };
	if (answer.cutOff) await field.wipe();
}

/**
 * Whether the account of this phone was cut off, asked without a session: one that ran out is no reason to lose a draft. If so, all that is
 * under the PIN goes at once; what is sealed to the server stays. @returns true when it was wiped
 */
export async function obeyCutOff(field: DoorVault): Promise<boolean> {
	const phone = await field.unsent();
	if (!phone) return false;
	const answer = await asked(`/field-phone/${phone.phoneId}`, { headers: { accept: 'application/json' } });
	if (!answer?.cutOff) return false;
	await field.wipe();
	return true;
}

/** Only the portal's own answer counts: something in between may answer as well. */
async function asked(url: string, init: RequestInit): Promise<{ cutOff: boolean } | undefined> {
	const answer = await fetch(url, { ...init, redirect: 'manual', cache: 'no-store' }).catch(() => undefined);
	if (!answer?.ok) return undefined;
	const said: unknown = await answer.json().catch(() => undefined);
	return typeof said === 'object' && said !== null && 'cutOff' in said ? { cutOff: said.cutOff === true } : undefined;
}
