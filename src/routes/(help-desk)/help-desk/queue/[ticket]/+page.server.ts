import { z } from 'zod';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '$lib/domain/problem';
import { readTicketNumber, readTopic, type Canned } from '$lib/domain/support/ticket';
import { answerSchema, closeSchema, handOverSchema, linkSchema, mergeSchema } from '$lib/schemas/help-desk';
import { topicText } from '$lib/i18n/trouble';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import {
	answerTicket,
	closeTicket,
	handOverTicket,
	linkTicket,
	mergeTicket,
	takeTicket
} from '$lib/server/use-cases/help-desk/change-ticket';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import type { Actions, PageServerLoad } from './$types';

const idOf = (event: RequestEvent) => ({ ticketId: event.params.ticket ?? '' });

export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const ticket = unwrapOrError(await showTicket(deps, staffOf(event), idOf(event)));
	const typed = (event.url.searchParams.get('q') ?? '').slice(0, 100);
	const found = typed === '' ? undefined : unwrapOrError(await findHousehold(deps, staffOf(event), { typed }));
	return { typed, found: found?.households, ticket, canned: cannedFor(ticket.topic) };
};

/** Answers in both languages: an agent reads out the caller's, whichever the page is in. */
const cannedFor = (topic: string): Canned[] =>
	topicText[readTopic(topic) ?? 'device'].steps.map(({ zh, en }) => ({ chinese: zh, english: en }));

/** Each button of the page; `field` is where a refusal is shown. */
export const actions: Actions = {
	take: (event) =>
		change(event, z.object({}), 'take', () => takeTicket(event.locals.deps, staffOf(event), idOf(event))),
	handOver: (event) =>
		change(event, handOverSchema, 'to', ({ to }) =>
			handOverTicket(event.locals.deps, staffOf(event), { ...idOf(event), to })
		),
	answer: (event) =>
		change(event, answerSchema, 'text', ({ text }) =>
			answerTicket(event.locals.deps, staffOf(event), { ...idOf(event), text })
		),
	close: (event) =>
		change(event, closeSchema, 'resolution', ({ resolution }) =>
			closeTicket(event.locals.deps, staffOf(event), { ...idOf(event), resolution })
		),
	link: (event) =>
		change(event, linkSchema, 'q', ({ household }) =>
			linkTicket(event.locals.deps, staffOf(event), { ...idOf(event), householdId: household })
		),
	merge: (event) =>
		change(event, mergeSchema, 'into', ({ into }) =>
			mergeTicket(event.locals.deps, staffOf(event), {
				...idOf(event),
				into: readTicketNumber(`T${into.replace(/^t/i, '')}`) ?? 0
			})
		)
};

async function change<S extends z.ZodObject>(
	event: RequestEvent,
	schema: S,
	field: string,
	work: (typed: z.output<S>) => Promise<Result<void>>
) {
	const posted = await readPosted(event.request, schema);
	const result = posted.ok ? await work(posted.value) : posted;
	if (!result.ok) return problemPage(result.problem, { field });
	redirect(303, event.url.pathname);
}
