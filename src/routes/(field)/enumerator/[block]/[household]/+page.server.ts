import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isOutcome } from '$lib/domain/field/outcomes';
import { readAppointment } from '$lib/domain/field/appointment';
import type { ProblemCode } from '$lib/domain/problem';
import { doorLetterSchema, returnSchema, takeBackSchema, visitSchema } from '$lib/schemas/field';
import { doorTicketSchema } from '$lib/schemas/help-desk';
import { readPosted, typedIn } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { handOverLetter, vouchAtDoor } from '$lib/server/use-cases/field/reissue-at-door';
import { letterToPrint } from '$lib/server/services/letter-to-print';
import { raiseTicket } from '$lib/server/use-cases/field/raise-ticket';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { removeHousehold } from '$lib/server/use-cases/field/remove-household';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import { takeBackVisit } from '$lib/server/use-cases/field/take-back-visit';
import { returnDoor, takeDoorBack } from '$lib/server/use-cases/interview/return-door';
import type { Actions, PageServerLoad } from './$types';

/** What else may have been done from here. */
const DONE = ['vouched', 'added', 'listed', 'told', 'undone', 'corrected', 'returned', 'returnTakenBack'] as const;

/** Where on the page a refused visit can be mended. */
const FIELDS: Partial<Record<ProblemCode, string>> = { 'visit.appointment': 'day', 'visit.paperNumber': 'paperNumber' };

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
		const { seen, day, time, ...visit } = unwrapOrError(await readPosted(event.request, visitSchema));
		const { outcome } = visit;
		const result = await recordVisit(event.locals.deps, staffOf(event), {
			...doorIn(event),
			...visit,
			appointment: readAppointment(day, time),
			listAge: seen === undefined ? undefined : event.locals.deps.clock.now() - seen
		});
		if (!result.ok) return problemPage(result.problem, { field: FIELDS[result.problem.code] });
		if (outcome === 'severalHouseholds')
			redirect(303, `/enumerator/${event.params.block}/add?behind=${event.params.household}`);
		redirect(303, `${event.url.pathname}?done=${outcome}${result.value.wasted ? '&wasted' : ''}`);
	},
	takeBack: async (event) => {
		const { visitId } = unwrapOrError(await readPosted(event.request, takeBackSchema));
		const result = await takeBackVisit(event.locals.deps, staffOf(event), { ...doorIn(event), visitId });
		if (!result.ok) return problemPage(result.problem, { field: undefined });
		redirect(303, `${event.url.pathname}?done=${result.value.corrected ? 'corrected' : 'undone'}`);
	},
	remove: async (event) => {
		const result = await removeHousehold(event.locals.deps, staffOf(event), doorIn(event));
		if (!result.ok) return problemPage(result.problem, { field: undefined });
		redirect(303, `/enumerator/${event.params.block}?removed=${result.value.number}`);
	},
	/** No redirect: the new code is in this one answer and nowhere else. */
	letter: async (event) => {
		const { replaces } = unwrapOrError(await readPosted(event.request, doorLetterSchema));
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
		const result = await vouchAtDoor(event.locals.deps, staffOf(event), doorIn(event));
		if (!result.ok) return problemPage(result.problem, { field: 'vouch' });
		redirect(303, `${event.url.pathname}?done=vouched`);
	},
	return: async (event) => {
		const form = await event.request.formData();
		const posted = unwrapOrError(await readPosted(form, returnSchema));
		const result = await returnDoor(event.locals.deps, staffOf(event), doorIn(event), posted);
		const field = !result.ok && result.problem.code === 'reason.choose' ? 'reason' : 'codes';
		if (!result.ok) return problemPage(result.problem, { field, typed: typedIn(form, ['codes', 'reason']) });
		redirect(303, `${event.url.pathname}?done=returned`);
	},
	takeReturnBack: async (event) => {
		const result = await takeDoorBack(event.locals.deps, staffOf(event), doorIn(event));
		if (!result.ok) return problemPage(result.problem, { field: 'takeReturnBack' });
		redirect(303, `${event.url.pathname}?done=returnTakenBack`);
	}
};

const doorIn = ({ params }: RequestEvent) => ({ block: params.block ?? '', householdId: params.household ?? '' });
