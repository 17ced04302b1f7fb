import type { RequestEvent } from '@sveltejs/kit';
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
