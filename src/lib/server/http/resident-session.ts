import type { RequestEvent } from '@sveltejs/kit';
import type { Deps } from '$lib/server/deps';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import type { Resident } from '../actors';
import { residentQuestionnaire } from '../services/resident-form';
import { personal } from './cookies';
import { forgetResuming, keepForResuming } from './resume-cookie';
import { clearSignInCode } from './sign-in-cookie';
import { bringTextSize } from './text-size';

const KEY_COOKIE = 'zitian_key';
/** Longer than any session: what ends it is the session in the database. */
const KEY_SECONDS = 12 * 3600;

/**
 * Sets both cookies: lucia's session id, and the resident's key bound to that very session. On the resident's own phone
 * also the one that lets the PIN alone resume it; on any other, one that somebody left there goes.
 */
export async function openResidentSession(event: RequestEvent, resident: Resident, code: string): Promise<void> {
	for (const { name, value } of await residentCookies(event.locals.deps, resident))
		event.cookies.set(name, value, personal(event));
	clearSignInCode(event);
	if (resident.ownDevice) await keepForResuming(event, code);
	else forgetResuming(event);
	await bringTextSize(event, resident);
}

/** What a signed-in household's browser holds, without the attributes. */
export async function residentCookies(deps: Deps, resident: Resident): Promise<{ name: string; value: string }[]> {
	const { name, value } = deps.residentSessions.createSessionCookie(resident.sessionId);
	const values = {
		session: sessionIdHash(resident.sessionId),
		key: Buffer.from(resident.residentKey).toString('base64url'),
		device: resident.ownDevice ? 'own' : 'shared',
		...(resident.district && { district: resident.district }),
		...(resident.offlineKey && { offlineKey: resident.offlineKey })
	};
	return [
		{ name, value },
		{ name: KEY_COOKIE, value: await sealCookie(deps.keys, 'resident-key', values, KEY_SECONDS) }
	];
}

/**
 * The household of this request, if both cookies are there, current, and of one session. `unattended`: the page asked,
 * not the person, so that the session lasts no longer for it.
 */
export async function readResidentSession(
	event: RequestEvent,
	{ unattended = false } = {}
): Promise<Resident | undefined> {
	const { deps } = event.locals;
	const sessionId = event.cookies.get(deps.residentSessions.sessionCookieName);
	const keyCookie = event.cookies.get(KEY_COOKIE);
	if (!sessionId || !keyCookie) return undefined;
	const { lookAtSession, useSession } = deps.residentSessions;
	const session = await (unattended ? lookAtSession : useSession)(sessionId);
	const values = await openCookie(deps.keys, 'resident-key', keyCookie);
	if (!session || !values?.key || values.session !== sessionIdHash(sessionId)) return undefined;
	const residentKey = new Uint8Array(Buffer.from(values.key, 'base64url'));
	const questionnaire = residentQuestionnaire(deps);
	return {
		kind: 'resident',
		householdId: session.userId,
		questionnaire,
		district: values.district,
		sessionId,
		residentKey,
		ownDevice: values.device === 'own',
		offlineKey: values.offlineKey
	};
}

export async function closeResidentSession(event: RequestEvent): Promise<void> {
	const { deps } = event.locals;
	const sessionId = event.cookies.get(deps.residentSessions.sessionCookieName);
	if (sessionId) await deps.residentSessions.invalidateSession(sessionId);
	event.cookies.delete(deps.residentSessions.sessionCookieName, personal(event));
	event.cookies.delete(KEY_COOKIE, personal(event));
	forgetResuming(event);
}
