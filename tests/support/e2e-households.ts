import { productUnderTest } from './e2e';

type Listed = ReturnType<typeof productUnderTest>['rehearsal']['households'][number];

const unopenedLetters = (): Listed[] =>
	productUnderTest().rehearsal.households.filter(({ state }) => state === 'unopened');

/** Each test of each file has doors of its own: `file` is a number of the file's (0 to 13), `nth` (0 to 5) counts within it. */
export function unopened(file: number, nth: number): Listed {
	const door = unopenedLetters()[file * 6 + nth];
	if (!door) throw new Error('The rehearsal district has too few unopened letters for these tests.');
	return door;
}

/** @param nth of those in this state, from 0: tests of several files change none of each other's */
export function inState(state: Listed['state'], nth = 0): Listed {
	const found = productUnderTest().rehearsal.households.filter((each) => each.state === state)[nth];
	if (!found) throw new Error(`No ${state} household in the rehearsal list.`);
	return found;
}

/** Behind the doors of `unopened`, which are those of 14 files: twelve of enumerator-phone, then those of the interviews. */
const [FIRST_TO_VISIT, FIRST_TO_INTERVIEW] = [84, 96];

export const doorsToVisit = (): Listed[] => unopenedLetters().slice(FIRST_TO_VISIT, FIRST_TO_INTERVIEW);

const toInterview = (drawn: boolean): Listed[] =>
	unopenedLetters()
		.slice(FIRST_TO_INTERVIEW)
		.filter(({ number }) => number.endsWith('5') === drawn);

/**
 * Doors at which tests interview; those of the sample of the long form end in 5 (tools/rehearsal/district.ts) and are none of them.
 * @param nth 0–6 interview, 7–9 telephone, 10–13 -windows, 14 -changed, 15–16 -no-room
 */
export function doorToInterview(nth: number): Listed {
	const door = toInterview(false)[nth];
	if (!door) throw new Error('The rehearsal district has too few doors to interview at.');
	return door;
}

/** One that is in the sample of the long form, for the one test that asks it. */
export function drawnDoor(): Listed {
	const [door] = toInterview(true);
	if (!door) throw new Error('The rehearsal district has no drawn door to interview at.');
	return door;
}
