import { sql } from 'drizzle-orm';
import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, householdId, instant, questionnaire } from './columns';
import { form } from './form';

/**
 * The form's data key, wrapped twice (design.md §2.10). `serviceWrap` is absent while a submission is sealed:
 * then the web server cannot open the draft, only the resident with letter and PIN can.
 */
export const dataKey = pgTable(
	'data_key',
	{
		householdId: householdId(),
		questionnaire: questionnaire(),
		serviceWrap: bytea('service_wrap'),
		/** Absent once the round is closed for good. */
		residentWrap: bytea('resident_wrap')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.questionnaire] }),
		foreignKey({
			name: 'data_key_form_fk',
			columns: [t.householdId, t.questionnaire],
			foreignColumns: [form.householdId, form.questionnaire]
		})
	]
);

/** 草稿: ciphertext only. `place` says where somebody stopped, never what they answered. */
export const draft = pgTable(
	'draft',
	{
		householdId: householdId(),
		questionnaire: questionnaire(),
		ciphertext: bytea('ciphertext').notNull(),
		revision: integer('revision').notNull(),
		savedAt: instant('saved_at').notNull(),
		place: jsonb('place').$type<{ section: string; step: string; entry?: string }>()
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.questionnaire] }),
		foreignKey({
			name: 'draft_form_fk',
			columns: [t.householdId, t.questionnaire],
			foreignColumns: [form.householdId, form.questionnaire]
		})
	]
);

/** 上报: sealed to the office's public key. One row a form and version. */
export const submission = pgTable(
	'submission',
	{
		householdId: householdId(),
		questionnaire: questionnaire(),
		version: integer('version').notNull(),
		receiptNumber: text('receipt_number').notNull(),
		submittedAt: instant('submitted_at').notNull(),
		/** A pre-fill confirmed after the reference moment, without a change. */
		confirmedAt: instant('confirmed_at'),
		withdrawnAt: instant('withdrawn_at'),
		/** The interview that it comes from; absent = the household handed it in, or the office entered it. */
		interviewId: uuid('interview_id'),
		sealedResponse: text('sealed_response').notNull(),
		/** All that stays readable of a submission: whether something is to be verified, 0 or 1. Nothing else is ever put here. */
		counts: jsonb('counts').$type<{ toVerify: 0 | 1 }>().notNull(),
		/** A document disagrees with the truth and the enumerator shall look (⚑). */
		asksToVerify: boolean('asks_to_verify')
			.notNull()
			.generatedAlwaysAs(sql`coalesce((counts ->> 'toVerify')::int, 0) > 0`)
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.questionnaire, t.version] }),
		foreignKey({
			name: 'submission_form_fk',
			columns: [t.householdId, t.questionnaire],
			foreignColumns: [form.householdId, form.questionnaire]
		}),
		uniqueIndex('submission_receipt_number_unique').on(t.receiptNumber)
	]
);
