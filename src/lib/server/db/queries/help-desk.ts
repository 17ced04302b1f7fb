import { and, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { HouseholdQuery } from '$lib/domain/support/address-query';
import { isUuid } from '$lib/domain/ids';
import type { Queryable } from '../client';
import {
	accessCode,
	auditEvent,
	boundPhone,
	credential,
	dwelling,
	enumerationBlock,
	household,
	residentSession,
	signInAttempt,
	submission
} from '../schema';
import { householdIdsMatching, type MeantNames } from './address-search';
import { factColumns, handedInBy, openVisit } from './household-facts';
import { areaColumns, doorColumns, township, village } from './places';

/** Households that a search means, with where they are and what their state follows from. Ordered by number. */
export async function householdsMatching(
	db: Queryable,
	query: HouseholdQuery,
	meant: readonly MeantNames[],
	limit: number
) {
	const ids = await householdIdsMatching(db, query, meant, limit);
	return ids.length === 0 ? [] : householdRows(db, inArray(household.householdId, ids), limit);
}

/** The household that handed in what this receipt is for. */
export async function householdByReceipt(db: Queryable, receiptNumber: string) {
	const [found] = await db
		.select({ householdId: submission.householdId })
		.from(submission)
		.where(eq(submission.receiptNumber, receiptNumber));
	return found && householdById(db, found.householdId);
}

export async function householdById(db: Queryable, householdId: string) {
	if (!isUuid(householdId)) return undefined;
	const [row] = await householdRows(db, eq(household.householdId, householdId), 1);
	return row;
}

/** Several at once, by id. */
export async function householdsById(db: Queryable, ids: string[]): Promise<Map<string, SupportRow>> {
	const rows = ids.length === 0 ? [] : await householdRows(db, inArray(household.householdId, ids), ids.length);
	return new Map(rows.map((row) => [row.householdId, row]));
}

export type SupportRow = NonNullable<Awaited<ReturnType<typeof householdById>>>;

function householdRows(db: Queryable, condition: SQL | undefined, limit: number) {
	const handedIn = handedInBy(db);
	const visit = openVisit(db);
	return db
		.select({
			...doorColumns,
			...areaColumns,
			...factColumns(handedIn, visit)
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.innerJoin(village, eq(village.code, enumerationBlock.areaCode))
		.innerJoin(township, eq(township.code, village.parentCode))
		.leftJoin(credential, eq(credential.householdId, household.householdId))
		.leftJoinLateral(handedIn, sql`true`)
		.leftJoinLateral(visit, sql`true`)
		.where(condition)
		.orderBy(household.blockCode, household.householdNumber)
		.limit(limit);
}

/** The refused sign-in that a reference names. `householdId` is absent for a code that belongs to nobody. */
export async function attemptByReference(db: Queryable, reference: string) {
	const [row] = await db
		.select({
			at: signInAttempt.at,
			problem: signInAttempt.problem,
			householdId: signInAttempt.householdId,
			letterNumber: signInAttempt.letterNumber,
			detail: signInAttempt.detail
		})
		.from(signInAttempt)
		.where(eq(signInAttempt.reference, reference));
	return row;
}

export const lettersOf = (db: Queryable, householdId: string) =>
	db
		.select({
			letterNumber: accessCode.letterNumber,
			issuedAt: accessCode.issuedAt,
			firstUsedAt: accessCode.firstUsedAt,
			replacedAt: accessCode.replacedAt
		})
		.from(accessCode)
		.where(eq(accessCode.householdId, householdId))
		.orderBy(accessCode.letterNumber);

export const attemptsOf = (db: Queryable, householdId: string, limit = 50) =>
	db
		.select({
			at: signInAttempt.at,
			reference: signInAttempt.reference,
			problem: signInAttempt.problem,
			letterNumber: signInAttempt.letterNumber
		})
		.from(signInAttempt)
		.where(eq(signInAttempt.householdId, householdId))
		.orderBy(desc(signInAttempt.at))
		.limit(limit);

/** When somebody of the household last came in, with letter and PIN or by choosing one. */
export async function lastSignIn(db: Queryable, householdId: string): Promise<number | undefined> {
	const [row] = await db
		.select({ at: auditEvent.at })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, householdId),
				inArray(auditEvent.action, ['signIn.done', 'letter.redeemed']),
				eq(auditEvent.outcome, 'done')
			)
		)
		.orderBy(desc(auditEvent.at))
		.limit(1);
	return row?.at;
}

