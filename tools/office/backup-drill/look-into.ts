import { sql } from 'drizzle-orm';
import { decryptDraft, unwrapForService } from '$lib/server/crypto/data-key';
import type { KeyRing } from '$lib/server/crypto/key-ring';
import { openReceipt, sealReceipt } from '$lib/server/crypto/receipt-seal';
import { verifyTrail } from '$lib/server/audit/verify-trail';
import type { Database } from '$lib/server/db/client';

/** Rows of each table that holds the round. */
export type Counts = Record<string, number>;

export async function countsOf(db: Pick<Database, 'execute'>): Promise<Counts> {
	const tables = await db.execute<{ name: string }>(
		sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
			and relname not in ('rate_limit', 'resident_session', 'staff_session') order by 1`
	);
	const counts: Counts = {};
	for (const { name } of tables) {
		const [row] = await db.execute<{ count: number }>(
			sql`select count(*)::float8 as count from ${sql.identifier(name)}`
		);
		counts[name] = row?.count ?? 0;
	}
	return counts;
}

/** Tables that do not hold what they held at the moment: fewer rows than before it, or more than after it. */
export const differences = (before: Counts, restored: Counts, after: Counts): string[] =>
	Object.keys(after).filter((name) => {
		const found = restored[name] ?? -1;
		const [least, most] = [before[name] ?? 0, after[name] ?? 0].sort((one, other) => one - other);
		return found < (least ?? 0) || found > (most ?? 0);
	});

interface DraftRow extends Record<string, unknown> {
	household_id: string;
	ciphertext: Uint8Array;
	service_wrap: Uint8Array;
}

/** Opens the draft that was saved last, and looks at nothing in it. @returns undefined where there is none @throws when it does not open */
export async function opensDraft(db: Database, keys: KeyRing): Promise<boolean | undefined> {
	const [row] = await db.execute<DraftRow>(sql`
		select household_id, ciphertext, service_wrap from draft join data_key using (household_id, questionnaire)
		where service_wrap is not null order by saved_at desc limit 1`);
	if (!row) return undefined;
	const key = unwrapForService(keys, row.household_id, row.service_wrap);
	return decryptDraft(key, row.household_id, row.ciphertext) !== undefined;
}

interface ReceiptRow extends Record<string, unknown> {
	block: string;
	number: string;
	receipt_number: string;
	version: number;
	at: number;
}

/** Whether the receipt of the newest submission can be made and verified. @returns undefined where there is none */
export async function verifiesReceipt(db: Database, keys: KeyRing): Promise<boolean | undefined> {
	const [row] = await db.execute<ReceiptRow>(sql`
		select block_code as block, household_number as number, receipt_number, version,
			(extract(epoch from submitted_at) * 1000)::float8 as at
		from submission join household using (household_id) order by submitted_at desc limit 1`);
	if (!row) return undefined;
	const receipt = { receiptNumber: row.receipt_number, version: row.version, submittedAt: row.at };
	return openReceipt(keys, sealReceipt(keys, row, receipt))?.receiptNumber === row.receipt_number;
}

export const trailIsWhole = async (db: Database): Promise<boolean> => (await verifyTrail(db, [])).breaks.length === 0;

export async function hasEvent(db: Pick<Database, 'execute'>, objectId: string): Promise<boolean> {
	const rows = await db.execute(
		sql`select 1 from audit_event where action = 'backup.drilled' and object_id = ${objectId}`
	);
	return rows.length > 0;
}
