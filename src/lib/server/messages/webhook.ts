import type { Send } from '$lib/domain/support/text-message';

/** A sending service that has not answered within this many milliseconds counts as out of reach. */
const TIMEOUT_MS = 10_000;

/** `POST {id, to, text}` to the office's own service. The same id comes again when it is not known whether the first arrived. */
export const webhook =
	(url: string, token: string): Send =>
	async ({ id, phone, text }) => {
		try {
			const answer = await fetch(url, {
				method: 'POST',
				redirect: 'error',
				signal: AbortSignal.timeout(TIMEOUT_MS),
				headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
				body: JSON.stringify({ id, to: phone, text })
			});
			await answer.body?.cancel();
			if (answer.ok) return 'sent';
			return isForGood(answer.status) ? 'refused' : 'unreachable';
		} catch {
			return 'unreachable';
		}
	};

/** The service has understood and will not send this, ever. Wrong credentials are the office's to mend: worth another try. */
const isForGood = (status: number): boolean =>
	status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
