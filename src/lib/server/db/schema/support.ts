import { sql } from 'drizzle-orm';
import {
	type AnyPgColumn,
	boolean,
	check,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { ProgressState } from '$lib/domain/support/progress';
import type { MessageKind } from '$lib/domain/support/text-message';
import type { Secret } from '$lib/domain/support/secret-holder';
import { bytea, householdId, instant, questionnaire } from './columns';
import { form } from './form';
import { household } from './household';
import { staff } from './staff';

/**
 * How far a draft has come, for the help desk, who may not read drafts: a flag for each part of the form, no value and
 * no number of people. Written with every save.
 */
export const draftProgress = pgTable(
	'draft_progress',
	{
		householdId: householdId(),
		questionnaire: questionnaire(),
		home: text('home').$type<ProgressState>().notNull(),
		/** The list of who is on the form. */
		people: text('people').$type<ProgressState>().notNull(),
		/** The pages about each of them. */
		details: text('details').$type<ProgressState>().notNull(),
		savedAt: instant('saved_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.questionnaire] }),
		foreignKey({
			name: 'draft_progress_form_fk',
			columns: [t.householdId, t.questionnaire],
			foreignColumns: [form.householdId, form.questionnaire]
		})
	]
);

export type TicketSource = 'web' | 'phone' | 'enumerator';

/** Somebody waits for the help desk. What state it is in follows from the times. */
export const ticket = pgTable(
	'ticket',
	{
		ticketId: uuid('ticket_id').primaryKey().defaultRandom(),
		/** What is said on the telephone: "T 1042". */
		number: integer('number').notNull().generatedAlwaysAsIdentity({ startWith: 1001 }),
		openedAt: instant('opened_at').notNull(),
		dueAt: instant('due_at').notNull(),
		source: text('source').$type<TicketSource>().notNull(),
		topic: text('topic').notNull(),
		/** Absent until an agent has found out whose it is. */
		householdId: uuid('household_id').references(() => household.householdId),
		/** Number to call and place, as somebody typed them, sealed by the application. */
		contact: bytea('contact').notNull(),
		/** Keyed hash of the number: finds a caller again without it. */
		phoneHash: bytea('phone_hash'),
		callAt: text('call_at').notNull(),
		wantsVisit: boolean('wants_visit').notNull().default(false),
		reference: text('reference'),
		/** The enumerator who raised it at a door. */
		raisedBy: uuid('raised_by').references(() => staff.staffId),
		ownerId: uuid('owner_id').references(() => staff.staffId),
		takenAt: instant('taken_at'),
		answeredAt: instant('answered_at'),
		closedAt: instant('closed_at'),
		resolution: text('resolution'),
		mergedInto: uuid('merged_into').references((): AnyPgColumn => ticket.ticketId)
	},
	(t) => [
		uniqueIndex('ticket_number_unique').on(t.number),
		index('ticket_household_id_index').on(t.householdId),
		index('ticket_owner_id_index').on(t.ownerId),
		index('ticket_raised_by_index').on(t.raisedBy),
		index('ticket_merged_into_index').on(t.mergedInto),
		index('ticket_phone_hash_index').on(t.phoneHash),
		index('ticket_closed_at_index').on(t.closedAt, t.dueAt)
	]
);

/** What was done about a ticket, in order. */
export const ticketNote = pgTable(
	'ticket_note',
	{
		ticketId: uuid('ticket_id')
			.notNull()
			.references(() => ticket.ticketId),
		noteId: uuid('note_id').notNull().defaultRandom(),
		at: instant('at').notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		kind: text('kind').notNull(),
		/** What the agent wrote, or which colleague, code or ticket is meant; sealed by the application, bound to `noteId`. */
		sealed: bytea('sealed'),
		/** The same in clear, as builds before migration 0035 write it; empty once it is sealed (server/notes). */
		text: text('text').notNull().default('')
	},
	(t) => [primaryKey({ columns: [t.ticketId, t.noteId] }), index('ticket_note_staff_id_index').on(t.staffId)]
);

/** The number under which a household is called back; sealed by the application. */
export const boundPhone = pgTable(
	'bound_phone',
	{
		householdId: householdId()
			.primaryKey()
			.references(() => household.householdId),
		phone: bytea('phone').notNull(),
		phoneHash: bytea('phone_hash').notNull(),
		boundAt: instant('bound_at').notNull(),
		/** The agent who typed it: what is sent there counts as having gone through these hands. Absent in older rows. */
		boundBy: uuid('bound_by').references(() => staff.staffId),
		/** What has been sent to it, letter or PIN; never both. */
		carries: text('carries').$type<Secret>()
	},
	(t) => [index('bound_phone_phone_hash_index').on(t.phoneHash), index('bound_phone_bound_by_index').on(t.boundBy)]
);

/** What an agent did about an incident. Whether there is one follows from the refused sign-ins (domain/support/incident.ts). */
export const incidentHandling = pgTable(
	'incident_handling',
	{
		handlingId: uuid('handling_id').primaryKey().defaultRandom(),
		/** Kind and place: "batch/450304001001001/2020-10-20". */
		incident: text('incident').notNull(),
		at: instant('at').notNull(),
		kind: text('kind').$type<'acknowledged' | 'closed'>().notNull(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		/** The agent's words; sealed by the application, bound to `handlingId`. */
		sealed: bytea('sealed'),
		/** The same in clear, as builds before migration 0035 write it; empty once it is sealed (server/notes). */
		note: text('note').notNull().default('')
	},
	(t) => [index('incident_handling_at_index').on(t.at), index('incident_handling_staff_id_index').on(t.staffId)]
);

/**
 * A text message to a bound phone. Number and words are sealed, and wiped as soon as it is sent or given up; what is left
 * says when and how it went.
 */
export const textMessage = pgTable(
	'text_message',
	{
		householdId: householdId().references(() => household.householdId),
		/** Also what the sending service is given, so that it can tell a repetition. */
		messageId: uuid('message_id').notNull(),
		/** A letter's code, one that proves who holds the phone, or one in place of a signature. */
		kind: text('kind').$type<MessageKind>().notNull().default('letter'),
		/** The letter whose code it carries, or that was valid then: once that is replaced the message is not sent. 0: of no letter. */
		letterNumber: integer('letter_number').notNull(),
		createdAt: instant('created_at').notNull(),
		sealed: bytea('sealed'),
		tries: integer('tries').notNull().default(0),
		nextTryAt: instant('next_try_at'),
		sentAt: instant('sent_at'),
		failedAt: instant('failed_at'),
		/** Why it failed, or why the last try did: a code of domain/support/text-message.ts. */
		cause: text('cause')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.messageId] }),
		index('text_message_next_try_at_index').on(t.nextTryAt),
		check('text_message_wiped', sql`(${t.sealed} is null) = (${t.sentAt} is not null or ${t.failedAt} is not null)`)
	]
);
