import { test } from '@playwright/test';
import { productUnderTest } from './e2e';

type Listed = ReturnType<typeof productUnderTest>['rehearsal']['households'][number];

/** Each test of each file has doors of its own: `file` is a number of the file's, `nth` counts within it. */
export function unopened(file: number, nth: number): Listed {
	const all = productUnderTest().rehearsal.households.filter(({ state }) => state === 'unopened');
	// A test that is tried again finds its letter used.
	const door = all[file * 12 + nth * 2 + Math.min(test.info().retry, 1)];
	if (!door) throw new Error('The rehearsal district has too few unopened letters for these tests.');
	return door;
}

export function inState(state: Listed['state']): Listed {
	const found = productUnderTest().rehearsal.households.find((each) => each.state === state);
	if (!found) throw new Error(`No ${state} household in the rehearsal list.`);
	return found;
}
