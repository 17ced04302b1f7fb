import { describe, expect, it } from 'vitest';
import { permissionFor } from '$lib/server/http/access';
import { isDatabaseAway } from '$lib/server/db/is-database-away';
import { databaseAway } from '$lib/server/http/database-away';
import { ownPath } from '$lib/server/http/return-path';
import { isForeignPost } from '$lib/server/http/same-origin';
import { keptNowhere } from '$lib/server/http/kept-nowhere';

const post = (headers: Record<string, string>) => ({ method: 'POST', headers: new Headers(headers) });

describe('a post from another site', () => {
	it('is recognised by its origin', () => {
		expect(isForeignPost(post({ origin: 'https://elsewhere.example', host: 'localhost:3000' }))).toBe(true);
		expect(isForeignPost(post({ origin: 'null', host: 'localhost:3000' }))).toBe(true);
	});

	it('is recognised by what the browser says of it when the origin is withheld', () => {
		expect(isForeignPost(post({ 'sec-fetch-site': 'cross-site', host: 'localhost:3000' }))).toBe(true);
	});

	it('is not suspected when it comes from the same host, whichever name that has', () => {
		expect(isForeignPost(post({ origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' }))).toBe(false);
		expect(isForeignPost(post({ host: 'localhost:3000' }))).toBe(false);
	});

	it('is recognised by its scheme: what came over plain http may have been changed on the way', () => {
		const fromHttp = post({ origin: 'http://census.example', host: 'census.example' });
		expect([isForeignPost(fromHttp, true), isForeignPost(fromHttp)]).toEqual([true, false]);
		expect(isForeignPost(post({ origin: 'https://census.example', host: 'census.example' }), true)).toBe(false);
	});

	it('is not looked for in a request that only reads', () => {
		expect(isForeignPost({ method: 'GET', headers: new Headers({ origin: 'https://elsewhere.example' }) })).toBe(false);
	});
});

describe('the table of who may enter', () => {
	it('answers for every route below a group', () => {
		expect(permissionFor('/(resident)/form/[section]/[step]')).toEqual({ who: 'resident' });
		expect(permissionFor('/(help-desk)')).toEqual({ who: 'staff', roles: ['help-desk', 'help-desk-lead'] });
	});

	it('closes a part of a group to those who may enter the rest', () => {
		expect(permissionFor('/(field)/supervisor/[block]/reminders')).toEqual({ who: 'staff', roles: ['supervisor'] });
		expect(permissionFor('/(help-desk)/help-desk/figures/causes.csv')).toEqual({
			who: 'staff',
			roles: ['help-desk-lead']
		});
	});

	it('takes a name that only begins alike for another route', () => {
		expect(permissionFor('/(field)/supervisors')).toEqual({ who: 'staff', roles: ['enumerator', 'supervisor'] });
		expect(permissionFor('/(public)-not')).toBeUndefined();
	});

	it('has nothing to say of a route outside every group, which is how it is refused', () => {
		expect(permissionFor('/backstage')).toBeUndefined();
		expect(permissionFor('/(unknown)/page')).toBeUndefined();
		expect(permissionFor(null)).toBeUndefined();
	});
});

describe('a database that is away', () => {
	it('is told from a bug', () => {
		expect(isDatabaseAway(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toBe(true);
		expect(isDatabaseAway(new Error('x', { cause: Object.assign(new Error(), { code: '57P01' }) }))).toBe(true);
		// Disk full, out of memory, taking too long, a file that cannot be read, a standby.
		for (const code of ['53100', '53200', '53300', '57014', '57P03', '58030', '25006'])
			expect(isDatabaseAway(Object.assign(new Error(), { code }))).toBe(true);
		expect(isDatabaseAway(Object.assign(new Error(), { code: '23505' }))).toBe(false);
		expect(isDatabaseAway(undefined)).toBe(false);
	});

	it('answers a form post with the typed answers still on the page, not as markup', async () => {
		const url = new URL('http://localhost/form/persons/p1/D1');
		const body = new URLSearchParams({ D1: '<b>甲"乙' });
		const response = await databaseAway(new Request(url, { method: 'POST', body }), url, 'zh');
		const html = await response.text();
		expect(response.status).toBe(503);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(html).toContain('name="D1" value="&lt;b&gt;甲&quot;乙"');
		expect(html).toContain('没有保存');
	});
});

describe('every page', () => {
	it('is kept by no browser', () => {
		const { headers } = keptNowhere(new Response('', { headers: { 'content-type': 'text/html' } }));
		expect(headers.get('cache-control')).toBe('no-store');
	});

	it('leaves a built asset its own caching', () => {
		const asset = new Response('', { headers: { 'content-type': 'text/css', 'cache-control': 'immutable' } });
		expect(keptNowhere(asset).headers.get('cache-control')).toBe('immutable');
	});
});

describe('the page to go back to', () => {
	it.each([
		['/form/person/p1/D3?from=check', '/form/person/p1/D3?from=check'],
		['/中文?q=名', '/%E4%B8%AD%E6%96%87?q=%E5%90%8D'],
		['//elsewhere.example', '/'],
		['/\\elsewhere.example', '/'],
		['/.//elsewhere.example', '/'],
		['https://elsewhere.example/', '/'],
		['/a\r\nset-cookie: x=1', '/'],
		['', '/']
	])('%j leads to %j, which a header can carry', (typed, path) => {
		expect(ownPath(typed)).toBe(path);
		expect(() => new Headers({ location: ownPath(typed) })).not.toThrow();
	});
});
