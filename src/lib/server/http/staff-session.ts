import type { RequestEvent } from '@sveltejs/kit';
import { staffById } from '$lib/server/db/queries/staff-sessions';
import type { Staff } from '../actors';
import { deviceKind } from '../services/open-session';
import { endSessionHere, personal } from './cookies';

export async function openStaffSession(event: RequestEvent, staffId: string): Promise<void> {
	const { staffSessions } = event.locals.deps;
	await endSessionHere(event, staffSessions);
	const userAgent = event.request.headers.get('user-agent') ?? '';
	const session = await staffSessions.createSession(staffId, { deviceKind: deviceKind(userAgent) });
	const cookie = staffSessions.createSessionCookie(session.id);
	event.cookies.set(cookie.name, cookie.value, personal(event));
}

/**
 * Nobody who has left, and no rehearsal account outside rehearsal. `unattended`: the page asked, not the person, so that the
 * session lasts no longer for it.
 */
export async function readStaffSession(event: RequestEvent, { unattended = false } = {}): Promise<Staff | undefined> {
	const { db, staffSessions, settings } = event.locals.deps;
	const sessionId = event.cookies.get(staffSessions.sessionCookieName);
	if (!sessionId) return undefined;
	const { lookAtSession, useSession } = staffSessions;
	const session = await (unattended ? lookAtSession : useSession)(sessionId);
	const row = session && (await staffById(db, session.userId));
	if (!row || row.endedAt !== null || (row.rehearsal && !settings.rehearsal)) return undefined;
	return {
		staffId: row.staffId,
		sessionId,
		number: row.number,
		name: row.name,
		role: row.role,
		district: row.district,
		blocks: row.blocks,
		...(row.firstPassword && { firstPassword: true as const }),
		...(row.mayCapture && { mayCapture: true as const })
	};
}

export async function closeStaffSession(event: RequestEvent): Promise<void> {
	const { staffSessions } = event.locals.deps;
	const sessionId = event.cookies.get(staffSessions.sessionCookieName);
	if (sessionId) await staffSessions.invalidateSession(sessionId);
	event.cookies.delete(staffSessions.sessionCookieName, personal(event));
}
