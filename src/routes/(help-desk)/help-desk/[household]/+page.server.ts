import type { z } from 'zod';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { actionText } from '$lib/i18n/support-actions';
import type { Problem, Result } from '$lib/domain/problem';
import type { SupportAction } from '$lib/domain/support/diagnosis';
import { approvalSchema, linkHereSchema, supportActionSchema } from '$lib/schemas/help-desk';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { askApproval, sendSpokenCode } from '$lib/server/use-cases/help-desk/ask-verification';
import { askVisit } from '$lib/server/use-cases/help-desk/ask-visit';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { linkTicket } from '$lib/server/use-cases/help-desk/change-ticket';
import { correctAddress } from '$lib/server/use-cases/help-desk/correct-address';
import { endSessions } from '$lib/server/use-cases/help-desk/end-sessions';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import type { SupportCommand, SupportDeps } from '$lib/server/services/support-action';
import { textLetter } from '$lib/server/use-cases/help-desk/text-letter';
import { unlockHousehold } from '$lib/server/use-cases/help-desk/unlock-household';
import type { Staff } from '$lib/server/actors';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const done = event.url.searchParams.get('done') ?? '';
	const householdId = event.params.household ?? '';
	return {
		household: unwrapOrError(await showHousehold(event.locals.deps, staffOf(event), { householdId })),
		/** 电话登记 is there for whom the office gave the right, and leaves no trace for others. */
		mayCapture: staffOf(event).mayCapture === true,
		asked: event.url.searchParams.has('asked'),
		done: Object.hasOwn(actionText, done) ? (done as SupportAction) : undefined
	};
};

type Typed = z.output<typeof supportActionSchema>;
type UseCase<More> = (deps: SupportDeps, staff: Staff, command: SupportCommand & More) => Promise<Result<void>>;

export const actions: Actions = {
	askVisit: (event) => act(event, 'askVisit', askVisit),
	changePhone: (event) => act(event, 'changePhone', changePhone),
	correctAddress: (event) => act(event, 'correctAddress', correctAddress),
	unlock: (event) => act(event, 'unlock', unlockHousehold),
	resetPin: (event) => act(event, 'resetPin', resetPin),
	endSessions: (event) => act(event, 'endSessions', endSessions),
	/** One of the agent's own tickets is this household's. */
	link: async (event) => {
		const posted = await readPosted(event.request, linkHereSchema);
		if (!posted.ok) return refused(posted.problem, 'askVisit');
		const command = { ticketId: posted.value.ticket ?? '', householdId: event.params.household };
		const result = await linkTicket(event.locals.deps, staffOf(event), command);
		if (!result.ok) return refused(result.problem, 'askVisit');
		redirect(303, event.url.pathname);
	},
	/** Asked for: no agent ever sees a code. */
	reissue: async (event) => {
		const posted = await readPosted(event.request, supportActionSchema);
		if (!posted.ok) return refused(posted.problem, 'reissue');
		const { delivery, ...typed } = posted.value;
		const command = { ...typed, householdId: event.params.household };
		const { deps } = event.locals;
		if (delivery === 'text') return finish(event, 'reissue', await textLetter(deps, staffOf(event), command));
		return finish(event, 'reissue', await reissueLetter(deps, staffOf(event), { ...command, delivery }));
	},
	askApproval: async (event) => {
		const posted = await readPosted(event.request, approvalSchema);
		if (!posted.ok) return refused(posted.problem, 'resetPin');
		const command = { ...posted.value, householdId: event.params.household };
		const result = await askApproval(event.locals.deps, staffOf(event), command);
		if (!result.ok) return refused(result.problem, command.action === 'changePhone' ? 'changePhone' : 'resetPin');
		redirect(303, `${event.url.pathname}?asked`);
	},
	sendCode: async (event) => {
		const command = { householdId: event.params.household };
		const result = await sendSpokenCode(event.locals.deps, staffOf(event), command);
		if (!result.ok) return refused(result.problem, 'resetPin');
		redirect(303, `${event.url.pathname}?asked`);
	}
};

async function act(event: RequestEvent, action: SupportAction, useCase: UseCase<Typed>) {
	const posted = await readPosted(event.request, supportActionSchema);
	if (!posted.ok) return refused(posted.problem, action);
	const command = { ...posted.value, householdId: event.params.household ?? '' };
	return finish(event, action, await useCase(event.locals.deps, staffOf(event), command));
}

function finish(event: RequestEvent, action: SupportAction, result: Result<void>) {
	if (!result.ok) return refused(result.problem, action);
	redirect(303, `${event.url.pathname}?done=${action}`);
}

/** Where on the form a refusal belongs; the others are about the action as a whole. */
const FIELDS: Record<string, string> = {
	'reason.choose': 'reason',
	'verification.code': 'spokenCode',
	'text.noPhone': 'delivery',
	'text.newPhone': 'delivery',
	'text.noPin': 'delivery',
	'text.carriesPin': 'delivery',
	'ticket.phone': 'phone',
	'address.unfit': 'addressLine'
};

/** A message about the phone belongs to the delivery of a letter, and to nothing where a code was to be sent. */
const refused = (problem: Problem, action: SupportAction) =>
	problemPage(problem, { action, field: fieldOf(problem.code, action) });

function fieldOf(code: string, action: SupportAction): string {
	const field = FIELDS[code] ?? '';
	return field === 'delivery' && action !== 'reissue' ? '' : field;
}
