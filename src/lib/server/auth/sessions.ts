/**
 * Sessions through lucia 3, the only file that imports it (docs/adr/0003: its author ended it in 2025; what replaces
 * it is these thirty lines and the adapter's seven statements). The adapter stores only a hash of the session id.
 */
import { Lucia, TimeSpan, type Adapter, type Session } from 'lucia';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import type { Database } from '$lib/server/db/client';
import { sessionQueries, type SessionTable } from '$lib/server/db/queries/sessions';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia;
		DatabaseSessionAttributes: { deviceKind?: string };
	}
}

export type { Session };

/** Idle time after which only PIN (or password) is asked again. */
const IDLE: Record<SessionTable, TimeSpan> = { resident: new TimeSpan(30, 'm'), staff: new TimeSpan(8, 'h') };

export type Sessions = Pick<
	Lucia, 'createSession' | 'validateSession' | 'invalidateSession' | 'invalidateUserSessions' | 'sessionCookieName' | 'createSessionCookie' | 'createBlankSessionCookie'
>;

/** `secure`: false only on plain http at a rehearsal. The cookie lives as long as the browser does, not longer. */
export function sessions(db: Database, table: SessionTable, secure: boolean): Sessions {
	return new Lucia(adapter(db, table), {
		sessionExpiresIn: IDLE[table],
		sessionCookie: { name: `zitian_${table}`, expires: false, attributes: { secure, sameSite: 'lax' } }
	});
}

function adapter(db: Database, table: SessionTable): Adapter {
	const queries = sessionQueries(db, table);
	return {
		async getSessionAndUser(id) {
			const row = await queries.find(sessionIdHash(id));
			if (!row) return [null, null];
			return [{ id, userId: row.userId, expiresAt: row.expiresAt, attributes: {} }, { id: row.userId, attributes: {} }];
		},
		getUserSessions: async () => [],
		setSession: ({ id, userId, expiresAt, attributes }) =>
			queries.add(sessionIdHash(id), userId, expiresAt, attributes.deviceKind ?? 'computer'),
		updateSessionExpiration: (id, expiresAt) => queries.extend(sessionIdHash(id), expiresAt),
		deleteSession: (id) => queries.end(sessionIdHash(id)),
		deleteUserSessions: (userId) => queries.endAll(userId),
		deleteExpiredSessions: () => queries.endExpired()
	};
}
