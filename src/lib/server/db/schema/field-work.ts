import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ReInterviewResult } from '$lib/domain/field/re-interview';
import type { ReturnReason } from '$lib/domain/field/returned';
import { householdId, instant } from './columns';
import { enumerationBlock } from './geography';
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

/** 复查: households of a block that were drawn to be asked again, and out of which (adr/0075). */
export const reInterviewDraw = pgTable(
	're_interview_draw',
	{
		drawId: uuid('draw_id').primaryKey(),
		blockCode: text('block_code')
			.notNull()
			.references(() => enumerationBlock.code),
		drawnBy: ofStaff('drawn_by').notNull(),
		drawnAt: instant('drawn_at').notNull(),
		/** What it is random by. */
		seed: text('seed').notNull(),
		/** Every so-many-th of the frame. */
		step: integer('step').notNull(),
		/** 户编号 out of which was drawn; none of them is in another draw. */
		frame: jsonb('frame').$type<string[]>().notNull()
	},
	(t) => [
		index('re_interview_draw_block_code_index').on(t.blockCode),
		index('re_interview_draw_drawn_by_index').on(t.drawnBy)
	]
);

/** A drawn household, and what came of asking it again. */
export const reInterview = pgTable(
	're_interview',
	{
		householdId: householdId().references(() => household.householdId),
		drawId: uuid('draw_id')
			.notNull()
			.references(() => reInterviewDraw.drawId),
		result: text('result').$type<ReInterviewResult>(),
		settledAt: instant('settled_at'),
		settledBy: ofStaff('settled_by')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.drawId] }),
		index('re_interview_draw_id_index').on(t.drawId),
		index('re_interview_settled_by_index').on(t.settledBy)
	]
);

/** 验收: when the supervisor accepted a block last. What is handed in after it is not accepted by it. */
export const blockAcceptance = pgTable(
	'block_acceptance',
	{
		blockCode: text('block_code')
			.primaryKey()
			.references(() => enumerationBlock.code),
		acceptedBy: ofStaff('accepted_by').notNull(),
		acceptedAt: instant('accepted_at').notNull()
	},
	(t) => [index('block_acceptance_accepted_by_index').on(t.acceptedBy)]
);