/** Whether a PIN is chosen and whether sign-in is paused; the hash itself stays in the database. */
export async function credentialOf(db: Queryable, householdId: string) {
	const [row] = await db
		.select({
			pinSet: credential.pinSet,
			failedTries: credential.failedTries,
			lockedUntil: credential.lockedUntil
		})
		.from(credential)
		.where(eq(credential.householdId, householdId));
	return row;
}

/** Kinds of devices that are signed in. Sessions live in wall-clock time, which is the database's here. */
export async function openDevices(db: Queryable, householdId: string): Promise<string[]> {
	const rows = await db
		.select({ kind: residentSession.deviceKind })
		.from(residentSession)
		.where(and(eq(residentSession.householdId, householdId), gt(residentSession.expiresAt, sql`now()`)))
		.orderBy(residentSession.deviceKind);
	return rows.map(({ kind }) => kind);
}

/** How often this was done to a household since `since`. */
export async function countEvents(
	tx: Queryable,
	{ householdId, action, since }: { householdId: string; action: string; since: number }
): Promise<number> {
	const [row] = await tx
		.select({ count: sql<number>`count(*)::int` })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.householdId, householdId),
				eq(auditEvent.action, action),
				eq(auditEvent.outcome, 'done'),
				gt(auditEvent.at, since)
			)
		);
	return row?.count ?? 0;
}

/** Names of what an agent did since `since`. */
export async function actionsOfAgent(tx: Queryable, staffId: string, since: number): Promise<string[]> {
	const rows = await tx
		.select({ action: auditEvent.action })
		.from(auditEvent)
		.where(and(eq(auditEvent.actorId, staffId), eq(auditEvent.outcome, 'done'), gt(auditEvent.at, since)));
	return rows.map(({ action }) => action);
}

export async function boundPhoneOf(db: Queryable, householdId: string) {
	const [row] = await db.select().from(boundPhone).where(eq(boundPhone.householdId, householdId));
	return row;
}

export async function putBoundPhone(tx: Queryable, row: typeof boundPhone.$inferInsert): Promise<void> {
	const { phone, phoneHash, boundAt, boundBy } = row;
	await tx
		.insert(boundPhone)
		.values(row)
		.onConflictDoUpdate({ target: boundPhone.householdId, set: { phone, phoneHash, boundAt, boundBy, carries: null } });
}

/** Households whose bound phone this is. */
export async function householdsByPhone(db: Queryable, phoneHash: Uint8Array): Promise<string[]> {
	const rows = await db
		.select({ householdId: boundPhone.householdId })
		.from(boundPhone)
		.where(eq(boundPhone.phoneHash, phoneHash))
		.limit(10);
	return rows.map(({ householdId }) => householdId);
}

/** Street or compound before the building, of the dwelling that the household lives in. */
export async function putAddressLine(tx: Queryable, householdId: string, addressLine: string): Promise<void> {
	const home = tx
		.select({ dwellingId: household.dwellingId })
		.from(household)
		.where(eq(household.householdId, householdId));
	await tx.update(dwelling).set({ addressLine }).where(inArray(dwelling.dwellingId, home));
}

/** What was recorded about a household, newest first: names of actions, never an answer. */
export const eventsOf = (db: Queryable, householdId: string, limit = 100) =>
	db
		.select({
			at: auditEvent.at,
			actorKind: auditEvent.actorKind,
			action: auditEvent.action,
			outcome: auditEvent.outcome,
			detail: auditEvent.detail
		})
		.from(auditEvent)
		.where(eq(auditEvent.householdId, householdId))
		.orderBy(desc(auditEvent.at), desc(auditEvent.eventId))
		.limit(limit);

/**
 * Holds the household until the transaction ends, so that two agents act one after the other. An advisory lock: to lock
 * the row one would need the right to change it.
 */
export async function lockHousehold(tx: Queryable, householdId: string): Promise<boolean> {
	if (!isUuid(householdId)) return false;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${householdId}, 0))`);
	const rows = await tx
		.select({ householdId: household.householdId })
		.from(household)
		.where(eq(household.householdId, householdId));
	return rows.length > 0;
}
