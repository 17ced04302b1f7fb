import { sql } from 'drizzle-orm';
import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { FormCounts } from '../../../questionnaires/folder';
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

/** What stays readable of a submission, for the dashboards: nothing that identifies. */
export interface SubmissionCounts extends FormCounts {
	softConfirmed: number;
	toVerify: number;
}

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
		sealedResponse: text('sealed_response').notNull(),
		counts: jsonb('counts').$type<SubmissionCounts>().notNull(),
		/** A document disagrees with the truth and the enumerator shall look (⚑). All that field staff learn of the counts. */
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
