import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Secret } from '$lib/domain/support/secret-holder';
import type { VerificationKind, VerifiedAction } from '$lib/domain/support/verification';
import { bytea, householdId, instant } from './columns';
import { household } from './household';
import { staff } from './staff';

/**
 * What somebody else than the agent says about a caller: an enumerator who stands at the door, a supervisor or lead in a
 * session of their own, or the bound phone. It serves one action, once (adr/0050).
 */
export const verification = pgTable(
	'verification',
	{
		householdId: householdId().references(() => household.householdId),
		verificationId: uuid('verification_id').notNull().defaultRandom(),
		kind: text('kind').$type<VerificationKind>().notNull(),
		action: text('action').$type<VerifiedAction>().notNull(),
		/** The agent who asked for it; absent where an enumerator vouched unasked. */
		askedBy: uuid('asked_by').references(() => staff.staffId),
		askedAt: instant('asked_at').notNull(),
		/** The number that is to be bound, sealed: who approves sees it, and no other is bound. */
		phone: bytea('phone'),
		/** Keyed hash of the code that was sent to the bound phone. */
		codeHash: bytea('code_hash'),
		tries: integer('tries').notNull().default(0),
		/** Who vouched or approved; absent for a code, which the phone gives. */
		givenBy: uuid('given_by').references(() => staff.staffId),
		givenAt: instant('given_at'),
		declinedAt: instant('declined_at'),
		usedAt: instant('used_at')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.verificationId] }),
		index('verification_waiting_index')
			.on(t.askedAt)
			.where(sql`${t.kind} = 'approved' and ${t.givenAt} is null and ${t.declinedAt} is null`),
		index('verification_asked_by_index').on(t.askedBy),
		index('verification_given_by_index').on(t.givenBy),
		check('verification_two_people', sql`${t.givenBy} is distinct from ${t.askedBy} or ${t.givenBy} is null`)
	]
);

/**
 * Through whose hands a household's letter or its PIN has gone in this round. The key holds the rule: one person, one
 * household, one of the two.
 */
export const secretHolder = pgTable(
	'secret_holder',
	{
		householdId: householdId().references(() => household.householdId),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		secret: text('secret').$type<Secret>().notNull(),
		since: instant('since').notNull()
	},
	(t) => [primaryKey({ columns: [t.householdId, t.staffId] }), index('secret_holder_staff_id_index').on(t.staffId)]
);
