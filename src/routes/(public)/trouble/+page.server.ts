import { redirect } from '@sveltejs/kit';
import { dueAt, readTopic } from '$lib/domain/support/ticket';
import { callBackSchema } from '$lib/schemas/help-desk';
import { readPosted, typedIn } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { openTicket } from '$lib/server/use-cases/sign-in/open-ticket';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const number = Number(url.searchParams.get('ticket'));
	const topic = readTopic(url.searchParams.get('topic') ?? '');
	const done = Number.isSafeInteger(number) && number > 0 && topic !== undefined;
	return { topic, done: done ? { number, dueAt: dueAt(topic, locals.deps.clock.now()) } : undefined };
};

/** The same page with what was typed, or on to the number of the ticket; the number to call is in no URL. */
export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const typed = {
			...typedIn(form, ['topic', 'phone', 'callAt', 'place', 'reference']),
			wantsVisit: form.has('wantsVisit')
		};
		const posted = await readPosted(form, callBackSchema);
		if (!posted.ok) return problemPage(posted.problem, { typed });
		const result = await openTicket(event.locals.deps, { ...posted.value, address: event.getClientAddress() });
		if (!result.ok) return problemPage(result.problem, { typed });
		redirect(303, `/trouble?ticket=${result.value.number}&topic=${posted.value.topic}`);
	}
};
