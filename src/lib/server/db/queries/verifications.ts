import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Secret } from '$lib/domain/support/secret-holder';
import type { Verification } from '$lib/domain/support/verification';
import type { Queryable } from '../client';
import { accessCode, auditEvent, boundPhone, household, secretHolder, staff, verification } from '../schema';
import { withoutNulls } from '../without-nulls';

export type NewVerification = typeof verification.$inferInsert;
export interface VerificationKey {
	householdId: string;
	verificationId: string;
}

const isThis = ({ householdId, verificationId }: VerificationKey) =>
	and(eq(verification.householdId, householdId), eq(verification.verificationId, verificationId));

export async function addVerification(tx: Queryable, row: NewVerification): Promise<void> {
	await tx.insert(verification).values(row);
}

const columns = {
	householdId: verification.householdId,
	verificationId: verification.verificationId,
	kind: verification.kind,
	action: verification.action,
	askedBy: verification.askedBy,
	askedAt: verification.askedAt,
	givenBy: verification.givenBy,
	givenAt: verification.givenAt,
	declinedAt: verification.declinedAt,
	usedAt: verification.usedAt,
	tries: verification.tries,
	phone: verification.phone,
	codeHash: verification.codeHash
};

/** What a verification is in the domain, with what only the server opens. */
export type VerificationRow = Verification & { householdId: string; phone?: Uint8Array; codeHash?: Uint8Array };

/** Those of a household since `since`, the newest first. */
export async function verificationsOf(db: Queryable, householdId: string, since: number): Promise<VerificationRow[]> {
	const rows = await db
		.select(columns)
		.from(verification)
		.where(and(eq(verification.householdId, householdId), gt(verification.askedAt, since)))
		.orderBy(desc(verification.askedAt))
		.limit(50);
	return rows.map(withoutNulls);
}

export async function verificationById(db: Queryable, key: VerificationKey): Promise<VerificationRow | undefined> {
	const [row] = await db.select(columns).from(verification).where(isThis(key));
	return row && withoutNulls(row);
}

const asker = alias(staff, 'asker');
const giver = alias(staff, 'giver');

/** Requests and vouchings that have not served and were not declined, oldest first, with whose they are; of all or one household. */
export async function openVerifications(db: Queryable, since: number, limit: number, householdId?: string) {
	const rows = await db
		.select({
			...columns,
			block: household.blockCode,
			askerName: asker.name,
			askerNumber: asker.number,
			giverName: giver.name,
			giverNumber: giver.number
		})
		.from(verification)
		.innerJoin(household, eq(household.householdId, verification.householdId))
		.leftJoin(asker, eq(asker.staffId, verification.askedBy))
		.leftJoin(giver, eq(giver.staffId, verification.givenBy))
		.where(
			and(
				ne(verification.kind, sql`'codeRead'`),
				isNull(verification.usedAt),
				isNull(verification.declinedAt),
				gt(verification.askedAt, since),
				householdId === undefined ? undefined : eq(verification.householdId, householdId)
			)
		)
		.orderBy(asc(verification.askedAt))
		.limit(limit);
	return rows.map(({ block, askerName, askerNumber, giverName, giverNumber, ...raw }) => ({
		...withoutNulls(raw),
		block,
		asker: personOf(askerName, askerNumber),
		giver: personOf(giverName, giverNumber)
	}));
}

const personOf = (name: string | null, number: string | null) =>
	name === null || number === null ? undefined : { name, number };

type Decision = { staffId: string; at: number; approves: boolean };

/** @returns whether it was still undecided */
export async function decideVerification(
	tx: Queryable,
	key: VerificationKey,
	{ staffId, at, approves }: Decision
): Promise<boolean> {
	const rows = await tx
		.update(verification)
		.set({ givenBy: staffId, ...(approves ? { givenAt: at } : { declinedAt: at, phone: null }) })
		.where(and(isThis(key), isNull(verification.givenAt), isNull(verification.declinedAt)))
		.returning({ id: verification.verificationId });
	return rows.length > 0;
}

/** It has served, and the number that it was about is bound. */
export async function useVerification(tx: Queryable, key: VerificationKey, usedAt: number): Promise<void> {
	await tx.update(verification).set({ usedAt, phone: null }).where(isThis(key));
}

/** Spends one try at the code that was sent. */
export async function spendCodeTry(tx: Queryable, key: VerificationKey): Promise<void> {
	await tx
		.update(verification)
		.set({ tries: sql`${verification.tries} + 1` })
		.where(isThis(key));
}

export async function holdersOf(tx: Queryable, householdId: string): Promise<Map<string, Secret>> {
	const rows = await tx
		.select({ staffId: secretHolder.staffId, secret: secretHolder.secret })
		.from(secretHolder)
		.where(eq(secretHolder.householdId, householdId));
	return new Map(rows.map(({ staffId, secret }) => [staffId, secret]));
}

/** From now on these people have had this household's letter, or its PIN, in hand. */
export async function addHolders(
	tx: Queryable,
	{ householdId, people, secret, since }: { householdId: string; people: string[]; secret: Secret; since: number }
): Promise<void> {
	const rows = [...new Set(people)].map((staffId) => ({ householdId, staffId, secret, since }));
	if (rows.length > 0) await tx.insert(secretHolder).values(rows).onConflictDoNothing();
}

/** What the bound phone has been sent. */
export async function putCarried(tx: Queryable, householdId: string, carries: Secret): Promise<void> {
	await tx.update(boundPhone).set({ carries }).where(eq(boundPhone.householdId, householdId));
}

/** A letter that an agent asked for and that has not been made yet. */
const isOpen = and(
	eq(auditEvent.action, sql`'letter.reissueAsked'`),
	eq(auditEvent.outcome, 'done'),
	sql`not exists (select from ${accessCode} made where made.household_id = audit_event.household_id and made.issued_at >= audit_event.at)`
);

/** When somebody at the desk asked for a new letter that has not been made yet, UTC milliseconds. */
export async function letterAskedAt(db: Queryable, householdId: string): Promise<number | undefined> {
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(and(eq(auditEvent.householdId, householdId), isOpen))
		.orderBy(desc(auditEvent.at))
		.limit(1);
	return row?.at;
}

/** Letters to print: each household once, the oldest request first. */
export async function lettersToPrint(db: Queryable, limit: number) {
	const rows = await db
		.select({
			householdId: auditEvent.householdId,
			at: auditEvent.at,
			staffId: auditEvent.actorId,
			name: staff.name,
			number: staff.number
		})
		.from(auditEvent)
		.innerJoin(staff, eq(sql`${staff.staffId}::text`, auditEvent.actorId))
		.where(and(isOpen, sql`${auditEvent.detail} ->> 'delivery' = 'print'`))
		.orderBy(asc(auditEvent.at))
		.limit(limit);
	return rows.flatMap(({ householdId, ...row }) => (householdId === null ? [] : [{ householdId, ...row }]));
}
