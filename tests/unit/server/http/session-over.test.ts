import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { sealCookie } from '$lib/server/crypto/cookie-seal';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { isUnattended } from '$lib/server/http/access';
import { readReturnFields, returnPath, returnPathOf } from '$lib/server/http/return-path';
import { memberOver, sessionOver } from '$lib/server/http/session-over';

const PAGES = readdirSync('src/routes/(resident)', { recursive: true })
	.map(String)
	.filter((file) => /\+page(@.*)?\.svelte$/.test(file))
	.map((file) =>
		`/${dirname(file)}`.replace('[section]', 'persons').replace('[entry]', 'p12').replace('[step]', 'D4D5')
	);

describe('the page to come back to after the PIN', () => {
	it.each(PAGES)('can be %s', (page) => {
		expect(returnPath(page)).toBe(page);
	});

	it('keeps the button that was pressed, and where somebody came from, and nothing else of an address', () => {
		for (const kept of ['/form/persons/p1/D3?from=check', '/form?/visit', '/form/check?/confirm&from=check'])
			expect(returnPathOf(kept)).toBe(kept);
		expect(returnPathOf('/form/check?name=x')).toBe('/form/check');
		expect(returnPathOf('/form?from=check&x')).toBe('/form');
	});

	it.each([
		'//elsewhere.example/form',
		'https://elsewhere.example/form',
		'/\\elsewhere.example',
		'/form//elsewhere.example',
		'/form/../staff',
		'/form/%2e%2e',
		'/staff',
		'/sign-out',
		'/session',
		'/form/offline',
		'/form\n/x',
		'javascript:alert(1)',
		'',
		null
	])('is never %j', (address) => {
		expect(returnPathOf(address)).toBe('/form');
	});
});

describe('fields that wait in a page for the PIN', () => {
	it('come back as they were, and anything else as nothing', () => {
		expect(readReturnFields('[["D1","甲"],["D1","乙"]]')).toEqual([
			['D1', '甲'],
			['D1', '乙']
		]);
		for (const text of [null, '', '{', '{"a":1}', '[["D1"]]', '[["D1",1]]', 'null'])
			expect(readReturnFields(text)).toBeUndefined();
	});
});

const keys = parseKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);

async function answerTo(
	method: string,
	path: string,
	{
		headers = {},
		resumable = true,
		left = false,
		isDataRequest = false
	}: { headers?: Record<string, string>; resumable?: boolean; left?: boolean; isDataRequest?: boolean } = {}
) {
	const cookie = resumable ? sealCookie(keys, 'resume', { code: '1' }, 60) : undefined;
	const url = new URL(path, 'http://localhost');
	const event = {
		request: new Request(url, { method, headers }),
		url,
		isDataRequest,
		cookies: { get: (name: string) => (name === 'zitian_left' ? (left ? '1' : undefined) : cookie) },
		locals: { deps: { keys, settings: { origin: 'http://localhost' } } }
	};
	try {
		return await sessionOver(event as unknown as RequestEvent);
	} catch (thrown) {
		if (isRedirect(thrown)) return [thrown.status, thrown.location];
		throw thrown;
	}
}

const FORM = {
	accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
	'content-type': 'application/x-www-form-urlencoded'
};

