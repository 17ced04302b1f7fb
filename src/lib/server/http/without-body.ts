/**
 * What HEAD asks for: the headers alone. SvelteKit answers it with the whole of GET, and a live line would never end: the asker
 * waits, and one of the account's lines is taken.
 */
export async function answeredAsAsked({ method }: Request, response: Response): Promise<Response> {
	if (method !== 'HEAD' || !response.body) return response;
	await response.body.cancel();
	return new Response(null, response);
}
