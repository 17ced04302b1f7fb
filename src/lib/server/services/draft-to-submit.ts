import { fail, ok, type Result } from '$lib/domain/problem';
import type { ResolvedForm } from '$lib/engine/index';
import type { Draft } from '$lib/engine/model/draft';
import type { Filler, Interviewer, OfficeFiller, ResidentFiller } from '../actors';
import type { Queryable } from '../db/client';
import { lockForm, newestSubmission } from '../db/queries/answers';
import type { HomeRow } from '../db/queries/households';
import type { Deps } from '../deps';
import { dataKeyOf } from './draft-keys';
import { readDraftForUpdate, type OpenDraft } from './open-draft';
import { resolveDraft } from './resolve-draft';
import { startForm } from './start-form';

/** What is handed in, and the draft that is kept of it, if any. */
export interface ToSubmit {
	form: ResolvedForm;
	open?: OpenDraft;
}

/**
 * What a filler hands in, with the form locked against a second one until the transaction ends. Problem `draft.sealed` where
 * a submission stands already.
 */
export async function draftToSubmit(
	deps: Deps,
	tx: Queryable,
	filler: Filler,
	home: HomeRow,
	posted?: Draft
): Promise<Result<ToSubmit>> {
	return filler.kind === 'resident' ? ownDraft(deps, tx, filler) : postedDraft(deps, tx, filler, home, posted);
}

async function ownDraft(deps: Deps, tx: Queryable, resident: ResidentFiller): Promise<Result<ToSubmit>> {
	const open = await readDraftForUpdate(deps, tx, resident);
	if (!open.ok) return open;
	// A session that outlived its letter or PIN must not seal the draft under a key that nobody holds any more.
	return dataKeyOf(resident, open.value.row) ? ok({ form: open.value.form, open: open.value }) : fail('signIn.expired');
}

/** An interviewer hands in for the households of their own blocks. */
async function postedDraft(
	deps: Deps,
	tx: Queryable,
	filler: Interviewer | OfficeFiller,
	{ blockCode }: HomeRow,
	posted?: Draft
): Promise<Result<ToSubmit>> {
	if (filler.kind === 'interviewer' && !filler.staff.blocks.includes(blockCode)) return fail('notAllowed');
	if (posted?.questionnaire !== filler.questionnaire) return fail('draft.otherForm');
	await startForm(deps, tx, filler);
	await lockForm(tx, filler);
	const newest = await newestSubmission(tx, filler);
	return newest && newest.withdrawnAt === null ? fail('draft.sealed') : ok({ form: resolveDraft(deps, posted) });
}
