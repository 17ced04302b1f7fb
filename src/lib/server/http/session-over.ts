import { redirect, type RequestEvent } from '@sveltejs/kit';
import { stringify } from 'devalue';
import type { Problem } from '$lib/domain/problem';
import type { Member } from '../actors';
import { lateMember } from './member-session';
import { withMessage } from './problem-page';
import { hasSignedOut, readResumeCode } from './resume-cookie';
import { returnPath } from './return-path';
import { statusOf } from './status';

const OVER: Problem = { code: 'signIn.expired' };

/**
 * The answer to a request for a household's page when nobody is signed in (any more). On the resident's own phone the
 * way leads to a page that asks for the PIN alone, with the page to come back to; elsewhere to the first page.
 */
export async function sessionOver(event: RequestEvent): Promise<Response> {
	const { request } = event;
	const isPlainForm = isPlainPost(request);
	if (isFromScript(event) || (request.method !== 'GET' && request.method !== 'HEAD' && !isPlainForm))
		return refused(request);
	if (!readResumeCode(event)) redirect(303, hasSignedOut(event) && !isPlainForm ? '/?saved=1' : '/?signed-out=1');
	const to = `to=${encodeURIComponent(returnPath(event.url.pathname, event.url.search))}`;
	// 307: the browser posts the same fields again, there, and nothing of them is stored on the way.
	redirect(isPlainForm ? 307 : 303, isPlainForm ? `/sign-in/resume?/keep&${to}` : `/sign-in/resume?${to}`);
}

/** The same for a member's part: whoever sends a page too late is let in to leave it as it stands, and no further. */
export function memberOver(event: RequestEvent): Member | Response {
	if (isFromScript(event)) return refused(event.request);
	const late = event.route.id === '/(member)/my-part/[step]' && isPlainPost(event.request) && lateMember(event);
	return late || redirect(303, hasSignedOut(event) && !isPlainPost(event.request) ? '/?saved=1' : '/?signed-out=1');
}

const isPlainPost = ({ method, headers }: Request): boolean =>
	method === 'POST' && (headers.get('accept') ?? '').includes('text/html');

const isFromScript = ({ request, isDataRequest }: RequestEvent): boolean =>
	/^application\/json/.test(request.headers.get('accept') ?? '') && !isDataRequest;

/** What a script sent stays in its page, which says what happened. */
function refused(request: Request): Response {
	const status = statusOf(OVER);
	const body = request.headers.get('x-sveltekit-action')
		? { type: 'failure', status, data: stringify({ problem: withMessage(OVER) }) }
		: { problem: withMessage(OVER) };
	return Response.json(body, { status });
}
