import { sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Progress } from '$lib/domain/support/progress';
import type { Queryable } from '../client';
import type { auditEvent } from '../schema';
import { writtenStatement } from '../statement';
import type { AnswersRow } from './answers';
import { idsOf } from './form-key';

export interface DraftSave extends Pick<AnswersRow, 'ciphertext' | 'savedAt' | 'place'> {
	/** What the new draft was made from: nothing is written where the row is another by now. */
	before: Pick<AnswersRow, 'revision' | 'serviceWrap'>;
	progress: Progress;
	event: typeof auditEvent.$inferInsert;
}

const value = sql.placeholder;

const write = writtenStatement(
	() => sql`
		with open as (
			select household_id, questionnaire from data_key
			where household_id = ${value('householdId')} and questionnaire = ${value('questionnaire')}
				and service_wrap = ${value('serviceWrap')}
			for update
		), saved as (
			update draft set ciphertext = ${value('ciphertext')}, revision = draft.revision + 1,
				saved_at = ${value('at')}::timestamptz, place = ${value('place')}
			from open
			where draft.household_id = open.household_id and draft.questionnaire = open.questionnaire
				and draft.revision = ${value('revision')}
			returning draft.household_id, draft.questionnaire
		), progress as (
			insert into draft_progress (household_id, questionnaire, home, people, details, saved_at)
			select household_id, questionnaire, ${value('home')}, ${value('people')}, ${value('details')},
				${value('at')}::timestamptz
			from saved
			on conflict (household_id, questionnaire) do update set home = excluded.home, people = excluded.people,
				details = excluded.details, saved_at = excluded.saved_at
		), event as (
			insert into audit_event (at, actor_kind, actor_id, action, outcome, household_id, detail)
			select ${value('at')}::timestamptz, ${value('actorKind')}, ${value('actorId')}, ${value('action')},
				${value('outcome')}, household_id, ${value('detail')}::jsonb
			from saved
		)
		select household_id from saved`
);

/**
 * Draft, progress and audit event in one statement, which is a transaction by itself (docs/adr/0034). The key's row is
 * locked and compared too: a form that was sealed, or begun again under a fresh key, meanwhile is left alone.
 * @returns whether it was written
 */
export async function saveDraft(
	db: Queryable,
	key: FormKey,
	{ before, ciphertext, savedAt, place, progress, event }: DraftSave
): Promise<boolean> {
	const { actorKind, actorId, action, outcome, detail } = event;
	const rows = await write(db, {
		...idsOf(key),
		serviceWrap: before.serviceWrap,
		revision: before.revision,
		...progress,
		ciphertext,
		at: new Date(savedAt).toISOString(),
		place: place && JSON.stringify(place),
		actorKind,
		actorId,
		action,
		outcome,
		detail: JSON.stringify(detail ?? {})
	});
	return rows.length > 0;
}
