import type { RequestEvent } from '@sveltejs/kit';
import type { OwnSession } from '../auth/own-sessions';
import type { Sessions } from '../auth/sessions';

/** Whose sessions a page shows: those of the household or of the member of staff who is signed in. */
export interface Owner {
	sessions: Sessions;
	userId: string;
	sessionId: string;
}

/** Where somebody is signed in, for a page that ends one of them. */
export const listOwnSessions = ({ sessions, userId, sessionId }: Owner): Promise<OwnSession[]> =>
	sessions.ownSessions(userId, sessionId);

/** The session named by the post, or all others; nobody else's, and not the one that asks, which signs out instead. */
export async function endOwnSessions({ request }: RequestEvent, { sessions, userId, sessionId }: Owner): Promise<void> {
	const named = String((await request.formData()).get('session') ?? '');
	await (named === '' ? sessions.endOtherSessions(userId, sessionId) : sessions.endOwnSession(userId, named));
}
