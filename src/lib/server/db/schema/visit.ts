import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, householdId, instant } from './columns';
import { household } from './household';
import { staff } from './staff';

/** 走访: one knock at one door. No free text, so that nothing personal can be written down. */
export const visit = pgTable(
	'visit',
	{
		householdId: householdId().references(() => household.householdId),
		/** Made by the phone: a visit recorded in a stairwell and sent twice is one row. */
		visitId: uuid('visit_id').notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		at: instant('at').notNull(),
		/** When the server heard of it. */
		recordedAt: instant('recorded_at').notNull(),
		/** A code of domain/field/outcomes.ts. */
		outcome: text('outcome').notNull(),
		appointmentAt: instant('appointment_at'),
		/** Seconds since the enumerator's list was last vouched for; absent when it was not known. */
		listAge: integer('list_age'),
		/** Number printed on a paper form that was filled in at this visit. */
		paperNumber: text('paper_number'),
		/** The household of the list that this one was found to be the same as. */
		sameAs: uuid('same_as').references(() => household.householdId),
		/** 工号 of whom the supervisor asked to go again. */
		givenTo: text('given_to'),
		/** Undone or corrected by whoever recorded it: it counts for nothing, and stays as it was. */
		takenBackAt: instant('taken_back_at')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.visitId] }),
		index('visit_staff_id_index').on(t.staffId, t.at),
		// Referred to when a household goes: without it each one reads all visits.
		index('visit_same_as_index').on(t.sameAs)
	]
);

/** 摸底: what the enumerator learned before the round about one line of the list. */
export const prelisting = pgTable(
	'prelisting',
	{
		householdId: householdId()
			.primaryKey()
			.references(() => household.householdId),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		recordedAt: instant('recorded_at').notNull(),
		mode: text('mode').$type<'self' | 'visit'>().notNull(),
		/** 应登记人数: living here, and hukou here but living elsewhere. */
		expectedPresent: integer('expected_present'),
		expectedAbsent: integer('expected_absent'),
		/** 户主姓名、联系方式, sealed with a key of its own; opened for the block's enumerator only. */
		contact: bytea('contact')
	},
	(t) => [index('prelisting_staff_id_index').on(t.staffId)]
);
