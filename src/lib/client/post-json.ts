import { timeoutSignal } from './timers';

/** Posts to the portal as a page's script does. A redirect is not followed: it means signed out. @returns undefined where nobody answered in time */
export const postJson = (to: string, body: object, timeoutMs: number): Promise<Response | undefined> =>
	fetch(to, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body),
		redirect: 'manual',
		cache: 'no-store',
		signal: timeoutSignal(timeoutMs)
	}).catch(() => undefined);
