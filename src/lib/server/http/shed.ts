import type { Handle, RequestEvent } from '@sveltejs/kit';
import { openCookie, sealCookie } from '../crypto/cookie-seal';
import { randomUUID } from '../crypto/tokens';
import type { Place } from '../overload/waiting-room';
import { hostCookie, personal } from './cookies';
import { visitorOf } from './known-device';
import { readMemberSession } from './member-session';
import { readSignInCode } from './sign-in-cookie';
import { laterPage, waitingPage } from './waiting-page';

/** Pages where a household begins to sign in. */
const ENTRANCE = /^\/\(public\)($|\/$|\/sign-in\/|\/status$)/;
/** What takes long there is a slow hash, and a line for it (slow-gate.ts): no sign of how the process is doing. */
const NEEDS_SLOW_WORK = /^\/\((public|staff)\)/;
/** From this pressure on households that are in the middle of their form wait for their next page, too; what they typed never does. */
const PAGES_WAIT_FROM = 2;
/** How long a page of somebody signed in is waited with, in seconds. */
const PAGE_AGAIN = 5;
const PLACE_SECONDS = 3600;
/** So long whoever was let in may take to sign in. */
const IN_SECONDS = 15 * 60;

type Kind = 'newcomer' | 'page' | 'last';

/** What is answered instead of the page; undefined where it is shown. */
const insteadOf: Record<Kind, (event: RequestEvent) => Response | undefined> = {
	newcomer: waits,
	page: (event) => (event.locals.deps.pressure.now() >= PAGES_WAIT_FROM ? laterPage(event, PAGE_AGAIN) : undefined),
	last: () => undefined
};

/**
 * Beyond what the process can do it refuses in order: those who begin to sign in wait on a page that keeps their place, then
 * pages of households that are signed in; answers that are sent, receipts and staff at the doors never.
 */
export const shed: Handle = async ({ event, resolve }) => {
	const instead = insteadOf[kindOf(event)](event);
	if (instead) return instead;
	const end = NEEDS_SLOW_WORK.test(event.route.id ?? '') ? undefined : event.locals.deps.pressure.begin();
	return Promise.resolve(resolve(event)).finally(end);
};

function kindOf(event: RequestEvent): Kind {
	const route = event.route.id ?? '';
	if (event.request.method !== 'GET' || event.isDataRequest) return 'last';
	// On a quiet day no cookie is opened for it.
	if (ENTRANCE.test(route)) return !event.locals.deps.room.isOpen && isNew(event) ? 'newcomer' : 'last';
	return /^\/\((resident|member)\)/.test(route) && !/receipt|session/.test(route) ? 'page' : 'last';
}

/** Neither signed in nor on the way there, and on no device that has signed in before. */
function isNew(event: RequestEvent): boolean {
	const { deps } = event.locals;
	const isSignedIn =
		event.cookies.get(deps.residentSessions.sessionCookieName) !== undefined || readMemberSession(event);
	return !isSignedIn && !readSignInCode(event) && !visitorOf(event, 'resident').device;
}

const nameOf = (event: RequestEvent): string => hostCookie(event.locals.deps.settings, 'zitian_place');

/** What the cookie of whoever waits says: that they may go on, or which place they have. */
function read(event: RequestEvent): { isIn: boolean; place?: Place } {
	const text = event.cookies.get(nameOf(event));
	const { isIn, came, id } = (text ? openCookie(event.locals.deps.keys, 'place', text) : undefined) ?? {};
	return { isIn: isIn !== undefined, ...(came && id && { place: { came: Number(came), id } }) };
}

/** The page to wait on; undefined where they may go on. */
function waits(event: RequestEvent): Response | undefined {
	const { room, keys } = event.locals.deps;
	const { isIn, place } = read(event);
	const entry = isIn || room.enter(place, randomUUID());
	if (entry === true || (entry.isIn && !place)) return undefined;
	const seal = (values: Record<string, string>, maxAge: number): string =>
		event.cookies.serialize(nameOf(event), sealCookie(keys, 'place', values, maxAge), { ...personal(event), maxAge });
	if (!entry.isIn)
		return waitingPage(event, entry, seal({ came: String(entry.place.came), id: entry.place.id }, PLACE_SECONDS));
	return goOn(event, seal({ isIn: '1' }, IN_SECONDS));
}

/** Their turn: the same page once more, now with leave to sign in. */
const goOn = ({ url }: RequestEvent, cookie: string): Response =>
	new Response(null, { status: 303, headers: { location: url.pathname + url.search, 'set-cookie': cookie } });
