import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { statement } from '../statement';
import { residentSession, staffSession } from '../schema';

export type SessionTable = 'resident' | 'staff';

/** `Beside`: what a request needs besides, read in the same round trip. */
export interface SessionRow<Beside = unknown> {
	userId: string;
	begunAt: Date;
	expiresAt: Date;
	beside?: Beside;
}

export interface NewSession {
	idHash: string;
	userId: string;
	begunAt: Date;
	expiresAt: Date;
	deviceKind: string;
}

export interface SessionQueries {
	find(idHash: string): Promise<SessionRow | undefined>;
	add(session: NewSession): Promise<void>;
	extend(idHash: string, expiresAt: Date): Promise<void>;
	end(idHash: string): Promise<void>;
	endAll(userId: string): Promise<void>;
	endExpired(now: Date): Promise<void>;
}

/** Whether any device of the household is signed in. */
export async function hasOpenSession(db: Queryable, householdId: string, now: Date): Promise<boolean> {
	const { householdId: whose, expiresAt } = residentSession;
	const rows = await db
		.select({ expiresAt })
		.from(residentSession)
		.where(and(eq(whose, householdId), gt(expiresAt, now)))
		.limit(1);
	return rows.length > 0;
}

/** Sessions are the product's own bookkeeping, not the round's: they need no audit event of their own. */
export const sessionQueries = (db: Queryable, table: SessionTable): SessionQueries =>
	table === 'resident' ? residentQueries(db) : staffQueries(db);

const findResident = statement((db) =>
	db
		.select({
			userId: residentSession.householdId,
			begunAt: residentSession.begunAt,
			expiresAt: residentSession.expiresAt
		})
		.from(residentSession)
		.where(eq(residentSession.idHash, sql.placeholder('idHash')))
);

const residentQueries = (db: Queryable): SessionQueries => ({
	find: async (idHash) => (await findResident(db, { idHash }))[0],
	add: async ({ userId: householdId, ...session }) => {
		await db.insert(residentSession).values({ householdId, ...session });
	},
	extend: async (idHash, expiresAt) => {
		await db.update(residentSession).set({ expiresAt }).where(eq(residentSession.idHash, idHash));
	},
	end: async (idHash) => {
		await db.delete(residentSession).where(eq(residentSession.idHash, idHash));
	},
	endAll: async (householdId) => {
		await db.delete(residentSession).where(eq(residentSession.householdId, householdId));
	},
	endExpired: async (now) => {
		await db.delete(residentSession).where(lte(residentSession.expiresAt, now));
	}
});

const staffQueries = (db: Queryable): SessionQueries => ({
	find: async (idHash) => {
		const [row] = await db
			.select({ userId: staffSession.staffId, begunAt: staffSession.begunAt, expiresAt: staffSession.expiresAt })
			.from(staffSession)
			.where(eq(staffSession.idHash, idHash));
		return row;
	},
	add: async ({ userId: staffId, ...session }) => {
		await db.insert(staffSession).values({ staffId, ...session });
	},
	extend: async (idHash, expiresAt) => {
		await db.update(staffSession).set({ expiresAt }).where(eq(staffSession.idHash, idHash));
	},
	end: async (idHash) => {
		await db.delete(staffSession).where(eq(staffSession.idHash, idHash));
	},
	endAll: async (staffId) => {
		await db.delete(staffSession).where(eq(staffSession.staffId, staffId));
	},
	endExpired: async (now) => {
		await db.delete(staffSession).where(lte(staffSession.expiresAt, now));
	}
});
