import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Member } from '../actors';
import { openCookie, sealCookie } from '../crypto/cookie-seal';
import { hostCookie, personal } from './cookies';

/** As long as a household's session (docs/adr/0019): from the last request on. */
const SECONDS = 30 * 60;
/** Since the sign-in: as long as a resident's own phone is known (resume-cookie.ts). */
const LATE_SECONDS = 12 * 3600;

const NAMES = { part: 'zitian_part', 'part-late': 'zitian_part_late' } as const;
type Purpose = keyof typeof NAMES;
const nameOf = (event: RequestEvent, purpose: Purpose): string =>
	hostCookie(event.locals.deps.settings, NAMES[purpose]);

/**
 * A member's session is a cookie alone, encrypted: which part, and the key to it. What ends it early is the part itself, which
 * is read at every request, and is gone once its code was taken back. A second cookie, which opens nothing, outlasts it: with it
 * a page that was left is still put down as it stands (docs/adr/0077).
 */
export function openMemberSession(event: RequestEvent, member: Member): void {
	renew(event, member);
	event.cookies.set(nameOf(event, 'part-late'), sealed(event, 'part-late', member, LATE_SECONDS), personal(event));
}

/** The member of this request, whose half hour begins anew unless the page asked by itself. */
export function readMemberSession(event: RequestEvent, { unattended = false } = {}): Member | undefined {
	const member = memberOfCookie(event);
	if (member && !unattended) renew(event, member);
	return member;
}

/** The member of this request, who may have nothing to do with the page that is asked for. */
export const memberOfCookie = (event: RequestEvent): Member | undefined => memberIn(event, 'part');

/** Whose page is sent after the half hour: what stands on it may be kept, and nothing be shown. */
export const lateMember = (event: RequestEvent): Member | undefined =>
	memberOfCookie(event) ? undefined : memberIn(event, 'part-late');

/** Milliseconds that the session still lasts. */
export function memberTimeLeft(event: RequestEvent): number {
	const { exp } = valuesIn(event, 'part') ?? {};
	return exp === undefined ? 0 : Number(exp) * 1000 - event.locals.deps.clock.now();
}

export function closeMemberSession(event: RequestEvent): void {
	for (const purpose of ['part', 'part-late'] as const) event.cookies.delete(nameOf(event, purpose), personal(event));
}

const renew = (event: RequestEvent, member: Member): void =>
	event.cookies.set(nameOf(event, 'part'), sealed(event, 'part', member, SECONDS), {
		...personal(event),
		maxAge: SECONDS
	});

function sealed(event: RequestEvent, purpose: Purpose, member: Member, seconds: number): string {
	const { householdId, partId, memberKey, district } = member;
	const key = Buffer.from(memberKey).toString('base64url');
	const values = { householdId, partId, key, ...(district && { district }) };
	return sealCookie(event.locals.deps.keys, purpose, values, seconds);
}

function valuesIn(event: RequestEvent, purpose: Purpose) {
	const text = event.cookies.get(nameOf(event, purpose));
	return text ? openCookie(event.locals.deps.keys, purpose, text) : undefined;
}

function memberIn(event: RequestEvent, purpose: Purpose): Member | undefined {
	const { householdId, partId, key, district } = valuesIn(event, purpose) ?? {};
	if (!householdId || !partId || !key) return undefined;
	const memberKey = new Uint8Array(Buffer.from(key, 'base64url'));
	return { householdId, partId, memberKey, ...(district && { district }) };
}

/** Hooks let nobody else in; should they ever, nothing is shown. */
export const memberOf = ({ locals }: RequestEvent): Member => locals.member ?? redirect(303, '/?signed-out=1');
