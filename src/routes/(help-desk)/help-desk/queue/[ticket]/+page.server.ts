import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PROBLEMS, type Result } from '$lib/domain/problem';
import { readTicketNumber } from '$lib/domain/support/ticket';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { answerTicket, closeTicket, handOverTicket, mergeTicket, takeTicket } from '$lib/server/use-cases/staff/change-ticket';
import { showTicket } from '$lib/server/use-cases/staff/show-ticket';
import type { Actions, PageServerLoad } from './$types';

const idOf = (event: RequestEvent) => ({ ticketId: event.params.ticket ?? '' });

export const load: PageServerLoad = async (event) => ({
	ticket: valueOrPage(await showTicket(event.locals.deps, staffOf(event), idOf(event)))
});

/** Each button of the page; `field` is where a refusal is shown. */
export const actions: Actions = {
	take: (event) => change(event, 'take', () => takeTicket(event.locals.deps, staffOf(event), idOf(event))),
	handOver: (event) =>
		change(event, 'to', (typed) => handOverTicket(event.locals.deps, staffOf(event), { ...idOf(event), to: typed('to') })),
	answer: (event) =>
		change(event, 'text', (typed) => answerTicket(event.locals.deps, staffOf(event), { ...idOf(event), text: typed('text') })),
	close: (event) =>
		change(event, 'resolution', (typed) =>
			closeTicket(event.locals.deps, staffOf(event), { ...idOf(event), resolution: typed('resolution') })
		),
	merge: (event) =>
		change(event, 'into', (typed) =>
			mergeTicket(event.locals.deps, staffOf(event), { ...idOf(event), into: readTicketNumber(`T${typed('into').replace(/^t/i, '')}`) ?? 0 })
		)
};

async function change(event: RequestEvent, field: string, work: (typed: (name: string) => string) => Promise<Result<void>>) {
	const form = await event.request.formData();
	const result = await work((name) => String(form.get(name) ?? '').slice(0, 1000));
	if (!result.ok) return fail(PROBLEMS[result.problem.code].status, { field, problem: result.problem });
	redirect(303, event.url.pathname);
}
