import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { edge } from '../../../../tools/start/edge.mjs';

type Options = Parameters<typeof edge>[0];

/** What the edge makes of a request: headers of its answer, and the request's own afterwards. */
function passed(url: string, headers: Record<string, string> = {}, options: Partial<Options> = {}) {
	const answered = new Map<string, string>();
	const request = { url, headers, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage;
	const response = {
		setHeader: (name: string, value: string) => answered.set(name, value)
	} as unknown as ServerResponse;
	edge({ https: true, files: new Set(['/icon.svg']), ...options })(request, response);
	return { answered, asked: request.headers };
}

describe('every answer of the process', () => {
	it('says that it is framed by nobody, guessed at by nobody and asked for over https', () => {
		const { answered } = passed('/whatever');
		expect(answered.get('x-frame-options')).toBe('DENY');
		expect(answered.get('x-content-type-options')).toBe('nosniff');
		expect(answered.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
		expect(answered.get('strict-transport-security')).toContain('max-age=63072000');
		expect(passed('/', {}, { https: false }).answered.has('strict-transport-security')).toBe(false);
	});

	it('is kept nowhere, but for a file that is the same for everybody, which is asked about', () => {
		expect(passed('/form/person/p1/D1').answered.get('cache-control')).toBe('no-store');
		expect(passed('/icon.svg?v=1').answered.get('cache-control')).toBe('no-cache');
	});
});

describe('the address of a client', () => {
	const XFF = { addressHeader: 'X-Forwarded-For' };
	it('is the one that the proxy names', () => {
		const { asked } = passed('/', { 'x-forwarded-for': '1.2.3.4, 10.1.1.1' }, { ...XFF, depth: 2 });
		expect(asked['x-forwarded-for']).toBe('1.2.3.4, 10.1.1.1');
	});

	it.each([
		['without the header', {}, 1, '10.0.0.9'],
		['with an empty one', { 'x-forwarded-for': '' }, 1, '10.0.0.9'],
		['with fewer addresses than proxies', { 'x-forwarded-for': '1.2.3.4' }, 2, '10.0.0.9,10.0.0.9']
	])('%s is that of whoever is connected', (_, headers, depth, address) => {
		expect(passed('/', headers, { ...XFF, depth }).asked['x-forwarded-for']).toBe(address);
	});

	it('of another header is not repeated', () => {
		expect(passed('/', {}, { addressHeader: 'x-real-ip', depth: 3 }).asked['x-real-ip']).toBe('10.0.0.9');
	});
});