describe('a request after the session has ended', () => {
	it('for a page leads to the PIN, and on a phone that keeps nothing to the first page', async () => {
		expect(await answerTo('GET', '/form/persons/p1/D3')).toEqual([
			303,
			'/sign-in/resume?to=%2Fform%2Fpersons%2Fp1%2FD3'
		]);
		expect(await answerTo('GET', '/form', { isDataRequest: true })).toEqual([303, '/sign-in/resume?to=%2Fform']);
		expect(await answerTo('GET', '/form', { resumable: false })).toEqual([303, '/?signed-out=1']);
	});

	it('says to whoever signed out and goes back that they signed out, and never that what they send then is saved', async () => {
		expect(await answerTo('GET', '/form', { resumable: false, left: true })).toEqual([303, '/?saved=1']);
		const late = { headers: FORM, resumable: false, left: true };
		expect(await answerTo('POST', '/form/household/H1', late)).toEqual([303, '/?signed-out=1']);
	});

	it('that carries a form is posted again to the page of the PIN, fields and all', async () => {
		expect(await answerTo('POST', '/form/household/H1?from=check', { headers: FORM })).toEqual([
			307,
			'/sign-in/resume?/keep&to=%2Fform%2Fhousehold%2FH1%3Ffrom%3Dcheck'
		]);
		expect(await answerTo('POST', '/form/household/H1', { headers: FORM, resumable: false })).toEqual([
			303,
			'/?signed-out=1'
		]);
	});

	it('of a script is refused in a way that leaves its page as it is', async () => {
		const action = (await answerTo('POST', '/form/household/H1', {
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
		})) as Response;
		expect([action.status, await action.json()]).toMatchObject([
			403,
			{ type: 'failure', status: 403, data: expect.stringContaining('signIn.expired') }
		]);
		const json = (await answerTo('GET', '/session', { headers: { accept: 'application/json' } })) as Response;
		expect([json.status, await json.json()]).toMatchObject([
			403,
			{ problem: { code: 'signIn.expired', say: expect.anything() } }
		]);
	});
});

describe("a request for a member's part after the session has ended", () => {
	const MEMBER = { householdId: 'h1', partId: 'q1', key: Buffer.alloc(32, 5).toString('base64url') };

	/** What the hooks do with it: who is let in, or the answer. */
	function letIn(method: string, routeId: string, { headers = {}, purpose = 'part-late' } = {}) {
		const cookie = sealCookie(keys, purpose, MEMBER, 60);
		const event = {
			request: new Request('http://localhost/my-part/D3', { method, headers }),
			route: { id: routeId },
			cookies: { get: (name: string) => (name === 'zitian_part_late' ? cookie : undefined) },
			locals: { deps: { keys, settings: { origin: 'http://localhost' } } }
		};
		try {
			const found = memberOver(event as unknown as RequestEvent);
			return found instanceof Response ? found.status : found.partId;
		} catch (thrown) {
			if (isRedirect(thrown)) return thrown.location;
			throw thrown;
		}
	}
	const STEP = '/(member)/my-part/[step]';

	it('is let in to put a page down as it stands, and to nothing else', () => {
		expect(letIn('POST', STEP, { headers: FORM })).toBe('q1');
		expect(letIn('GET', STEP, { headers: FORM })).toBe('/?signed-out=1');
		expect(letIn('POST', '/(member)/my-part', { headers: FORM })).toBe('/?signed-out=1');
		expect(letIn('GET', '/(member)/my-part', { headers: FORM })).toBe('/?signed-out=1');
	});

	it('is told so where a script asks', () => {
		expect(letIn('GET', '/(member)/my-part/session', { headers: { accept: 'application/json' } })).toBe(403);
	});

	it('is let in with no cookie of another purpose', () => {
		for (const purpose of ['part', 'resume', 'letter'])
			expect(letIn('POST', STEP, { headers: FORM, purpose })).toBe('/?signed-out=1');
	});
});

describe('a page that asks by itself how long the session lasts', () => {
	it('does not make it last longer; a person who asks for anything does', () => {
		expect(isUnattended('/(resident)/session', 'GET')).toBe(true);
		expect(isUnattended('/(member)/my-part/session', 'GET')).toBe(true);
		expect(isUnattended('/(resident)/session', 'POST')).toBe(false);
		expect(isUnattended('/(resident)/form', 'GET')).toBe(false);
		expect(isUnattended('/(resident)/form/changes', 'POST', { changes: [] })).toBe(true);
		expect(isUnattended('/(resident)/form/changes', 'POST', { changes: [{}] })).toBe(false);
		expect(isUnattended('/(field)/enumerator/[block]/events', 'GET')).toBe(true);
		expect(isUnattended('/(field)/enumerator/[block]', 'GET')).toBe(false);
	});
});
