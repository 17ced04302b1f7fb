import type { RequestEvent } from '@sveltejs/kit';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import { personal } from './cookies';

const NAME = 'zitian_resume';
/** Since the last right PIN. The browser forgets it sooner, when it is closed. */
const SECONDS = 12 * 3600;

/**
 * On the resident's own phone: the letter's code, encrypted, so that after half an hour away only the PIN is asked
 * (docs/adr/0019). It opens nothing by itself, and every PIN tried with it is counted like any other.
 */
export async function keepForResuming(event: RequestEvent, code: string): Promise<void> {
	event.cookies.set(NAME, await sealCookie(event.locals.deps.keys, 'resume', { code }, SECONDS), personal(event));
}

export async function readResumeCode(event: RequestEvent): Promise<string | undefined> {
	const text = event.cookies.get(NAME);
	return text ? (await openCookie(event.locals.deps.keys, 'resume', text))?.code : undefined;
}

export function forgetResuming(event: RequestEvent): void {
	if (event.cookies.get(NAME)) event.cookies.delete(NAME, personal(event));
}
