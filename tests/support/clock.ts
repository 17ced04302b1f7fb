import type { Clock } from '$lib/domain/household/round';

export interface TestClock extends Clock {
	set(instant: string): void;
	forward(minutes: number): void;
}

/** A clock that stands still until it is moved. `instant` as "2020-11-02T09:00+08:00". */
export function testClock(instant = '2020-11-02T09:00+08:00'): TestClock {
	let now = Date.parse(instant);
	return {
		now: () => now,
		set: (next) => {
			now = Date.parse(next);
		},
		forward: (minutes) => {
			now += minutes * 60_000;
		}
	};
}
