import { and, desc, eq, ne } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client';
import { residentSession, staffSession } from '../schema';
import type { SessionTable } from './sessions';

/** A session as its owner is shown it. */
export interface ListedSession {
	idHash: string;
	deviceKind: string;
	begunAt: Date;
	expiresAt: Date;
}

export interface OwnSessionQueries {
	/** Newest first. */
	listOf(userId: string): Promise<ListedSession[]>;
	/** Only one of this user's. */
	endOf(userId: string, idHash: string): Promise<void>;
	endOthers(userId: string, keptHash: string): Promise<void>;
}

/** What somebody may see and end of their own. */
export const ownSessionQueries = (db: Queryable, table: SessionTable): OwnSessionQueries =>
	table === 'resident'
		? sessionsOf(db, residentSession, residentSession.householdId)
		: sessionsOf(db, staffSession, staffSession.staffId);

function sessionsOf(
	db: Queryable,
	table: typeof residentSession | typeof staffSession,
	owner: PgColumn
): OwnSessionQueries {
	const { idHash, deviceKind, begunAt, expiresAt } = table;
	return {
		listOf: (userId) =>
			db.select({ idHash, deviceKind, begunAt, expiresAt }).from(table).where(eq(owner, userId)).orderBy(desc(begunAt)),
		endOf: async (userId, own) => {
			await db.delete(table).where(and(eq(owner, userId), eq(idHash, own)));
		},
		endOthers: async (userId, kept) => {
			await db.delete(table).where(and(eq(owner, userId), ne(idHash, kept)));
		}
	};
}
