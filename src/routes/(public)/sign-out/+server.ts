import { closeMemberSession } from '$lib/server/http/member-session';
import { closeResidentSession } from '$lib/server/http/resident-session';
import { noteSignedOut } from '$lib/server/http/resume-cookie';
import type { RequestHandler } from './$types';

/**
 * 保存并退出: everything up to the last "next" is saved already. The browser's cache goes with it; not its storage, which on
 * an enumerator's phone holds visits that wait to be sent.
 */
export const POST: RequestHandler = async (event) => {
	await closeResidentSession(event);
	closeMemberSession(event);
	noteSignedOut(event);
	return new Response(null, { status: 303, headers: { location: '/?saved=1', 'clear-site-data': '"cache"' } });
};
