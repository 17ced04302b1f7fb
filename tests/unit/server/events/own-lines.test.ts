import { describe, expect, it } from 'vitest';
import { holdLine, LINES_OF_ONE } from '$lib/server/events/own-lines';

/** A line that lets go when it is ended, as an event stream does. */
function open(owner: string) {
	const line = { ended: false, close: () => {} };
	const release = holdLine(owner, () => {
		line.ended = true;
		release();
	});
	line.close = release;
	return line;
}

describe('the live lines of one account', () => {
	it('are so many and no more: one beyond ends the oldest, and nobody else’s', () => {
		const other = open('b');
		const own = Array.from({ length: LINES_OF_ONE }, () => open('a'));
		expect(own.some(({ ended }) => ended)).toBe(false);
		const one = open('a');
		expect([own[0]?.ended, own[1]?.ended, one.ended, other.ended]).toEqual([true, false, false, false]);
	});

	it('are counted while they are open only', () => {
		const own = Array.from({ length: LINES_OF_ONE }, () => open('c'));
		own[3]?.close();
		open('c');
		expect(own.map(({ ended }) => ended)).not.toContain(true);
	});
});
