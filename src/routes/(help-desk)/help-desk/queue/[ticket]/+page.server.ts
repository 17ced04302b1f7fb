import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '$lib/domain/problem';
import { readTicketNumber, readTopic, type Canned } from '$lib/domain/support/ticket';
import { topicText } from '$lib/i18n/trouble';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { answerTicket, closeTicket, handOverTicket, mergeTicket, takeTicket } from '$lib/server/use-cases/help-desk/change-ticket';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import type { Actions, PageServerLoad } from './$types';

const idOf = (event: RequestEvent) => ({ ticketId: event.params.ticket ?? '' });

export const load: PageServerLoad = async (event) => {
	const ticket = valueOrPage(await showTicket(event.locals.deps, staffOf(event), idOf(event)));
	return { ticket, canned: cannedFor(ticket.topic) };
};

/** Answers in both languages: an agent reads out the caller's, whichever the page is in. */
const cannedFor = (topic: string): Canned[] =>
	topicText[readTopic(topic) ?? 'device'].steps.map(({ zh, en }) => ({ chinese: zh, english: en }));

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
	if (!result.ok) return problemPage(result.problem, { field });
	redirect(303, event.url.pathname);
}
