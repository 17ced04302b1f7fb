import type { RequestEvent } from '@sveltejs/kit';

/** Personal cookies: not for scripts, not across sites, gone with the browser. `secure` follows the product's origin. */
export const personal = (event: RequestEvent) => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: event.locals.deps.settings.origin.startsWith('https:')
});
