import { describe, expect, it, vi } from 'vitest';
import { holdHousehold } from '$lib/client/interviews/one-window';

const isHeld = (household: string) =>
	vi.waitFor(async () => {
		const { held = [] } = await navigator.locks.query();
		expect(held.map(({ name }) => name)).toContain(`zitian-interview/${household}`);
	});

describe('an interview that is open in two windows of a phone', () => {
	it('is the newest one’s, and the other is told', async () => {
		const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
		holdHousehold('h1', first);
		holdHousehold('h2', other);
		holdHousehold('h1', second);
		await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());
		expect([second, other].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
	});

	it('is nobody’s loss once it was left', async () => {
		const [left, next] = [vi.fn(), vi.fn()];
		const letGo = holdHousehold('h3', left);
		await isHeld('h3');
		letGo();
		holdHousehold('h3', next);
		await isHeld('h3');
		expect([left, next].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
	});

	it('is asked all the same in a browser that gives no locks', async () => {
		const lost = vi.fn();
		vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
		holdHousehold('h4', lost)();
		vi.stubGlobal('navigator', {});
		holdHousehold('h4', lost)();
		await Promise.resolve();
		vi.unstubAllGlobals();
		expect(lost).not.toHaveBeenCalled();
	});
});
