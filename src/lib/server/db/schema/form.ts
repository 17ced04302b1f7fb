import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { householdId, instant, questionnaire } from './columns';
import { household } from './household';

/** Who fills in a form: the household itself, an interviewer at its door, or the office from paper. */
export type FillerKind = 'resident' | 'interviewer' | 'office';

/**
 * A household has forms, one for each questionnaire that it hands in (adr/0022). Parent of its draft, key, progress and
 * submissions; that a form was opened says nothing of what is in it.
 */
export const form = pgTable(
	'form',
	{
		householdId: householdId().references(() => household.householdId),
		questionnaire: questionnaire(),
		openedAt: instant('opened_at').notNull(),
		filler: text('filler').$type<FillerKind>().notNull()
	},
	(t) => [primaryKey({ columns: [t.householdId, t.questionnaire] })]
);
