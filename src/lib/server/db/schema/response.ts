import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytea, householdId, instant } from './columns';
import { household } from './household';

/**
 * The household's data key, wrapped twice (design.md §2.9). `serviceWrap` is absent while a submission is sealed:
 * then the web server cannot open the draft, only the resident with letter and PIN can.
 */
export const dataKey = pgTable('data_key', {
	householdId: householdId()
		.primaryKey()
		.references(() => household.householdId),
	serviceWrap: bytea('service_wrap'),
	/** Absent once the round is closed for good. */
	residentWrap: bytea('resident_wrap')
});

/** 草稿: ciphertext only. `place` says where somebody stopped, never what they answered. */
export const draft = pgTable('draft', {
	householdId: householdId()
		.primaryKey()
		.references(() => household.householdId),
	ciphertext: bytea('ciphertext').notNull(),
	revision: integer('revision').notNull(),
	savedAt: instant('saved_at').notNull(),
	place: jsonb('place').$type<{ section: string; step: string; entry?: string }>()
});

/** What stays readable of a submission, for the dashboards: nothing that identifies. */
export interface SubmissionCounts {
	persons: number;
	births: number;
	deaths: number;
	softConfirmed: number;
	toVerify: number;
}

/** 上报: sealed to the office's public key. One row a household and version. */
export const submission = pgTable(
	'submission',
	{
		householdId: householdId().references(() => household.householdId),
		version: integer('version').notNull(),
		receiptNumber: text('receipt_number').notNull(),
		submittedAt: instant('submitted_at').notNull(),
		/** A pre-fill confirmed after the reference moment, without a change. */
		confirmedAt: instant('confirmed_at'),
		withdrawnAt: instant('withdrawn_at'),
		sealedResponse: text('sealed_response').notNull(),
		counts: jsonb('counts').$type<SubmissionCounts>().notNull(),
		/** A document disagrees with the truth and the enumerator shall look (⚑). All that field staff learn of the counts. */
		asksToVerify: boolean('asks_to_verify')
			.notNull()
			.generatedAlwaysAs(sql`coalesce((counts ->> 'toVerify')::int, 0) > 0`)
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.version] }),
		uniqueIndex('submission_receipt_number_unique').on(t.receiptNumber)
	]
);

/** The same ID number on two forms is found through a keyed hash (X06, X07). */
export const idNumberHash = pgTable(
	'id_number_hash',
	{
		householdId: householdId().references(() => household.householdId),
		version: integer('version').notNull(),
		ordinal: smallint('ordinal').notNull(),
		hash: bytea('hash').notNull(),
		/** D7 = 1: was here at the reference moment. */
		present: boolean('present').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.version, t.ordinal] }),
		index('id_number_hash_hash_index').on(t.hash)
	]
);
