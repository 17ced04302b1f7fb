import type { Handle, RequestEvent } from '@sveltejs/kit';
import { networksOf } from '$lib/domain/access/network-range';
import { isForScript, refusal } from './refusal';
import { visitorOf } from './known-device';
import { memberOfCookie } from './member-session';
import { sessionOfKey } from './resident-session';
import { busyPage, pressAgainPage } from './waiting-page';

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
	if (!session && (await isTooMuch(event))) return refused(event);
	const response = session
		? await admission.known.run(session, work)
		: await admission.strangers.run(networksOf(event.getClientAddress())[0] ?? '', work);
	return response ?? refused(event);
};

/** Forms of strangers of which a network may send so many, by route: whose share they are counted in. */
const COUNTED = new Map<string | null, string>([
	['/(public)', 'resident'],
	['/(public)/sign-in/pin', 'pin'],
	['/(public)/sign-in/new-pin', 'newPin'],
	['/(staff)/staff', 'staff']
]);

/** What would be refused is refused before a page is made of it. */
async function isTooMuch({ request, route, locals, getClientAddress }: RequestEvent): Promise<boolean> {
	const kind = request.method === 'POST' ? COUNTED.get(route.id) : undefined;
	return kind !== undefined && locals.deps.gate.wouldRefuse({ address: getClientAddress() }, kind);
}

/** A page asks again by itself; what was sent is sent again by whoever sent it. */
function refused(event: RequestEvent): Response {
	const { request, locals } = event;
	if (isForScript(request)) return refusal(request, { code: 'signIn.busy' }, locals.locale);
	return request.method === 'GET' ? busyPage(event, AGAIN) : pressAgainPage(event);
}

/** Whose cookie this server has sealed, without asking the database: what they may is found out later. */
const sessionOf = (event: RequestEvent): string | undefined =>
	sessionOfKey(event) ??
	memberOfCookie(event)?.partId ??
	visitorOf(event, 'staff').device ??
	visitorOf(event, 'resident').device;
