import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytea, instant } from './columns';

/**
 * The keys of `ZITIAN_SECRETS` that this database has been used with, by their ids; never a key. A start in which one of
 * them is missing, or is another one of the same name, is noticed (services/require-keys.ts).
 */
export const serviceKey = pgTable('service_key', {
	keyId: text('key_id').primaryKey(),
	/** Derived from the key by HKDF, for comparison only. Absent for a key that was in use before this table. */
	checkValue: bytea('check_value'),
	/** When it was first seen as the one for new things; absent for one that was only there to open older ones. */
	currentSince: instant('current_since'),
	/** What was made with it and not sealed anew is unreadable; the office said so. */
	givenUpAt: instant('given_up_at')
});
