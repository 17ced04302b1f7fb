import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Member } from '../actors';
import { openCookie, sealCookie } from '../crypto/cookie-seal';
import { hostCookie, personal } from './cookies';

/** As long as a household's session (docs/adr/0019): from the last request on. */
const SECONDS = 30 * 60;

const nameOf = (event: RequestEvent): string => hostCookie(event.locals.deps.settings, 'zitian_part');

/**
 * A member's session is this cookie alone, encrypted: which part, and the key to it. What ends it early is the part itself, which
 * is read at every request, and is gone once its code was taken back.
 */
export function openMemberSession(event: RequestEvent, { householdId, partId, memberKey, district }: Member): void {
	const key = Buffer.from(memberKey).toString('base64url');
	const values = { householdId, partId, key, ...(district && { district }) };
	event.cookies.set(nameOf(event), sealCookie(event.locals.deps.keys, 'part', values, SECONDS), {
		...personal(event),
		maxAge: SECONDS
	});
}

/** The member of this request, whose half hour begins anew. */
export function readMemberSession(event: RequestEvent): Member | undefined {
	const member = memberOfCookie(event);
	if (member) openMemberSession(event, member);
	return member;
}

/** The member of this request, who may have nothing to do with the page that is asked for. */
export function memberOfCookie(event: RequestEvent): Member | undefined {
	const text = event.cookies.get(nameOf(event));
	const { householdId, partId, key, district } =
		(text ? openCookie(event.locals.deps.keys, 'part', text) : undefined) ?? {};
	if (!householdId || !partId || !key) return undefined;
	const memberKey = new Uint8Array(Buffer.from(key, 'base64url'));
	return { householdId, partId, memberKey, ...(district && { district }) };
}

export const closeMemberSession = (event: RequestEvent): void => event.cookies.delete(nameOf(event), personal(event));

/** Hooks let nobody else in; should they ever, nothing is shown. */
export const memberOf = ({ locals }: RequestEvent): Member => locals.member ?? redirect(303, '/?signed-out=1');
