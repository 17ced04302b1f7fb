import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Problem, Result } from '$lib/domain/problem';
import { beginCallSchema } from '$lib/schemas/help-desk';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { askApproval, sendSpokenCode } from '$lib/server/use-cases/help-desk/ask-verification';
import { beginCall } from '$lib/server/use-cases/help-desk/begin-call';
import { showCall } from '$lib/server/use-cases/help-desk/show-call';
import type { Actions, PageServerLoad } from './$types';

/** 电话登记 (adr/0074). */
export const load: PageServerLoad = async (event) => ({
	call: unwrapOrError(await showCall(event.locals.deps, staffOf(event), { householdId: event.params.household })),
	asked: event.url.searchParams.has('asked')
});

export const actions: Actions = {
	askApproval: async (event) => {
		const command = { householdId: event.params.household, action: 'capture', phone: '' };
		return finish(event, '?asked', await askApproval(event.locals.deps, staffOf(event), command));
	},
	sendCode: async (event) => {
		const command = { householdId: event.params.household, action: 'capture' } as const;
		return finish(event, '?asked', await sendSpokenCode(event.locals.deps, staffOf(event), command));
	},
	begin: async (event) => {
		const posted = await readPosted(event.request, beginCallSchema);
		if (!posted.ok) return refused(posted.problem);
		const command = { ...posted.value, householdId: event.params.household };
		return finish(event, '', await beginCall(event.locals.deps, staffOf(event), command));
	}
};

function finish({ url }: RequestEvent, search: string, result: Result<void>) {
	if (!result.ok) return refused(result.problem);
	redirect(303, url.pathname + search);
}

/** Where on the page a refusal belongs; the others are about the call as a whole. */
const FIELDS: Record<string, string> = {
	'call.consent': 'consented',
	'verification.code': 'spokenCode',
	'verification.codeOver': 'spokenCode'
};

const refused = (problem: Problem) => problemPage(problem, { field: FIELDS[problem.code] ?? '' });
