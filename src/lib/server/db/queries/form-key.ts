import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { FormKey } from '$lib/domain/household/forms';

/** The rows of one form, in any table below `form`. */
export const ofForm = (
	table: Record<keyof FormKey, PgColumn>,
	{ householdId, questionnaire }: FormKey
): SQL | undefined => and(eq(table.householdId, householdId), eq(table.questionnaire, questionnaire));

/** The same in a statement that is built once: its values are a FormKey. */
export const ofNamedForm = (table: Record<keyof FormKey, PgColumn>): SQL | undefined =>
	and(eq(table.householdId, sql.placeholder('householdId')), eq(table.questionnaire, sql.placeholder('questionnaire')));

/** The key alone, of whatever carries it: a row takes nothing else of an actor. */
export const idsOf = ({ householdId, questionnaire }: FormKey): FormKey => ({ householdId, questionnaire });
