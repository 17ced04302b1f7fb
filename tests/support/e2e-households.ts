import { productUnderTest } from './e2e';

type Listed = ReturnType<typeof productUnderTest>['rehearsal']['households'][number];

const unopenedLetters = (): Listed[] =>
	productUnderTest().rehearsal.households.filter(({ state }) => state === 'unopened');

/** Each test of each file has doors of its own: `file` is a number of the file's (0 to 13, of 13 the first two), `nth` (0 to 5) counts within it. */
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

/** Behind the doors of `unopened`: twelve of enumerator-phone, then those of telephone. */
const [FIRST_TO_VISIT, FIRST_TO_CALL] = [80, 92];

export const doorsToVisit = (): Listed[] => unopenedLetters().slice(FIRST_TO_VISIT, FIRST_TO_CALL);

/** @param nth 0 or 1 */
export function doorToCall(nth: number): Listed {
	const door = unopenedLetters()[FIRST_TO_CALL + nth];
	if (!door) throw new Error('The rehearsal district has too few unopened letters to call about.');
	return door;
}

/** 户编号 of the quiet block; those of the sample of the long form end in 5 (tools/rehearsal/district.ts). */
const numberInQuietBlock = (place: number): string => productUnderTest().quietBlock + String(place).padStart(3, '0');

/**
 * A door at which a test interviews, 18 digits; never a drawn one.
 * @param nth 0–6 interview, 10–13 interview-windows, 14 -changed, 15–16 -no-room
 */
export const doorToInterview = (nth: number): string => numberInQuietBlock(10 * Math.floor(nth / 4) + 1 + (nth % 4));

/** One that is in the sample of the long form, for the one test that asks it. */
export const drawnDoor = (): string => numberInQuietBlock(5);
