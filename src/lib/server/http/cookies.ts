import type { RequestEvent } from '@sveltejs/kit';
import type { Sessions } from '../auth/sessions';
import type { Settings } from '../settings';

/** Personal cookies: not for scripts, not across sites, gone with the browser. `secure` follows the product's origin. */
export const personal = (event: RequestEvent) => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: event.locals.deps.settings.origin.startsWith('https:')
});

/** Over https the browser itself holds that only this host, over https, sets the cookie (ASVS 3.3.1). */
export const hostCookie = ({ origin }: Pick<Settings, 'origin'>, name: string): string =>
	origin.startsWith('https:') ? `__Host-${name}` : name;

/** Signing in again ends what was signed in here: a session that somebody left on the device does not live on unseen. */
export async function endSessionHere(event: RequestEvent, sessions: Sessions): Promise<void> {
	const sessionId = event.cookies.get(sessions.sessionCookieName);
	if (sessionId) await sessions.invalidateSession(sessionId);
}
