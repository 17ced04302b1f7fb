import { boolean, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, householdId, instant, questionnaire } from './columns';
import { form } from './form';

/**
 * One member's private part of a form (adr/0063): opened by the member's own code and PIN alone, by no key of the household
 * and none of the service. `entry` is the id that the list gave; it names nobody.
 */
export const memberPart = pgTable(
	'member_part',
	{
		householdId: householdId(),
		partId: uuid('part_id').notNull().defaultRandom(),
		questionnaire: questionnaire(),
		entry: text('entry').notNull(),
		/** Looked up as a letter's code is: keyed, of the slow hash. */
		codeHash: bytea('code_hash').notNull(),
		issuedAt: instant('issued_at').notNull(),
		/** Absent until the member has chosen one. */
		pinHash: bytea('pin_hash'),
		failedTries: integer('failed_tries').notNull().default(0),
		lockedUntil: instant('locked_until'),
		/** Answers, under the member's key; absent before the first, and once the round is closed for good. */
		ciphertext: bytea('ciphertext'),
		revision: integer('revision').notNull().default(0),
		/** Said to be done: sealed to the office. */
		sealed: text('sealed'),
		/** Of a part that is done: something is to be verified at the door. */
		toVerify: boolean('to_verify').notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.partId] }),
		foreignKey({
			name: 'member_part_form_fk',
			columns: [t.householdId, t.questionnaire],
			foreignColumns: [form.householdId, form.questionnaire]
		}),
		uniqueIndex('member_part_entry_unique').on(t.householdId, t.questionnaire, t.entry),
		uniqueIndex('member_part_code_unique').on(t.codeHash)
	]
);
