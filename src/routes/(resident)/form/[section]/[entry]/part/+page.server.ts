import { redirect } from '@sveltejs/kit';
import { inGroups } from '$lib/domain/access/access-code';
import { positionOf } from '$lib/engine/resolve/entry-form';
import { onwardPath } from '$lib/form/views/onward';
import { nextToHandOver } from '$lib/form/views/part-view';
import { visitorOf } from '$lib/server/http/known-device';
import { problemPage } from '$lib/server/http/problem-page';
import { letterUrl } from '$lib/server/letters/letter-page';
import { qrPath } from '$lib/server/qr-path';
import { issuePart, takeBackPart } from '$lib/server/use-cases/part/hand-over';
import { openFormPastGate, redirectForProblem, residentOf } from '../../../../open-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { form, enumerator } = await openFormPastGate(event);
	const { section, entry } = event.params;
	const position = positionOf(form, entry);
	if (position?.section.id !== section || !position.section.groups) redirect(303, '/form');
	const found = form.draft.lists[position.section.list]?.[position.index];
	const name = found?.answers[position.section.nameField] ?? '';
	return {
		name,
		state: found?.elsewhere,
		onward: onwardPath(form, { section, entry, step: 'part' }, false),
		another: nextToHandOver(form, position),
		enumerator
	};
};

export const actions: Actions = {
	issue: async (event) => {
		const address = { section: event.params.section, entry: event.params.entry };
		const issued = await issuePart(event.locals.deps, residentOf(event), {
			...address,
			...visitorOf(event, 'resident')
		});
		if (!issued.ok) return refused(issued.problem);
		const { code } = issued.value;
		// Shown with this answer and never again: what is kept of it is a hash.
		return { code: inGroups(code), qr: qrPath(letterUrl(event.locals.deps.settings.origin, code)) };
	},
	takeBack: async (event) => {
		const { section, entry } = event.params;
		const done = await takeBackPart(event.locals.deps, residentOf(event), { section, entry });
		if (!done.ok) return refused(done.problem);
		redirect(303, '/form');
	}
};

/** Somebody has finished meanwhile, or too many ask: said on the page. */
const refused = (problem: Parameters<typeof problemPage>[0]) =>
	problem.code === 'part.done' || problem.code === 'signIn.busy' ? problemPage(problem) : redirectForProblem(problem);
