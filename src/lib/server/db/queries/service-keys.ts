/** The register of the service's keys, and how much still hangs on each of them that only the database can count. */
import { and, count, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, dataKey, serviceKey } from '../schema';
import { keyOfWrap } from './sealed-values';

export type RegisteredKey = typeof serviceKey.$inferSelect;

export const registeredKeys = (db: Queryable): Promise<RegisteredKey[]> =>
	db.select().from(serviceKey).orderBy(serviceKey.keyId);

/** Notes what is new of a key; what was known stays. */
export async function registerKey(tx: Queryable, row: typeof serviceKey.$inferInsert): Promise<void> {
	const known = (column: 'check_value' | 'current_since') =>
		sql.raw(`coalesce(service_key.${column}, excluded.${column})`);
	await tx
		.insert(serviceKey)
		.values(row)
		.onConflictDoUpdate({
			target: serviceKey.keyId,
			set: { checkValue: known('check_value'), currentSince: known('current_since') }
		});
}

/** @returns false where the key is not registered, or was given up before */
export async function giveUp(tx: Queryable, keyId: string, at: number): Promise<boolean> {
	const rows = await tx
		.update(serviceKey)
		.set({ givenUpAt: at })
		.where(and(eq(serviceKey.keyId, keyId), isNull(serviceKey.givenUpAt)))
		.returning({ keyId: serviceKey.keyId });
	return rows.length > 0;
}

/** Drafts that the portal can open, by the key of their wrap: also those whose key is not here. */
export async function draftsByKey(db: Queryable): Promise<Map<string, number>> {
	const rows = await db
		.select({ keyId: keyOfWrap, drafts: count() })
		.from(dataKey)
		.where(isNotNull(dataKey.serviceWrap))
		.groupBy(sql`1`);
	return new Map(rows.map((row) => [row.keyId, row.drafts]));
}

/** Letters that stand and were made before `moment`: their codes, PINs and wraps hang on the keys of then. */
export async function lettersFromBefore(db: Queryable, moment: number): Promise<number> {
	const [row] = await db
		.select({ letters: count() })
		.from(accessCode)
		.where(and(isNull(accessCode.replacedAt), lt(accessCode.issuedAt, moment)));
	return row?.letters ?? 0;
}
