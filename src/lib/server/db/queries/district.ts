/** The district as the office loads it: areas, blocks, dwellings and households, in bulk. No names, no answers. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, area, blockAssignment, dwelling, enumerationBlock, household, staff } from '../schema';

/** PostgreSQL takes 65,535 parameters a statement; a row here has at most eight. */
const ROWS_A_STATEMENT = 4000;

function* batches<V>(rows: V[]): Generator<V[]> {
	for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT);
}

/** Townships before villages: a village refers to its township. Units that are there already stay as they are. */
export async function addAreas(tx: Queryable, rows: (typeof area.$inferInsert)[]): Promise<void> {
	await tx.insert(area).values(rows).onConflictDoNothing();
}

export async function addBlocks(tx: Queryable, rows: (typeof enumerationBlock.$inferInsert)[]): Promise<void> {
	for (const batch of batches(rows)) await tx.insert(enumerationBlock).values(batch).onConflictDoNothing();
}

export async function addDwellings(tx: Queryable, rows: (typeof dwelling.$inferInsert)[]): Promise<void> {
	for (const batch of batches(rows)) await tx.insert(dwelling).values(batch);
}

export async function addHouseholds(tx: Queryable, rows: (typeof household.$inferInsert)[]): Promise<void> {
	for (const batch of batches(rows)) await tx.insert(household).values(batch);
}

/** Keeps other loaders of the same lines waiting until this transaction ends. */
export async function lockDistrict(tx: Queryable): Promise<void> {
	await tx.execute(sql`lock table ${household} in share row exclusive mode`);
}

export async function countHouseholds(db: Queryable): Promise<number> {
	const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(household);
	return row?.count ?? 0;
}

/** Blocks of these that have been loaded. */
export async function knownBlocks(db: Queryable, codes: string[]): Promise<string[]> {
	if (codes.length === 0) return [];
	const rows = await db.select().from(enumerationBlock).where(inArray(enumerationBlock.code, codes));
	return rows.map(({ code }) => code);
}

/** The block's row, held until the transaction ends: two runs of the letter command do not print for the same doors. */
export async function lockBlock(tx: Queryable, code: string): Promise<boolean> {
	const rows = await tx.select().from(enumerationBlock).where(eq(enumerationBlock.code, code)).for('update');
	return rows.length > 0;
}

export interface AddressedHousehold {
	householdId: string;
	householdNumber: string;
	/** Of the newest letter; null = none was ever printed. */
	letterNumber: number | null;
	addressLine: string;
	building: string;
	unit: string;
	floor: number | null;
	room: string;
}

/** All households of a block in the order of their numbers. */
export const householdsOf = (db: Queryable, block: string): Promise<AddressedHousehold[]> =>
	db
		.select({
			householdId: household.householdId,
			householdNumber: household.householdNumber,
			letterNumber: accessCode.letterNumber,
			addressLine: dwelling.addressLine,
			building: dwelling.building,
			unit: dwelling.unit,
			floor: dwelling.floor,
			room: dwelling.room
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.leftJoin(accessCode, and(eq(accessCode.householdId, household.householdId), isNull(accessCode.replacedAt)))
		.where(eq(household.blockCode, block))
		.orderBy(asc(household.householdNumber));

/** A block in which somebody has no letter yet, with whoever brings them. */
export interface BlockToPrint {
	code: string;
	letters: number;
	/** 工号 of its first enumerator; null = nobody has the block yet. */
	enumerator: string | null;
}

/** Blocks in which a letter is missing, in the order of their codes. @param within an area or block code; '' = everywhere */
export async function blocksToPrint(db: Queryable, within: string): Promise<BlockToPrint[]> {
	const rows = await db.execute<{ code: string; letters: number; enumerator: string | null }>(sql`
		select h.block_code as code, count(*)::int as letters,
			(select min(s.number) from ${blockAssignment} b join ${staff} s on s.staff_id = b.staff_id
				where b.block_code = h.block_code and s.role = 'enumerator' and s.ended_at is null) as enumerator
		from ${household} h
		where starts_with(h.block_code, ${within})
			and not exists (select from ${accessCode} c where c.household_id = h.household_id)
		group by h.block_code order by h.block_code`);
	return [...rows];
}

/** Blocks in which no letter has been printed, in the order of their codes. */
export async function blocksWithoutLetters(db: Queryable, limit: number): Promise<string[]> {
	const printed = db
		.select({ one: sql`1` })
		.from(household)
		.innerJoin(accessCode, eq(accessCode.householdId, household.householdId))
		.where(eq(household.blockCode, enumerationBlock.code));
	const rows = await db
		.select({ code: enumerationBlock.code })
		.from(enumerationBlock)
		.where(sql`not exists ${printed}`)
		.orderBy(asc(enumerationBlock.code))
		.limit(limit);
	return rows.map(({ code }) => code);
}

/** @returns the new staffId, or undefined when the number was taken in the meantime */
export async function addStaff(tx: Queryable, row: typeof staff.$inferInsert): Promise<string | undefined> {
	const [added] = await tx.insert(staff).values(row).onConflictDoNothing().returning({ staffId: staff.staffId });
	return added?.staffId;
}

export async function assignBlocks(tx: Queryable, staffId: string, blocks: string[]): Promise<void> {
	const rows = blocks.map((blockCode) => ({ blockCode, staffId }));
	for (const batch of batches(rows)) await tx.insert(blockAssignment).values(batch).onConflictDoNothing();
}
