import { phaseOf, type Phase } from '$lib/domain/household/round';
import { formFactsOf, statusOf, type HouseholdStatus } from '$lib/domain/household/status';
import { fail, ok, type Result } from '$lib/domain/problem';
import { maskDraft } from '$lib/engine/answers/retype';
import type { ResolvedForm, StepRef } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { residentPage } from '../../db/queries/resident-page';
import type { Resident } from '../../actors';
import { readDraft } from '../../services/open-draft';
import { homeOf, type EnumeratorCard } from '../../services/home-on-page';
import { summarise, type SubmissionSummary } from '../../services/submission-state';

export interface FormView {
	/** As a page may show it: numbers that wait to be typed again are covered. */
	form: ResolvedForm;
	/** Counts the saves: what a page was made from. */
	revision: number;
	phase: Phase;
	status: HouseholdStatus;
	noticeRead: boolean;
	/** Instant of the last save; undefined before the first. */
	savedAt?: number;
	address: LocalizedText;
	enumerator?: EnumeratorCard;
	submission?: SubmissionSummary;
	lastPlace?: StepRef;
}

/** Everything that the resident's pages show. Problem `draft.sealed` while a submission stands. */
export async function readForm(deps: Deps, resident: Resident): Promise<Result<FormView>> {
	const [open, page] = await Promise.all([readDraft(deps, resident), residentPage(deps.db, resident)]);
	if (!open.ok) return open;
	if (!page) return fail('household.unknown');
	const { newest, visitRequestedAt } = page;
	const { address, enumerator } = homeOf(page);
	const { form, row } = open.value;
	const phase = phaseOf(deps.round, deps.clock.now());
	const submission = newest ? summarise(deps.round, newest) : undefined;
	return ok({
		form: form.with(maskDraft(form.draft)),
		revision: row.revision,
		phase,
		status: statusOf(
			{
				firstOpenedAt: 0,
				forms: [formFactsOf(newest ?? undefined, deps.round.referenceMoment)],
				visitRequestedAt: visitRequestedAt ?? undefined
			},
			phase === 'closed'
		),
		noticeRead: row.noticeReadAt !== null,
		savedAt: row.revision > 0 ? row.savedAt : undefined,
		address,
		enumerator,
		submission,
		lastPlace: row.place ?? undefined
	});
}
