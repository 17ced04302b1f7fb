import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { processPressure } from '$lib/server/overload/pressure';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'performance'] }));
afterEach(() => vi.useRealTimers());

/** Requests that take so long, in milliseconds, one after the other for some seconds. */
function busy(pressure: ReturnType<typeof processPressure>, takes: number, seconds: number): void {
	for (let passed = 0; passed < seconds * 1000; passed += takes) {
		const end = pressure.begin();
		vi.advanceTimersByTime(takes);
		end();
	}
}

describe('the pressure on a process', () => {
	it('is over 1 where requests take longer than three times what the loop may be late', () => {
		const pressure = processPressure(1000);
		busy(pressure, 4000, 20);
		expect(pressure.now()).toBeGreaterThan(1);
		const relaxed = processPressure(1000);
		busy(relaxed, 100, 10);
		expect(relaxed.now()).toBeLessThan(1);
	});

	it('is gone soon after the last of them', () => {
		const pressure = processPressure(1000);
		busy(pressure, 400, 10);
		vi.advanceTimersByTime(10_000);
		expect(pressure.now()).toBeLessThan(0.05);
	});

	it('is always there where it is rehearsed', () => {
		expect(processPressure(0).now()).toBe(1);
	});
});
