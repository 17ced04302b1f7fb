import type { RequestEvent } from '@sveltejs/kit';
import type { Device } from '../services/open-session';

/** What a page that asks for the PIN says of the phone. `own`: known to be the resident's, where the page does not ask. */
export function deviceOf({ request }: RequestEvent, posted: FormData, own = posted.get('device') === 'own'): Device {
	const key = posted.get('offlineKey');
	const offlineKey = typeof key === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(key) ? key : undefined;
	return {
		userAgent: request.headers.get('user-agent') ?? '',
		ownDevice: own,
		...(own && offlineKey && { offlineKey })
	};
}
