import type { RequestEvent } from '@sveltejs/kit';
import type { Deps } from '$lib/server/deps';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import type { Resident } from '../actors';
import type { AnswersRow } from '../db/queries/answers';
import { putAtHand } from '../services/answers-at-hand';
import type { LetterCode } from '../services/look-up-letter';
import { residentQuestionnaire } from '../services/resident-form';
import { endSessionHere, hostCookie, personal } from './cookies';
import { forgetDevice, rememberDevice } from './known-device';
import { forgetResuming, forgetSignedOut, keepForResuming } from './resume-cookie';
import { clearSignInCode } from './sign-in-cookie';
import { bringTextSize } from './text-size';

const keyCookieOf = (deps: Pick<Deps, 'settings'>): string => hostCookie(deps.settings, 'zitian_key');
/** Longer than any session: what ends it is the session in the database. */
const KEY_SECONDS = 12 * 3600;

/**
 * Sets both cookies: lucia's session id, and the resident's key bound to that very session. On the resident's own phone
 * also the one that lets the PIN alone resume it; on any other, one that somebody left there goes.
 */
export async function openResidentSession(event: RequestEvent, resident: Resident, letter: LetterCode): Promise<void> {
	await endSessionHere(event, event.locals.deps.residentSessions);
	for (const { name, value } of residentCookies(event.locals.deps, resident))
		event.cookies.set(name, value, personal(event));
	clearSignInCode(event);
	forgetSignedOut(event);
	if (resident.ownDevice) {
		keepForResuming(event, { ...letter, district: resident.district });
		rememberDevice(event, 'resident', resident.householdId);
	} else {
		forgetResuming(event);
		forgetDevice(event, 'resident');
	}
	await bringTextSize(event, resident);
}

/** What a signed-in household's browser holds, without the attributes. */
export function residentCookies(deps: Deps, resident: Resident): { name: string; value: string }[] {
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
		{ name: keyCookieOf(deps), value: sealCookie(deps.keys, 'resident-key', values, KEY_SECONDS) }
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
	if (!sessionId || !event.cookies.get(keyCookieOf(deps))) return undefined;
	const { lookAtSession, useSession } = deps.residentSessions;
	const session = await (unattended ? lookAtSession : useSession)(sessionId);
	const values = openKeyCookie(event);
	if (!session || !values?.key || values.session !== sessionIdHash(sessionId)) return undefined;
	const residentKey = new Uint8Array(Buffer.from(values.key, 'base64url'));
	const resident: Resident = {
		kind: 'resident',
		householdId: session.userId,
		questionnaire: residentQuestionnaire(deps),
		district: values.district,
		sessionId,
		residentKey,
		ownDevice: values.device === 'own',
		offlineKey: values.offlineKey
	};
	if (session.beside) putAtHand(resident, session.beside as AnswersRow);
	return resident;
}

/** The session, by its hash, that this request's key was sealed for; whether it is still open is not asked. */
export const sessionOfKey = (event: RequestEvent): string | undefined => openKeyCookie(event)?.session;

type KeyValues = ReturnType<typeof openCookie>;

/** What a request's cookie turned out to hold: whoever lets it in and whoever asks whose it is open it once. */
const opened = new WeakMap<Request, { sealed: string; values: KeyValues }>();

function openKeyCookie({ request, cookies, locals: { deps } }: RequestEvent): KeyValues {
	const sealed = cookies.get(keyCookieOf(deps));
	if (!sealed) return undefined;
	const before = opened.get(request);
	if (before?.sealed === sealed) return before.values;
	const values = openCookie(deps.keys, 'resident-key', sealed);
	opened.set(request, { sealed, values });
	return values;
}

export async function closeResidentSession(event: RequestEvent): Promise<void> {
	const { deps } = event.locals;
	const sessionId = event.cookies.get(deps.residentSessions.sessionCookieName);
	if (sessionId) await deps.residentSessions.invalidateSession(sessionId);
	event.cookies.delete(deps.residentSessions.sessionCookieName, personal(event));
	event.cookies.delete(keyCookieOf(deps), personal(event));
	clearSignInCode(event);
	forgetResuming(event);
}
