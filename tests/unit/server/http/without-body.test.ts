import { describe, expect, it, vi } from 'vitest';
import { answeredAsAsked } from '$lib/server/http/without-body';

const asked = (method: string) => new Request('http://localhost/', { method });

describe('a question for the headers alone', () => {
	it('is answered at once where the page would never end, and its source is told to stop', async () => {
		const cancel = vi.fn();
		const live = new Response(new ReadableStream({ cancel }), { headers: { 'content-type': 'text/event-stream' } });
		const answer = await answeredAsAsked(asked('HEAD'), live);
		expect(await answer.text()).toBe('');
		expect(answer.headers.get('content-type')).toBe('text/event-stream');
		expect(cancel).toHaveBeenCalledOnce();
	});

	it('keeps status and headers, and any other question its body', async () => {
		const answer = await answeredAsAsked(asked('HEAD'), new Response('x', { status: 404, headers: { etag: '1' } }));
		expect([answer.status, answer.headers.get('etag')]).toEqual([404, '1']);
		const whole = new Response('x');
		expect(await answeredAsAsked(asked('GET'), whole)).toBe(whole);
	});
});
