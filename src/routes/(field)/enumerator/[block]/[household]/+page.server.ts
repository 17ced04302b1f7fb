import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isOutcome } from '$lib/domain/field/outcomes';
import { doorTicketSchema } from '$lib/schemas/help-desk';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { handOverLetter, resetPinAtDoor } from '$lib/server/use-cases/field/reissue-at-door';
import { letterToPrint } from '$lib/server/services/letter-to-print';
import { raiseTicket } from '$lib/server/use-cases/field/raise-ticket';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import type { Actions, PageServerLoad } from './$types';

/** What else may have been done from here. */
const DONE = ['vouched', 'added', 'listed', 'told'] as const;

export const load: PageServerLoad = async (event) => {
	const done = event.url.searchParams.get('done') ?? '';
	return {
		...unwrapOrError(await showDoorSheet(event.locals.deps, staffOf(event), doorIn(event))),
		recorded: isOutcome(done) ? done : undefined,
		did: DONE.find((one) => one === done),
		wasted: event.url.searchParams.has('wasted')
	};
};

export const actions: Actions = {
	visit: async (event) => {
		const form = await event.request.formData();
		const outcome = String(form.get('outcome') ?? '');
		const seen = Number(form.get('seen'));
		const result = await recordVisit(event.locals.deps, staffOf(event), {
			...doorIn(event),
			visitId: String(form.get('visitId') ?? ''),
			outcome,
			appointment: beijingTime(String(form.get('appointment') ?? '')),
			listAge: Number.isFinite(seen) ? event.locals.deps.clock.now() - seen : undefined
		});
		if (!result.ok) return problemPage(result.problem, { field: 'appointment' });
		if (outcome === 'severalHouseholds')
			redirect(303, `/enumerator/${event.params.block}/add?behind=${event.params.household}`);
		redirect(303, `${event.url.pathname}?done=${outcome}${result.value.wasted ? '&wasted' : ''}`);
	},
	/** No redirect: the new code is in this one answer and nowhere else. */
	letter: async (event) => {
		const replaces = Number((await event.request.formData()).get('replaces'));
		const result = await handOverLetter(event.locals.deps, staffOf(event), { ...doorIn(event), replaces });
		if (!result.ok) return problemPage(result.problem, { field: 'letter' });
		return { letter: letterToPrint(event.locals.deps.settings, result.value) };
	},
	ticket: async (event) => {
		const posted = await readPosted(event.request, doorTicketSchema);
		if (!posted.ok) return problemPage(posted.problem, { field: posted.field });
		const result = await raiseTicket(event.locals.deps, staffOf(event), { ...doorIn(event), ...posted.value });
		if (!result.ok) return problemPage(result.problem, { field: 'phone' });
		redirect(303, `${event.url.pathname}?done=told`);
	},
	vouch: async (event) => {
		const result = await resetPinAtDoor(event.locals.deps, staffOf(event), doorIn(event));
		if (!result.ok) return problemPage(result.problem, { field: 'vouch' });
		redirect(303, `${event.url.pathname}?done=vouched`);
	}
};

const doorIn = ({ params }: RequestEvent) => ({ block: params.block ?? '', householdId: params.household ?? '' });

/** What a `datetime-local` field posts, read as Beijing time whatever the machine's zone. */
function beijingTime(posted: string): number | undefined {
	const at = Date.parse(`${posted}+08:00`);
	return Number.isNaN(at) ? undefined : at;
}
