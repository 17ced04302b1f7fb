import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ReturnReason } from '$lib/domain/field/returned';
import { householdId, instant } from './columns';
import { household } from './household';
import { staff } from './staff';

const ofStaff = (name: string) => uuid(name).references(() => staff.staffId);

/** 退回修改: a household that has handed in is to be asked some items again. Codes, never values (adr/0068). */
export const householdReturn = pgTable(
	'household_return',
	{
		householdId: householdId().references(() => household.householdId),
		returnId: uuid('return_id').notNull().defaultRandom(),
		returnedBy: ofStaff('returned_by').notNull(),
		returnedAt: instant('returned_at').notNull(),
		/** Codes of items and checks. */
		items: jsonb('items').$type<string[]>().notNull(),
		reason: text('reason').$type<ReturnReason>().notNull(),
		takenBackAt: instant('taken_back_at')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.returnId] }),
		index('household_return_returned_by_index').on(t.returnedBy)
	]
);

/** An enumerator's phone by an id that it made itself: how much waits on it, and whether it was cut off. */
export const fieldPhone = pgTable(
	'field_phone',
	{
		phoneId: uuid('phone_id').primaryKey(),
		staffId: ofStaff('staff_id').notNull(),
		reportedAt: instant('reported_at').notNull(),
		/** Interviews that are begun and not signed. */
		unsigned: integer('unsigned').notNull(),
		/** Of these, those that were read back and wait for the signature; absent where an older build does not say. */
		toSign: integer('to_sign'),
		/** Signed ones that are not sent. */
		signed: integer('signed').notNull(),
		/** The oldest of those. */
		oldestAt: instant('oldest_at'),
		/** Set by the database when the account is locked or ended. */
		cutOffAt: instant('cut_off_at')
	},
	(t) => [index('field_phone_staff_id_index').on(t.staffId)]
);
