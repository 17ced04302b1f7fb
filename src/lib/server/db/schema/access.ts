import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { TextSize } from '../../../domain/access/text-size';
import { bytea, householdId, instant, wallTime } from './columns';
import { household } from './household';

/** 填报码: kept only as a keyed hash; letter 2 replaces letter 1 for the same household and the same draft. */
export const accessCode = pgTable(
	'access_code',
	{
		householdId: householdId().references(() => household.householdId),
		letterNumber: integer('letter_number').notNull(),
		codeHash: bytea('code_hash').notNull(),
		issuedAt: instant('issued_at').notNull(),
		firstUsedAt: instant('first_used_at'),
		replacedAt: instant('replaced_at')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.letterNumber] }),
		uniqueIndex('access_code_code_hash_unique').on(t.codeHash)
	]
);

/** What a household signs in with besides the letter. The row appears when the letter is first redeemed. */
export const credential = pgTable('credential', {
	householdId: householdId()
		.primaryKey()
		.references(() => household.householdId),
	/** Absent after a reset: the next sign-in with the letter chooses a new PIN. */
	pinHash: bytea('pin_hash'),
	/** What the help desk, who may not read the hash, needs to know of it. */
	pinSet: boolean('pin_set')
		.notNull()
		.generatedAlwaysAs(sql`pin_hash is not null`),
	firstOpenedAt: instant('first_opened_at').notNull(),
	failedTries: integer('failed_tries').notNull().default(0),
	lockedUntil: instant('locked_until'),
	noticeReadAt: instant('notice_read_at'),
	/** 长辈版 follows the household to any device; absent until somebody chose. */
	textSize: text('text_size').$type<TextSize>()
});

/** Every sign-in that was refused, by class, for the help desk's diagnosis. The address is a keyed hash. */
export const signInAttempt = pgTable(
	'sign_in_attempt',
	{
		attemptId: uuid('attempt_id').primaryKey().defaultRandom(),
		at: instant('at').notNull(),
		/** Six characters shown to the resident, never derived from the code. */
		reference: text('reference').notNull(),
		/** A code of the catalogue of problems. */
		problem: text('problem').notNull(),
		/** Absent for a code that belongs to nobody. */
		householdId: uuid('household_id').references(() => household.householdId),
		letterNumber: integer('letter_number'),
		/** What narrows the cause down: groups with a typing error, minutes that a phone's clock is off. Never what was typed. */
		detail: jsonb('detail').$type<Record<string, string | number>>().notNull().default({}),
		addressHash: bytea('address_hash').notNull(),
		/** Keyed hash of the network that the address lies in: IPv4 /24, IPv6 /48. Absent in older rows. */
		rangeHash: bytea('range_hash')
	},
	(t) => [
		uniqueIndex('sign_in_attempt_reference_unique').on(t.reference),
		index('sign_in_attempt_household_id_index').on(t.householdId, t.at),
		index('sign_in_attempt_at_index').on(t.at)
	]
);

export const residentSession = pgTable(
	'resident_session',
	{
		householdId: householdId().references(() => household.householdId),
		idHash: text('id_hash').notNull(),
		/** phone / tablet / computer: what the help desk may know of a device. */
		deviceKind: text('device_kind').notNull(),
		/** A session has an absolute end, whatever is asked of it. */
		begunAt: wallTime('begun_at').notNull().defaultNow(),
		expiresAt: wallTime('expires_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.idHash] }),
		uniqueIndex('resident_session_id_hash_unique').on(t.idHash)
	]
);

/** Counters of `rate-limiter-flexible`, shared by all web processes; the shape is the library's. */
export const rateLimit = pgTable('rate_limit', {
	key: text('key').primaryKey(),
	points: integer('points').notNull().default(0),
	expire: bigint('expire', { mode: 'number' })
});
