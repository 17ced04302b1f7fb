/** The only queries that touch members' private parts (docs/adr/0063). */
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { household, memberPart } from '../schema';
import { idsOf, ofForm } from './form-key';

export type PartRow = typeof memberPart.$inferSelect;

/** A part by its household and its own id. */
export type PartKey = Pick<PartRow, 'householdId' | 'partId'>;

const ofPart = ({ householdId, partId }: PartKey) =>
	and(eq(memberPart.householdId, householdId), eq(memberPart.partId, partId));

export async function partOf(db: Queryable, key: PartKey): Promise<PartRow | undefined> {
	const [row] = await db.select().from(memberPart).where(ofPart(key));
	return row;
}

export async function lockPart(tx: Queryable, key: PartKey): Promise<PartRow | undefined> {
	const [row] = await tx.select().from(memberPart).where(ofPart(key)).for('update');
	return row;
}

/** The part that one of the hashes belongs to, and the block that its household is in. */
export async function partByHashes(
	db: Queryable,
	hashes: Uint8Array[]
): Promise<(PartRow & { blockCode: string }) | undefined> {
	const [row] = await db
		.select({ part: memberPart, blockCode: household.blockCode })
		.from(memberPart)
		.innerJoin(household, eq(household.householdId, memberPart.householdId))
		.where(inArray(memberPart.codeHash, hashes));
	return row && { ...row.part, blockCode: row.blockCode };
}

export async function partOfEntry(db: Queryable, key: FormKey, entry: string): Promise<PartRow | undefined> {
	const [row] = await db
		.select()
		.from(memberPart)
		.where(and(ofForm(memberPart, key), eq(memberPart.entry, entry)));
	return row;
}

/** A new part of an entry, in place of the one that it has. */
export async function putPart(
	tx: Queryable,
	key: FormKey,
	part: Pick<PartRow, 'entry' | 'codeHash' | 'issuedAt'>
): Promise<void> {
	await removePart(tx, key, part.entry);
	await tx.insert(memberPart).values({ ...idsOf(key), ...part });
}

/** With it goes whatever was typed in it. */
export async function removePart(tx: Queryable, key: FormKey, entry: string): Promise<void> {
	await tx.delete(memberPart).where(and(ofForm(memberPart, key), eq(memberPart.entry, entry)));
}

export async function removeParts(tx: Queryable, key: FormKey): Promise<void> {
	await tx.delete(memberPart).where(ofForm(memberPart, key));
}

/** @returns whether there was none yet: of two who choose at once, one does */
export async function choosePartPin(tx: Queryable, key: PartKey, pinHash: Uint8Array): Promise<boolean> {
	const rows = await tx
		.update(memberPart)
		.set({ pinHash })
		.where(and(ofPart(key), sql`${memberPart.pinHash} is null`))
		.returning({ partId: memberPart.partId });
	return rows.length > 0;
}

export async function changePart(
	tx: Queryable,
	key: PartKey,
	change: Partial<Pick<PartRow, 'ciphertext' | 'revision' | 'sealed' | 'toVerify' | 'failedTries' | 'lockedUntil'>>
): Promise<void> {
	await tx.update(memberPart).set(change).where(ofPart(key));
}

/** What is handed in with the household's own answers. */
export function sealedPartsOf(tx: Queryable, key: FormKey): Promise<Pick<PartRow, 'entry' | 'sealed' | 'toVerify'>[]> {
	return tx
		.select({ entry: memberPart.entry, sealed: memberPart.sealed, toVerify: memberPart.toVerify })
		.from(memberPart)
		.where(and(ofForm(memberPart, key), isNotNull(memberPart.sealed)));
}

/** When the round is over: what was not handed in can be read by nobody any more. */
export async function destroyParts(tx: Queryable): Promise<void> {
	await tx.update(memberPart).set({ ciphertext: null }).where(isNotNull(memberPart.ciphertext));
}
