import { redirect } from '@sveltejs/kit';
import { dueAt, readCallTime, readTopic } from '$lib/domain/support/ticket';
import { problemPage } from '$lib/server/http/problem-page';
import { openTicket } from '$lib/server/use-cases/sign-in/open-ticket';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const number = Number(url.searchParams.get('ticket'));
	const topic = readTopic(url.searchParams.get('topic') ?? '');
	const done = Number.isSafeInteger(number) && number > 0 && topic !== undefined;
	return { done: done ? { number, dueAt: dueAt(topic, locals.deps.clock.now()) } : undefined };
};

/** The same page with what was typed, or on to the number of the ticket; the number to call is in no URL. */
export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
		const typed = { topic: text('topic'), phone: text('phone'), callAt: text('callAt'), place: text('place'), reference: text('reference') };
		const topic = readTopic(typed.topic);
		const wantsVisit = form.has('wantsVisit');
		const address = event.getClientAddress();
		const result = await openTicket(event.locals.deps, { ...typed, topic, callAt: readCallTime(typed.callAt), wantsVisit, address });
		if (!result.ok) return problemPage(result.problem, { typed: { ...typed, wantsVisit } });
		redirect(303, `/trouble?ticket=${result.value.number}&topic=${topic}`);
	}
};
