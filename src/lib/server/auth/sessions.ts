/**
 * Sessions through lucia 3, the only file that imports it (docs/adr/0003: its author ended it in 2025; what replaces
 * it is these few lines and the adapter's seven statements). The adapter stores only a hash of the session id.
 */
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { IDLE } from '$lib/domain/access/idle';
import type { Clock } from '$lib/domain/household/round';
import { systemClock } from '$lib/server/runtime/clock';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import { ABSOLUTE_TIME, endOf, ownSessions, type OwnSessions } from './own-sessions';
import type { Database } from '$lib/server/db/client';
import { sessionQueries, type SessionQueries, type SessionTable } from '$lib/server/db/queries/sessions';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionTimes>;
		DatabaseSessionAttributes: { deviceKind?: string } & SessionTimes;
	}
}

interface SessionTimes {
	endsAt?: number;
	begunAt?: number;
	/** What the session's row brought with it. */
	beside?: unknown;
}

/** Idle time after which only PIN (or password) is asked again, in milliseconds. */
const IDLE_TIME: Record<SessionTable, number> = { resident: IDLE.minutes * 60_000, staff: 8 * 3_600_000 };

export interface OpenSession {
	userId: string;
	/** When it ends unless something is asked of it: UTC milliseconds of the clock that sessions go by. */
	endsAt: number;
	/** Until then, in milliseconds: what a browser is told, whose own clock may be wrong. */
	left: number;
	/** What was read together with it, where `find` reads more than the session. */
	beside?: unknown;
}

type FromLucia = Pick<
	Lucia,
	| 'createSession'
	| 'deleteExpiredSessions'
	| 'invalidateSession'
	| 'invalidateUserSessions'
	| 'sessionCookieName'
	| 'createSessionCookie'
>;

export interface Sessions extends FromLucia, OwnSessions {
	/** The session with this id while it lasts. Looking does not make it last longer. */
	lookAtSession(id: string): Promise<OpenSession | undefined>;
	/** The same for a request of somebody who is there: the whole idle time begins again. */
	useSession(id: string): Promise<OpenSession | undefined>;
}

/**
 * `secure`: false only on plain http at a rehearsal. The cookie lives as long as the browser does, not longer.
 * Sessions go by real time even while the round is rehearsed; tests give a clock of their own.
 * @param find reads a session by the hash of its id, and whatever else every request of its holder needs
 */
export function sessions(
	db: Database,
	table: SessionTable,
	secure: boolean,
	clock: Clock = systemClock,
	find?: SessionQueries['find']
): Sessions {
	const queries = { ...sessionQueries(db, table), ...(find && { find }) };
	const lucia = new Lucia(adapter(queries, IDLE_TIME[table], clock), {
		sessionExpiresIn: new TimeSpan(IDLE_TIME[table], 'ms'),
		sessionCookie: {
			name: `${secure ? '__Host-' : ''}zitian_${table}`,
			expires: false,
			attributes: { secure, sameSite: 'lax', path: '/' }
		},
		getSessionAttributes: ({ endsAt, begunAt, beside }) => ({ endsAt, begunAt, beside })
	});
	const look = async (id: string) => {
		const { session } = await lucia.validateSession(id);
		if (session?.endsAt === undefined || session.begunAt === undefined) return undefined;
		const { userId, endsAt, begunAt, beside } = session;
		return { userId, endsAt, left: endsAt - clock.now(), beside, lastsUntil: begunAt + ABSOLUTE_TIME };
	};
	const lookAtSession = async (id: string): Promise<OpenSession | undefined> => {
		const session = await look(id);
		if (!session) return undefined;
		const { lastsUntil: _, ...open } = session;
		return open;
	};
	const useSession = async (id: string): Promise<OpenSession | undefined> => {
		const session = await look(id);
		if (!session) return undefined;
		const { lastsUntil, ...open } = session;
		const endsAt = Math.min(clock.now() + IDLE_TIME[table], lastsUntil);
		if (endsAt - open.endsAt < IDLE.writeAfterSeconds * 1000) return open;
		await queries.extend(sessionIdHash(id), new Date(endsAt));
		return { ...open, endsAt, left: endsAt - clock.now() };
	};
	return Object.assign(lucia, { lookAtSession, useSession }, ownSessions(db, table, IDLE_TIME[table], clock));
}

/**
 * Lucia reads the machine's clock, and lets a session last longer only in its second half. Here the injected clock
 * decides, at every request: lucia is shown a session that has just begun, or one that is over.
 */
function adapter(queries: SessionQueries, idleTime: number, clock: Clock): Adapter {
	return {
		async getSessionAndUser(id) {
			const row = await queries.find(sessionIdHash(id));
			if (!row) return [null, null];
			const endsAt = endOf(row);
			const expiresAt = new Date(endsAt > clock.now() ? systemClock.now() + idleTime : 0);
			return [
				{
					id,
					userId: row.userId,
					expiresAt,
					attributes: { endsAt, begunAt: row.begunAt.getTime(), beside: row.beside }
				},
				{ id: row.userId, attributes: {} }
			];
		},
		getUserSessions: async () => [],
		setSession: ({ id, userId, attributes }) =>
			queries.add({
				idHash: sessionIdHash(id),
				userId,
				begunAt: new Date(clock.now()),
				expiresAt: new Date(clock.now() + idleTime),
				deviceKind: attributes.deviceKind ?? 'computer'
			}),
		updateSessionExpiration: (id, expiresAt) => queries.extend(sessionIdHash(id), expiresAt),
		deleteSession: (id) => queries.end(sessionIdHash(id)),
		deleteUserSessions: (userId) => queries.endAll(userId),
		deleteExpiredSessions: () => queries.endExpired(new Date(clock.now()))
	};
}
