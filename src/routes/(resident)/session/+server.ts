import { json } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';

/** How long the session still lasts, in milliseconds: of the phone's own clock nobody knows whether it is right. */
async function timeLeft({ locals }: RequestEvent): Promise<Response> {
	const session = locals.resident && (await locals.deps.residentSessions.lookAtSession(locals.resident.sessionId));
	return json({ left: session?.left ?? 0 });
}

/** Asked by the page itself. */
export const GET = timeLeft;

/** 继续填写: being asked by somebody is what makes the session last (hooks). */
export const POST = timeLeft;
