import { redirect, type RequestEvent } from '@sveltejs/kit';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import { personal } from './cookies';

const NAME = 'zitian_letter';

/** Carries the letter's code from the first page to the PIN, so that it is in no URL and no history. */
export async function setSignInCode(event: RequestEvent, code: string): Promise<void> {
	const seconds = SIGN_IN_POLICY.codeWaitsMinutes * 60;
	const text = await sealCookie(event.locals.deps.keys, 'letter', { code }, seconds);
	event.cookies.set(NAME, text, { ...personal(event), maxAge: seconds });
}

export async function readSignInCode(event: RequestEvent): Promise<string | undefined> {
	const text = event.cookies.get(NAME);
	return text ? (await openCookie(event.locals.deps.keys, 'letter', text))?.code : undefined;
}

export const clearSignInCode = (event: RequestEvent): void => event.cookies.delete(NAME, personal(event));

/** How long the way from the first page to the second may take until a missing cookie has simply run out. */
const ARRIVES_WITHIN = 60_000;

/** The page after the letter's code. The moment goes along, so that it notices a browser that keeps no cookie. */
export const whereCookieIsExpected = (event: RequestEvent, next: 'home' | 'pin'): string =>
	`/sign-in/${next}?sent=${Math.floor(event.locals.deps.clock.now() / 1000)}`;

/** The letter's code, or back to the first page; to the page about cookies when it was set only a moment ago. */
export async function requireSignInCode(event: RequestEvent): Promise<string> {
	const code = await readSignInCode(event);
	if (code) return code;
	const age = event.locals.deps.clock.now() - Number(event.url.searchParams.get('sent') ?? 0) * 1000;
	redirect(303, age < ARRIVES_WITHIN ? '/sign-in/no-cookies' : '/?expired');
}
