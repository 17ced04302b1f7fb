import { json, type RequestEvent } from '@sveltejs/kit';
import { memberOf, memberTimeLeft } from '$lib/server/http/member-session';

/** How long the session still lasts, in milliseconds. What is asked by POST has made it last (hooks). */
function timeLeft(event: RequestEvent): Response {
	memberOf(event);
	return json({ left: memberTimeLeft(event) });
}

/** Asked by the page itself. */
export const GET = timeLeft;

/** 继续填写. */
export const POST = timeLeft;
