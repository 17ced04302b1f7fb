import { redirect, type RequestEvent } from '@sveltejs/kit';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { LetterCode } from '../services/look-up-letter';
import { hostCookie, personal } from './cookies';
import { openLetter, sealLetter } from './letter-seal';

const nameOf = (event: RequestEvent): string => hostCookie(event.locals.deps.settings, 'zitian_letter');

/** Carries the letter's code from the first page to the PIN, so that it is in no URL and no history. */
export function setSignInCode(event: RequestEvent, letter: LetterCode): void {
	const seconds = SIGN_IN_POLICY.codeWaitsMinutes * 60;
	const text = sealLetter(event.locals.deps.keys, 'letter', letter, seconds);
	event.cookies.set(nameOf(event), text, { ...personal(event), maxAge: seconds });
}

export const readSignInCode = (event: RequestEvent): LetterCode | undefined =>
	openLetter(event.locals.deps.keys, 'letter', event.cookies.get(nameOf(event)));

export const clearSignInCode = (event: RequestEvent): void => event.cookies.delete(nameOf(event), personal(event));

/** How long the way from the first page to the second may take until a missing cookie has simply run out. */
const ARRIVES_WITHIN = 60_000;

/** The page after the letter's code. The moment goes along, so that it notices a browser that keeps no cookie. */
export const whereCookieIsExpected = (
	event: RequestEvent,
	next: '/sign-in/home' | '/sign-in/pin' | '/sign-in/part' | '/status'
): string => `${next}?sent=${Math.floor(event.locals.deps.clock.now() / 1000)}`;

/** The letter's code, or back to the first page; to the page about cookies when it was set only a moment ago. */
export function requireSignInCode(event: RequestEvent): LetterCode {
	const letter = readSignInCode(event);
	if (letter) return letter;
	const age = event.locals.deps.clock.now() - Number(event.url.searchParams.get('sent') ?? 0) * 1000;
	redirect(303, age < ARRIVES_WITHIN ? '/sign-in/no-cookies' : '/?expired');
}
