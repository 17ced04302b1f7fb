/** Seconds, as the sentence of `signIn.busy` says. */
const SOON = '30';

/** Whoever is put off hears when to come again (RFC 9110 §10.2.3): a proxy, a script, a monitor that reads no sentence. */
export function withRetryAfter(response: Response): Response {
	const { status, headers } = response;
	if (status === 503 && !headers.has('retry-after')) headers.set('retry-after', SOON);
	return response;
}
