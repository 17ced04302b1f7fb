import type { RequestEvent } from '@sveltejs/kit';
import { openCookie, sealCookie } from '$lib/server/crypto/cookie-seal';
import type { Visitor } from '../auth/sign-in-limits';
import { hostCookie, personal } from './cookies';

const NAMES = { resident: 'zitian_device', staff: 'zitian_staff_device' } as const;
const nameOf = (event: RequestEvent, whose: keyof typeof NAMES): string =>
	hostCookie(event.locals.deps.settings, NAMES[whose]);
/** Longer than a round. */
const SECONDS = 60 * 24 * 3600;

/**
 * A device that signed in before, so that strangers on its network cannot keep it out: it says whose it is to this server
 * only, opens nothing, and is never left on a shared device.
 */
export function rememberDevice(event: RequestEvent, whose: keyof typeof NAMES, id: string): void {
	const text = sealCookie(event.locals.deps.keys, `${whose}-device`, { id }, SECONDS);
	event.cookies.set(nameOf(event, whose), text, { ...personal(event), maxAge: SECONDS });
}

/** Who tries to sign in. */
export function visitorOf(event: RequestEvent, whose: keyof typeof NAMES): Visitor {
	const text = event.cookies.get(nameOf(event, whose));
	const device = text ? openCookie(event.locals.deps.keys, `${whose}-device`, text)?.id : undefined;
	return { address: event.getClientAddress(), ...(device && { device }) };
}

/** 不是我的手机, and whoever signs in on a shared one: nothing of this stays. */
export function forgetDevice(event: RequestEvent, whose: keyof typeof NAMES): void {
	if (event.cookies.get(nameOf(event, whose))) event.cookies.delete(nameOf(event, whose), personal(event));
}
