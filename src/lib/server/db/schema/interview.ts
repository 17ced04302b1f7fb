import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { InterviewState } from '$lib/domain/field/interview';
import { householdId, instant } from './columns';
import { household } from './household';
import { staff } from './staff';
import { verification } from './verification';

/**
 * 入户登记 as the server received it, once. What stands is a submission that bears its id; what does not is kept here, sealed to the
 * office, for the supervisor. Nothing readable of an answer: codes of items and checks alone.
 */
export const interview = pgTable(
	'interview',
	{
		householdId: householdId().references(() => household.householdId),
		/** Made by the phone: sent twice, it is one row. */
		interviewId: uuid('interview_id').notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		signedAt: instant('signed_at').notNull(),
		receivedAt: instant('received_at').notNull(),
		state: text('state').$type<InterviewState>().notNull(),
		/** Codes of items and checks to be asked again. */
		items: jsonb('items').$type<string[]>().notNull().default([]),
		/** To the office's public key; absent where the submissions hold it. */
		sealed: text('sealed')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.interviewId] }),
		index('interview_staff_id_index').on(t.staffId, t.receivedAt)
	]
);

/**
 * 电话登记: a caller who was verified has agreed to be asked by telephone. Its id is that of the interview that may follow: an agent
 * hands in nothing without it (adr/0074).
 */
export const telephoneCall = pgTable(
	'telephone_call',
	{
		householdId: householdId().references(() => household.householdId),
		callId: uuid('call_id').notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		/** What somebody else than the agent said of the caller: it serves one call. */
		verificationId: uuid('verification_id').notNull(),
		consentedAt: instant('consented_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.callId] }),
		foreignKey({
			name: 'telephone_call_verification_fk',
			columns: [t.householdId, t.verificationId],
			foreignColumns: [verification.householdId, verification.verificationId]
		}),
		uniqueIndex('telephone_call_verification_unique').on(t.householdId, t.verificationId),
		index('telephone_call_staff_id_index').on(t.staffId)
	]
);
