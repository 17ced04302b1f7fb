/**
 * One door for what a request says: address, query, fields and JSON are read once, here. What cannot be read, or holds a
 * character that PostgreSQL cannot store (NUL, half of a surrogate pair), goes no further.
 */
import { fail, ok, type Result } from '$lib/domain/problem';

const UNSTORABLE = /[\0\uD800-\uDFFF]/u;
const isUnstorable = (value: unknown): boolean => typeof value === 'string' && UNSTORABLE.test(value);

const CHARACTERS = fail('request.characters');
const UNREADABLE = fail('request.unreadable');

/** Afterwards `request.formData()` and `request.json()` give what was read. */
export async function readRequest(request: Request, url: URL, rawHeaders: string[] = []): Promise<Result<undefined>> {
	if (hosts(rawHeaders) > 1) return UNREADABLE;
	if (/%00/.test(url.pathname) || [...url.searchParams].flat().some(isUnstorable)) return CHARACTERS;
	if (request.method !== 'POST') return ok(undefined);
	if (!isButton(url)) return fail('request.button');
	try {
		return await readBody(request);
	} catch (problem) {
		return isTooLong(problem) ? fail('request.tooLong') : UNREADABLE;
	}
}

/** Two hosts in one request are read differently by a proxy and by us (request smuggling). */
const hosts = (rawHeaders: string[]): number =>
	rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

/** The action of a page is looked up by the name after `?/`: never a member that every object has. */
function isButton({ searchParams }: URL): boolean {
	const pressed = [...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
	if (pressed === undefined) return true;
	return /^[A-Za-z]{1,40}$/.test(pressed) && pressed !== 'default' && !Object.hasOwn(Object.prototype, pressed);
}

function readBody(request: Request): Promise<Result<undefined>> {
	const kind = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	if (kind === 'application/json') return readJson(request);
	if (kind === 'application/x-www-form-urlencoded' || kind === 'multipart/form-data') return readFields(request);
	return readNothing(request);
}

async function readFields(request: Request): Promise<Result<undefined>> {
	const form = await request.formData();
	if ([...form].flat().some(isUnstorable)) return CHARACTERS;
	// Fields are looked up by name: none of ours is called like a member that every object has.
	if ([...form.keys()].some((name) => Object.hasOwn(Object.prototype, name))) return UNREADABLE;
	Object.defineProperty(request, 'formData', { value: async () => form });
	return ok(undefined);
}

/**
 * A letter that was cut in two becomes the sign for "unknown letter": it is what a phone's queue would otherwise send for ever.
 * NUL, and any of it in a name, is nobody's typing.
 */
async function readJson(request: Request): Promise<Result<undefined>> {
	let stored = true;
	const json: unknown = JSON.parse(await request.text(), (key, value: unknown) => {
		const text = typeof value === 'string' ? value.toWellFormed() : value;
		if (isUnstorable(key) || isUnstorable(text)) stored = false;
		return text;
	});
	if (!stored) return CHARACTERS;
	Object.defineProperties(request, {
		json: { value: async () => json },
		formData: { value: async () => new FormData() }
	});
	return ok(undefined);
}

/** A button without a form sends nothing (`POST /session`); anything else that is neither form nor JSON is no page's. */
async function readNothing(request: Request): Promise<Result<undefined>> {
	if ((await request.text()) !== '') return fail('request.kind');
	Object.defineProperty(request, 'formData', { value: async () => new FormData() });
	return ok(undefined);
}

/** As SvelteKit says that a body is longer than BODY_SIZE_LIMIT. */
const isTooLong = (problem: unknown): boolean => (problem as { status?: unknown }).status === 413;
