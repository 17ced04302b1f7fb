import { describe, expect, it } from 'vitest';
import { readRequest } from '$lib/server/http/readable-request';
import { refusal } from '$lib/server/http/refusal';

const HERE = 'http://localhost:3000';

interface Sent {
	path?: string;
	body?: string;
	type?: string;
	rawHeaders?: string[];
}

/** What becomes of a post. @returns the problem's code, or undefined where it may go on, and the request */
async function posted({ path = '/x', body, type, rawHeaders }: Sent) {
	const url = new URL(HERE + path);
	const request = new Request(url, {
		method: 'POST',
		body,
		headers: type === undefined ? {} : { 'content-type': type }
	});
	if (type === undefined) request.headers.delete('content-type');
	const read = await readRequest(request, url, rawHeaders);
	return { request, code: read.ok ? undefined : read.problem.code };
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

describe('a post that is read', () => {
	it('gives its fields, and its JSON, to whoever asks next, as often as they ask', async () => {
		const { request } = await posted({ body: 'D1=%E7%8E%8B', type: FORM });
		expect((await request.formData()).get('D1')).toBe('王');
		expect((await request.formData()).get('D1')).toBe('王');
		expect(await (await posted({ body: '{"a":1}', type: JSON_TYPE })).request.json()).toEqual({ a: 1 });
	});

	it('may hold half of a letter, which a phone’s queue would send for ever: it is stored as an unknown one', async () => {
		const { request, code } = await posted({ body: '{"value":"王\\ud842"}', type: JSON_TYPE });
		expect([code, await request.json()]).toEqual([undefined, { value: '王\ufffd' }]);
	});

	it('may be empty: a button without fields', async () => {
		const { request, code } = await posted({});
		expect([code, [...(await request.formData())]]).toEqual([undefined, []]);
	});
});

describe('a post is refused with its own sentence', () => {
	it.each<[string, Sent]>([
		['request.unreadable', { body: 'cut', type: 'multipart/form-data; boundary=b' }],
		['request.unreadable', { body: 'a=1', type: 'multipart/form-data' }],
		['request.unreadable', { body: '{"a":', type: JSON_TYPE }],
		['request.unreadable', { body: '['.repeat(60_000) + ']'.repeat(60_000), type: JSON_TYPE }],
		['request.kind', { body: 'a=1', type: 'text/plain' }],
		['request.kind', { body: '<a/>' }],
		['request.characters', { body: 'reason=a%00b', type: FORM }],
		['request.characters', { body: 'a%00b=1', type: FORM }],
		['request.characters', { body: '{"place":{"section":"\\u0000"}}', type: JSON_TYPE }],
		['request.characters', { body: '{"\\ud800":1}', type: JSON_TYPE }],
		['request.unreadable', { body: '__proto__=1', type: FORM }],
		['request.unreadable', { body: 'constructor=1', type: FORM }],
		['request.characters', { path: '/help-desk/%00' }],
		['request.characters', { path: '/badge?number=%00' }],
		['request.button', { path: '/x?/default' }],
		['request.button', { path: '/x?/__proto__' }],
		['request.button', { path: '/x?/constructor' }],
		['request.button', { path: '/x?/toString' }],
		['request.unreadable', { rawHeaders: ['Host', 'a', 'HOST', 'b'] }]
	])('%s: %j', async (problem, sent) => {
		expect((await posted(sent)).code).toBe(problem);
	});

	it('too long a one, as SvelteKit says it', async () => {
		const url = new URL(HERE);
		const request = new Request(url, { method: 'POST', body: 'a=1', headers: { 'content-type': FORM } });
		Object.defineProperty(request, 'formData', {
			value: () => Promise.reject(Object.assign(new Error(), { status: 413 }))
		});
		expect(await readRequest(request, url)).toMatchObject({ problem: { code: 'request.tooLong' } });
	});
});

it('letters beyond the basic plane, emoji and line ends are text like any other', async () => {
	const name = '𠮷野👩‍👧\n第二行';
	expect((await posted({ body: new URLSearchParams({ name }).toString(), type: FORM })).code).toBeUndefined();
	expect((await posted({ body: JSON.stringify({ name }), type: JSON_TYPE })).code).toBeUndefined();
});

describe('the refusal', () => {
	const refused = (headers: Record<string, string>) =>
		refusal(new Request(HERE, { headers }), { code: 'request.characters' }, 'en');

	it('is a page in the language of the reader, with a way on', async () => {
		const answer = refused({ accept: 'text/html' });
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
		expect(await answer.text()).toMatch(/lang="en"[^]*control characters[^]*href="\/"/);
	});

	it('is data for a script', async () => {
		expect(await refused({ accept: 'application/json' }).json()).toMatchObject({
			problem: { code: 'request.characters' }
		});
		const action = refused({ accept: 'application/json', 'x-sveltekit-action': 'true' });
		expect(await action.json()).toMatchObject({ type: 'failure', status: 400 });
	});
});
