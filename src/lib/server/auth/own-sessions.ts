import { IDLE } from '$lib/domain/access/idle';
import type { Clock } from '$lib/domain/household/round';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import type { Database } from '$lib/server/db/client';
import { ownSessionQueries } from '$lib/server/db/queries/own-sessions';
import type { SessionRow, SessionTable } from '$lib/server/db/queries/sessions';

/** However often it is used: who forgets a device is signed out there all the same (ASVS 7.3.2). */
export const ABSOLUTE_TIME = IDLE.absoluteHours * 3_600_000;

/** The moment after which nothing opens a session any more. */
export const endOf = ({ begunAt, expiresAt }: Pick<SessionRow, 'begunAt' | 'expiresAt'>): number =>
	Math.min(expiresAt.getTime(), begunAt.getTime() + ABSOLUTE_TIME);

/** One of somebody's own sessions. `id`: names it to its owner, and opens nothing. */
export interface OwnSession {
	id: string;
	deviceKind: string;
	/** UTC milliseconds. */
	begunAt: number;
	/** At most a minute early. */
	usedAt: number;
	/** The one that asks. */
	here: boolean;
}

export interface OwnSessions {
	/** Those that last, newest first. `id`: of the session that asks. */
	ownSessions(userId: string, id: string): Promise<OwnSession[]>;
	/** Ends one by the id that `ownSessions` gave; somebody else's stays. */
	endOwnSession(userId: string, own: string): Promise<void>;
	endOtherSessions(userId: string, id: string): Promise<void>;
}

/** @param idleTime milliseconds after its last use that a session ends */
export function ownSessions(db: Database, table: SessionTable, idleTime: number, clock: Clock): OwnSessions {
	const queries = ownSessionQueries(db, table);
	return {
		ownSessions: async (userId, id) => {
			const rows = await queries.listOf(userId);
			return rows
				.filter((row) => endOf(row) > clock.now())
				.map(({ idHash, deviceKind, begunAt, expiresAt }) => ({
					id: idHash,
					deviceKind,
					begunAt: begunAt.getTime(),
					usedAt: Math.max(begunAt.getTime(), expiresAt.getTime() - idleTime),
					here: idHash === sessionIdHash(id)
				}));
		},
		endOwnSession: (userId, own) => queries.endOf(userId, own),
		endOtherSessions: (userId, id) => queries.endOthers(userId, sessionIdHash(id))
	};
}
