import { gzipSync } from 'node:zlib';

const made = new Map<string, Uint8Array<ArrayBuffer>>();
/** What is asked for by name is the same for everybody; a search is made anew each time. */
const FEW = 50;

/**
 * Data that names nobody and is the same for everybody, compressed: places, the questionnaire. Pages with answers are not
 * compressed here, because the length of what is compressed can tell something of it (BREACH).
 */
export function compressedJson(request: Request, name: string, value: unknown): Response {
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'public, max-age=86400',
		vary: 'accept-encoding'
	};
	if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(JSON.stringify(value), { headers });
	const bytes = made.get(name) ?? new Uint8Array(gzipSync(JSON.stringify(value)));
	if (made.size < FEW) made.set(name, bytes);
	return new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } });
}
