import type { RequestEvent } from '@sveltejs/kit';
import type { LetterCode } from '../services/look-up-letter';
import { hostCookie, personal } from './cookies';
import { openLetter, sealLetter } from './letter-seal';

const nameOf = (event: RequestEvent): string => hostCookie(event.locals.deps.settings, 'zitian_resume');
/** Since the last right PIN. The browser forgets it sooner, when it is closed. */
const SECONDS = 12 * 3600;

/**
 * On the resident's own phone: the letter's code, encrypted, so that after half an hour away only the PIN is asked
 * (docs/adr/0019). It opens nothing by itself, and every PIN tried with it is counted like any other.
 */
export function keepForResuming(event: RequestEvent, letter: LetterCode): void {
	event.cookies.set(nameOf(event), sealLetter(event.locals.deps.keys, 'resume', letter, SECONDS), personal(event));
}

export const readResumeCode = (event: RequestEvent): LetterCode | undefined =>
	openLetter(event.locals.deps.keys, 'resume', event.cookies.get(nameOf(event)));

export function forgetResuming(event: RequestEvent): void {
	if (event.cookies.get(nameOf(event))) event.cookies.delete(nameOf(event), personal(event));
}

const leftName = (event: RequestEvent): string => hostCookie(event.locals.deps.settings, 'zitian_left');

/** Whoever signs out and goes back is told that they signed out, not that they were away too long. It says nothing of whom. */
export const noteSignedOut = (event: RequestEvent): void => event.cookies.set(leftName(event), '1', personal(event));

export const hasSignedOut = (event: RequestEvent): boolean => event.cookies.get(leftName(event)) !== undefined;

export function forgetSignedOut(event: RequestEvent): void {
	if (hasSignedOut(event)) event.cookies.delete(leftName(event), personal(event));
}
