import { sql } from 'drizzle-orm';
import { bigint, customType, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from './columns';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Who did what to which object with which outcome; never an answer. Append-only, and the ticket that lets a
 * transaction commit: deferred triggers on the other tables look for an event of their own transaction.
 */
export const auditEvent = pgTable(
	'audit_event',
	{
		eventId: bigint('event_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		at: instant('at').notNull(),
		actorKind: text('actor_kind').$type<'resident' | 'staff' | 'office' | 'system'>().notNull(),
		actorId: text('actor_id').notNull(),
		action: text('action').notNull(),
		outcome: text('outcome').notNull(),
		/** A plain uuid, not a reference: the event outlives what it is about. */
		householdId: uuid('household_id'),
		objectId: text('object_id'),
		/** Counts, letter numbers, reasons typed by staff; the keys are an allow-list in code. */
		detail: jsonb('detail').$type<Record<string, string | number>>().notNull().default({}),
		transaction: xid8('transaction')
			.notNull()
			.default(sql`pg_current_xact_id()`)
	},
	(t) => [
		index('audit_event_household_id_index').on(t.householdId, t.at),
		index('audit_event_at_index').on(t.at),
		index('audit_event_actor_id_index').on(t.actorId, t.at),
		// What a phone has not been told yet (queries/changes.ts).
		index('audit_event_transaction_index').on(t.transaction),
		// Second letters that wait for a second agent (queries/verifications.ts).
		index('audit_event_reissue_asked_index')
			.on(t.at)
			.where(sql`action = 'letter.reissueAsked'`)
	]
);

/**
 * The chain: each event's hash over its content and the hash before it, per stream (a household; else whoever acts). Written
 * at commit by the owner of the tables (migration 0018), whatever role the transaction has.
 */
export const auditLink = pgTable(
	'audit_link',
	{
		stream: text('stream').notNull(),
		/** From 1, without a gap. */
		position: bigint('position', { mode: 'number' }).notNull(),
		eventId: bigint('event_id', { mode: 'number' }).notNull(),
		hash: bytea('hash').notNull()
	},
	(t) => [primaryKey({ columns: [t.stream, t.position] }), uniqueIndex('audit_link_event_id_unique').on(t.eventId)]
);

/** The last link of each stream: what the next one follows, and waits for. */
export const auditHead = pgTable('audit_head', {
	stream: text('stream').primaryKey(),
	position: bigint('position', { mode: 'number' }).notNull(),
	hash: bytea('hash').notNull()
});
