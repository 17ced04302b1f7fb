import { redirect } from '@sveltejs/kit';
import { hub, journey, pipe, sameRef, stepAt, type HubRow, type StepRef } from '$lib/domain/questionnaire/engine';
import type { Draft } from '$lib/domain/questionnaire/draft';
import type { Questionnaire, Text } from '$lib/domain/questionnaire/types';
import { judgeAll, type OpenFinding } from '$lib/domain/response/judge';
import { openFormPastGate, pathOf, residentOf, turnAway } from '../open-form';
import { requestVisit } from '$lib/server/use-cases/request-visit';
import type { Actions, PageServerLoad } from './$types';

/** A careful person needs about this long for one answer; better said too long than too short. */
const ANSWERS_PER_MINUTE = 5;
/** While nobody is on the form yet: what the first page promises. */
const MINUTES_AT_FIRST = 10;

export const load: PageServerLoad = async (event) => {
	const { draft, phase, status, savedAt, enumerator, address, lastPlace, submission } = await openFormPastGate(event);
	const { definition, check } = event.locals.deps;
	const path = journey(definition, draft);
	const { open } = judgeAll(definition, draft, check);
	const rows = hub(definition, draft);
	const missing = rows.reduce((sum, row) => sum + row.missing, 0);
	const people = draft.lists.persons?.length ?? 0;
	const isReachable = (ref: StepRef) => path.steps.some((state) => sameRef(state.ref, ref) && state.reachable);
	return {
		rows: rows.map((row) => rowView(row, open, isReachable)),
		begun: rows.some(({ state }) => state !== 'notStarted'),
		complete: path.complete,
		openFindings: open.length,
		people,
		minutes: people === 0 ? MINUTES_AT_FIRST : Math.max(1, Math.ceil(missing / ANSWERS_PER_MINUTE)),
		next: path.next && pathOf(path.next),
		nextTitle: path.next && placeOf(definition, draft, path.next),
		lastPlace: lastPlace && placeOf(definition, draft, lastPlace),
		visitAsked: status === 'visitRequested',
		isPrefill: phase === 'prefill',
		reopened: submission?.withdrawn ?? false,
		savedAt,
		enumerator,
		address
	};
};

/** 请普查员上门: for whoever would rather be asked at the door. */
export const actions: Actions = {
	default: async (event) => {
		const result = await requestVisit(event.locals.deps, residentOf(event), { cause: 'asked' });
		if (!result.ok) turnAway(result.problem);
		redirect(303, '/form');
	}
};

function rowView(row: HubRow, open: OpenFinding[], isReachable: (ref: StepRef) => boolean) {
	const findings = open.filter(({ ref }) => ref.section === row.section && ref.entry === row.entry);
	const target = row.state === 'complete' && findings[0] ? findings[0].ref : row.first;
	return {
		id: row.id,
		section: row.section,
		title: row.title,
		name: row.name,
		state: row.state,
		missing: row.missing,
		findings: findings.length,
		href: isReachable(target) ? pathOf(target) : undefined
	};
}

/** "张小燕，户口登记地": whose page it is, and the item asked there. */
function placeOf(definition: Questionnaire, draft: Draft, ref: StepRef): { name?: string; title: Text } | undefined {
	const view = stepAt(definition, draft, ref);
	if (!view) return undefined;
	const [question] = view.questions;
	const title = view.step.kind ? (view.step.title ?? view.section.title) : (question?.title ?? view.section.title);
	return { name: view.pipes.name || undefined, title: pipe(title, view.pipes) };
}
