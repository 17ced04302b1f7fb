import { productUnderTest } from './e2e';

type Listed = ReturnType<typeof productUnderTest>['rehearsal']['households'][number];

/** Each test of each file has doors of its own: `file` is a number of the file's, `nth` (0 to 5) counts within it. */
export function unopened(file: number, nth: number): Listed {
	const all = productUnderTest().rehearsal.households.filter(({ state }) => state === 'unopened');
	const door = all[file * 6 + nth];
	if (!door) throw new Error('The rehearsal district has too few unopened letters for these tests.');
	return door;
}

/** @param nth of those in this state, from 0: tests of several files change none of each other's */
export function inState(state: Listed['state'], nth = 0): Listed {
	const found = productUnderTest().rehearsal.households.filter((each) => each.state === state)[nth];
	if (!found) throw new Error(`No ${state} household in the rehearsal list.`);
	return found;
}
