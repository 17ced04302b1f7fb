import { productUnderTest } from './e2e';

type Listed = ReturnType<typeof productUnderTest>['rehearsal']['households'][number];

/** Each test of each file has doors of its own: `file` is a number of the file's, `nth` (0 to 5) counts within it. */
export function unopened(file: number, nth: number): Listed {
	const all = productUnderTest().rehearsal.households.filter(({ state }) => state === 'unopened');
	const door = all[file * 6 + nth];
	if (!door) throw new Error('The rehearsal district has too few unopened letters for these tests.');
	return door;
}

export function inState(state: Listed['state']): Listed {
	const found = productUnderTest().rehearsal.households.find((each) => each.state === state);
	if (!found) throw new Error(`No ${state} household in the rehearsal list.`);
	return found;
}
