/** D11 (education) and D12 (literacy) by age: asked from 3 and from 15 completed years. */
import type { Random } from './random';

type Mix = readonly (readonly [number, string])[];

/** Until which age (inclusive) which mix of D11 codes; far from every distance that a check asks about. */
// prettier-ignore
const BY_AGE: readonly (readonly [untilAge: number, mix: Mix])[] = [
	[5, [[85, '2'], [15, '1']]],
	[6, [[60, '3'], [40, '2']]],
	[11, [[1, '3']]],
	[12, [[50, '3'], [50, '4']]],
	[14, [[1, '4']]],
	[17, [[85, '5'], [15, '4']]],
	[24, [[15, '4'], [30, '5'], [30, '6'], [25, '7']]],
	[34, [[24, '4'], [22, '5'], [25, '6'], [25, '7'], [4, '8'], [0.3, '9']]],
	[49, [[5, '3'], [40, '4'], [25, '5'], [17, '6'], [12, '7'], [1, '8']]],
	[64, [[25, '3'], [45, '4'], [20, '5'], [6, '6'], [4, '7']]],
	[Infinity, [[8, '1'], [52, '3'], [22, '4'], [10, '5'], [4, '6'], [4, '7']]]
];

const IN_HIGHER_EDUCATION: Mix = [
	[40, '6'],
	[60, '7']
];

/** D11 code of somebody of this age; undefined below 3. */
export function education(random: Random, age: number): string | undefined {
	if (age < 3) return undefined;
	const mix = BY_AGE.find(([untilAge]) => age <= untilAge)?.[1] ?? [];
	return random.weighted(mix);
}

export const studentEducation = (random: Random): string => random.weighted(IN_HIGHER_EDUCATION);

/** D12: whoever never went to school cannot read here; undefined below 15. */
export function literacy(age: number, educationCode: string | undefined): string | undefined {
	if (age < 15) return undefined;
	return educationCode === '1' ? '2' : '1';
}
