/** Invented citizen identity numbers (GB 11643-1999): area 6 + birth date 8 + sequence 3 (odd for men) + check digit. */
import { idCheckCharacter } from '$lib/engine/answers/types/id-number';
import type { Sex } from './member';
import type { Random } from './random';

/** A number that is valid, fits birth month ("1980-01") and sex, and is not in `taken` yet; it is added there. */
export function freshIdNumber(random: Random, area: string, birth: string, sex: Sex, taken: Set<string>): string {
	let number = oneNumber(random, area, birth, sex);
	while (taken.has(number)) number = oneNumber(random, area, birth, sex);
	taken.add(number);
	return number;
}

function oneNumber(random: Random, area: string, birth: string, sex: Sex): string {
	// Every month has a 28th: no invented birthday is an impossible one.
	const day = String(random.int(1, 28)).padStart(2, '0');
	const sequence = String(random.int(0, 498) * 2 + (sex === '1' ? 1 : 2)).padStart(3, '0');
	const seventeen = area + birth.replace('-', '') + day + sequence;
	return seventeen + idCheckCharacter(seventeen);
}
