import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { actionText } from '$lib/i18n/help-desk';
import { PROBLEMS, type Result } from '$lib/domain/problem';
import type { SupportAction } from '$lib/domain/support/diagnosis';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { endSessions } from '$lib/server/use-cases/staff/end-sessions';
import { letterToPrint } from '$lib/server/use-cases/staff/letter-to-print';
import { reissueLetter } from '$lib/server/use-cases/staff/reissue-letter';
import { resetPin } from '$lib/server/use-cases/staff/reset-pin';
import { showHousehold } from '$lib/server/use-cases/staff/show-household';
import type { SupportCommand, SupportDeps } from '$lib/server/use-cases/staff/support-action';
import { unlockHousehold } from '$lib/server/use-cases/staff/unlock-household';
import type { Staff } from '$lib/server/http/staff-session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const done = event.url.searchParams.get('done') ?? '';
	const householdId = event.params.household ?? '';
	return {
		household: valueOrPage(await showHousehold(event.locals.deps, staffOf(event), { householdId })),
		done: done in actionText ? (done as SupportAction) : undefined
	};
};

export const actions: Actions = {
	unlock: (event) => act(event, 'unlock', unlockHousehold),
	resetPin: (event) => act(event, 'resetPin', resetPin),
	endSessions: (event) => act(event, 'endSessions', endSessions),
	/** No redirect: the new code is in this one answer and nowhere else. */
	reissue: async (event) => {
		const form = await event.request.formData();
		const command = { ...commandOf(event, form), replaces: Number(form.get('replaces')) };
		const result = await reissueLetter(event.locals.deps, staffOf(event), command);
		if (!result.ok) return refused(result, 'reissue', command);
		return { letter: letterToPrint(event.locals.deps.settings, result.value) };
	}
};

type UseCase = (deps: SupportDeps, staff: Staff, command: SupportCommand) => Promise<Result<void>>;

async function act(event: RequestEvent, action: SupportAction, useCase: UseCase) {
	const command = commandOf(event, await event.request.formData());
	const result = await useCase(event.locals.deps, staffOf(event), command);
	if (!result.ok) return refused(result, action, command);
	redirect(303, `${event.url.pathname}?done=${action}`);
}

const commandOf = (event: RequestEvent, form: FormData): SupportCommand => ({
	householdId: event.params.household ?? '',
	reason: String(form.get('reason') ?? '').slice(0, 1000)
});

function refused(result: Extract<Result<unknown>, { ok: false }>, action: SupportAction, command: SupportCommand) {
	const { code, details } = result.problem;
	return fail(PROBLEMS[code].status, { refused: { action, reason: command.reason, message: PROBLEMS[code].say, values: details } });
}
