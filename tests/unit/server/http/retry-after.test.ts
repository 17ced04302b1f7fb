import { expect, test } from 'vitest';
import { withRetryAfter } from '$lib/server/http/retry-after';

const after = (status: number, headers = {}) =>
	withRetryAfter(new Response(null, { status, headers })).headers.get('retry-after');

test('an answer that puts somebody off says when to come again', () => expect(after(503)).toBe('30'));

test('a page that says it better is left as it is', () => expect(after(503, { 'retry-after': '5' })).toBe('5'));

test.each([200, 303, 403, 429, 500])('an answer of %i says nothing of it', (status) =>
	expect(after(status)).toBeNull()
);
