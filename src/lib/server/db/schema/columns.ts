import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Raw bytes: hashes, wrapped keys, ciphertext. Never text, so that they cannot be logged by accident as words. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea'
});

/** An instant, as UTC milliseconds of the round's clock in the code and `timestamptz` in the database. */
export const instant = customType<{ data: number; driverData: string }>({
	dataType: () => 'timestamptz',
	toDriver: (ms) => new Date(ms).toISOString(),
	fromDriver: (value) => new Date(value).getTime()
});

/** Wall-clock time of sessions, which live in real time even in rehearsal. */
export const wallTime = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Every household-owned table carries it in its primary key, so that the data can be distributed by it. */
export const householdId = () => uuid('household_id').notNull();

/** Id of a questionnaire's folder: "census-2020-short". With the household it is the key of a form. */
export const questionnaire = () => text('questionnaire').notNull();
