import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { FormKey } from '$lib/domain/household/forms';

/** The rows of one form, in any table below `form`. */
export const ofForm = (
	table: Record<keyof FormKey, PgColumn>,
	{ householdId, questionnaire }: FormKey
): SQL | undefined => and(eq(table.householdId, householdId), eq(table.questionnaire, questionnaire));

/** The key alone, of whatever carries it: a row takes nothing else of an actor. */
export const idsOf = ({ householdId, questionnaire }: FormKey): FormKey => ({ householdId, questionnaire });
