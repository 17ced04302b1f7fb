import { between, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { BLOCK_DIGITS } from '$lib/domain/geography/codes';

/**
 * Blocks whose codes begin so, as a range: an index serves it, below row level security too, which LIKE has to wait for. Among a million
 * households a search by number took six times as long as among a hundred thousand.
 */
export const inUnit = (blockCode: PgColumn, digits: string): SQL =>
	between(blockCode, digits.padEnd(BLOCK_DIGITS, '0'), digits.padEnd(BLOCK_DIGITS, '9'));
