import type { Handle, RequestEvent } from '@sveltejs/kit';
import { networksOf } from '$lib/domain/access/network-range';
import { isForScript, refusal } from './refusal';
import { visitorOf } from './known-device';
import { memberOfCookie } from './member-session';
import { sessionOfKey } from './resident-session';
import { busyPage } from './waiting-page';

/** Seconds. */
const AGAIN = 8;

/**
 * Requests of strangers are worked on two at a time, one network after the other: however many they send, a household that is
 * signed in waits for no more than what is begun. Those of one session take turns among themselves.
 */
export const admit: Handle = async ({ event, resolve }) => {
	const { admission } = event.locals.deps;
	const work = async () => resolve(event);
	const session = sessionOf(event);
	const response = session
		? await admission.known.run(session, work)
		: await admission.strangers.run(networksOf(event.getClientAddress())[0] ?? '', work);
	return response ?? refused(event);
};

/** A page asks again by itself; what was sent is sent again by whoever sent it. */
const refused = (event: RequestEvent): Response =>
	event.request.method === 'GET' && !isForScript(event.request)
		? busyPage(event, AGAIN)
		: refusal(event.request, { code: 'signIn.busy' }, event.locals.locale);

/** Whose cookie this server has sealed, without asking the database: what they may is found out later. */
const sessionOf = (event: RequestEvent): string | undefined =>
	sessionOfKey(event) ??
	memberOfCookie(event)?.partId ??
	visitorOf(event, 'staff').device ??
	visitorOf(event, 'resident').device;
