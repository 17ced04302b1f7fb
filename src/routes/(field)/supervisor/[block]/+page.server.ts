import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '$lib/domain/problem';
import { assignSchema, reInterviewSchema, revokeSchema } from '$lib/schemas/field';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { assignBlock } from '$lib/server/use-cases/field/assign-block';
import { revokeSessions } from '$lib/server/use-cases/field/revoke-sessions';
import { showPaperForms } from '$lib/server/use-cases/field/show-paper-forms';
import { acceptBlock, drawReInterviews, recordReInterview } from '$lib/server/use-cases/interview/re-interviews';
import { showInterviews } from '$lib/server/use-cases/interview/show-interviews';
import { showArea, showChaseList } from '$lib/server/use-cases/field/show-area';
import type { Actions, PageServerLoad } from './$types';

/** What was done of 复查 and 验收. */
const CHECK_DONE = ['drawn', 'recorded', 'accepted'] as const;

export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const staff = staffOf(event);
	const chase = unwrapOrError(await showChaseList(deps, staff, { block: event.params.block }));
	const { blocks } = unwrapOrError(await showArea(deps, staff));
	const block = blocks.find(({ code }) => code === event.params.block);
	if (!block) error(404, { message: 'There is no such page.' });
	const colleagues = new Map(
		blocks.flatMap(({ enumerators }) => enumerators).map(({ number, name }) => [number, name])
	);
	const ended = event.url.searchParams.get('ended');
	return {
		interviews: unwrapOrError(await showInterviews(deps, staff, { block: event.params.block })),
		papers: unwrapOrError(await showPaperForms(deps, staff, { block: event.params.block })),
		chase,
		block,
		colleagues: [...colleagues],
		assigned: event.url.searchParams.has('assigned'),
		ended: ended === null ? undefined : Number(ended),
		did: CHECK_DONE.find((done) => done === event.url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	assign: async (event) => {
		const posted = await readPosted(event.request, assignSchema);
		if (!posted.ok) return problemPage(posted.problem, { field: 'number' });
		const command = { block: event.params.block, ...posted.value };
		const result = await assignBlock(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { field: 'number' });
		redirect(303, `${event.url.pathname}?assigned`);
	},
	cutOff: async (event) => {
		const posted = await readPosted(event.request, revokeSchema);
		if (!posted.ok) return problemPage(posted.problem, { field: 'number' });
		const command = { block: event.params.block, staffId: posted.value.staff };
		const result = await revokeSessions(event.locals.deps, staffOf(event), command);
		if (!result.ok) return problemPage(result.problem, { field: 'number' });
		redirect(303, `${event.url.pathname}?ended=${result.value.devices}`);
	},
	draw: async (event) => {
		const { block } = event.params;
		const drawn = await drawReInterviews(event.locals.deps, staffOf(event), { block });
		return finish(event, 'drawn', drawn);
	},
	agrees: (event) => record(event, false),
	differs: (event) => record(event, true),
	accept: async (event) => {
		const { block } = event.params;
		return finish(event, 'accepted', await acceptBlock(event.locals.deps, staffOf(event), { block }));
	}
};

type BlockEvent = RequestEvent<{ block: string }>;

async function record(event: BlockEvent, isDifferent: boolean) {
	const { household, codes } = unwrapOrError(await readPosted(event.request, reInterviewSchema));
	const command = { block: event.params.block, householdId: household, codes: isDifferent ? codes : undefined };
	return finish(event, 'recorded', await recordReInterview(event.locals.deps, staffOf(event), command), {
		household,
		codes
	});
}

/** Back to the section with what was done, or the page again with what was typed. */
function finish(
	{ url }: BlockEvent,
	done: (typeof CHECK_DONE)[number],
	result: Result<unknown>,
	typed = { household: '', codes: '' }
) {
	if (!result.ok) return problemPage(result.problem, { field: 'reInterviews', ...typed });
	redirect(303, `${url.pathname}?done=${done}#reInterviews`);
}
