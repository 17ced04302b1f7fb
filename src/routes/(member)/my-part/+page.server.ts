import { redirect } from '@sveltejs/kit';
import { summaryOf } from '$lib/engine/index';
import { answerText } from '$lib/form/views/answer-text';
import { PART_PATH } from '$lib/domain/access/part-path';
import { partPath } from '$lib/form/views/part-view';
import { validateForm } from '$lib/engine/validate/validate-step';
import { labelOf } from '$lib/server/areas/look-up';
import { closeMemberSession, memberOf } from '$lib/server/http/member-session';
import { problemPage } from '$lib/server/http/problem-page';
import { finishPart, isPartReady, ownSteps, reopenPart } from '$lib/server/use-cases/part/fill-part';
import { openPart, redirectForProblem } from '../open-part';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const part = await openPart(event);
	const { form, check, row } = part;
	const steps = ownSteps(part);
	const open = steps.filter(({ state }) => state !== 'complete');
	const summary = summaryOf(form).find(({ entry }) => entry === row.entry);
	const isDone = row.sealed !== null;
	return {
		name: summary?.name ?? '',
		isDone,
		isReady: isPartReady(part),
		hasBegun: row.revision > 0,
		left: open.length,
		next: open[0] && partPath(open[0].ref.step),
		findings: isDone
			? []
			: validateForm(form, check).open.map(({ finding, ref }) => ({
					message: finding.message,
					href: partPath(ref.step)
				})),
		lines: isDone
			? []
			: (summary?.items ?? []).flatMap(({ question, field, value, ref }) =>
					ref && value !== undefined
						? [
								{
									id: field.name,
									title: question.title,
									label: field.label,
									text: answerText(field, value, labelOf),
									href: partPath(ref.step)
								}
							]
						: []
				)
	};
};

export const actions: Actions = {
	finish: async (event) => {
		const done = await finishPart(event.locals.deps, memberOf(event));
		if (done.ok) redirect(303, PART_PATH);
		return done.problem.code === 'part.incomplete' ? problemPage(done.problem) : redirectForProblem(done.problem);
	},
	reopen: async (event) => {
		const opened = await reopenPart(event.locals.deps, memberOf(event));
		if (!opened.ok) redirectForProblem(opened.problem);
		redirect(303, PART_PATH);
	},
	leave: (event) => {
		closeMemberSession(event);
		redirect(303, '/?saved=1');
	}
};
