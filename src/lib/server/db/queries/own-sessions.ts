import { and, desc, eq, ne } from 'drizzle-orm';
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
	table === 'resident' ? ofResident(db) : ofStaff(db);

const ofResident = (db: Queryable): OwnSessionQueries => ({
	listOf: (householdId) =>
		db
			.select({
				idHash: residentSession.idHash,
				deviceKind: residentSession.deviceKind,
				begunAt: residentSession.begunAt,
				expiresAt: residentSession.expiresAt
			})
			.from(residentSession)
			.where(eq(residentSession.householdId, householdId))
			.orderBy(desc(residentSession.begunAt)),
	endOf: async (householdId, idHash) => {
		await db
			.delete(residentSession)
			.where(and(eq(residentSession.householdId, householdId), eq(residentSession.idHash, idHash)));
	},
	endOthers: async (householdId, keptHash) => {
		await db
			.delete(residentSession)
			.where(and(eq(residentSession.householdId, householdId), ne(residentSession.idHash, keptHash)));
	}
});

const ofStaff = (db: Queryable): OwnSessionQueries => ({
	listOf: (staffId) =>
		db
			.select({
				idHash: staffSession.idHash,
				deviceKind: staffSession.deviceKind,
				begunAt: staffSession.begunAt,
				expiresAt: staffSession.expiresAt
			})
			.from(staffSession)
			.where(eq(staffSession.staffId, staffId))
			.orderBy(desc(staffSession.begunAt)),
	endOf: async (staffId, idHash) => {
		await db.delete(staffSession).where(and(eq(staffSession.staffId, staffId), eq(staffSession.idHash, idHash)));
	},
	endOthers: async (staffId, keptHash) => {
		await db.delete(staffSession).where(and(eq(staffSession.staffId, staffId), ne(staffSession.idHash, keptHash)));
	}
});
