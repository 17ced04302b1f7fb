/**
 * Invented forms of residents of Hong Kong, Macao and Taiwan and of foreigners: households of nobody else, and mixed ones, which
 * have a short form too. Pure and seeded. Pass every hard check, alone and beside the short form.
 */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { ForeignFormResponse } from '$lib/questionnaires/census-2020-foreign/model/response';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import { censusAge } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { HomeAddress } from '../household';
import { otherSex, randomSex, type Sex } from '../member';
import type { Random } from '../random';
import { foreignerOf, type Foreigner } from './person';

export const FOREIGN_FORM = 'census-2020-foreign';

/** A household of nobody but foreigners. */
export function foreignHousehold(
	random: Random,
	{ block, household }: Pick<HomeAddress, 'block' | 'household'>,
	months: CensusMonths
): ForeignFormResponse {
	const names = new Set<string>();
	const rooms = random.int(1, 4);
	return {
		questionnaire: FOREIGN_FORM,
		block,
		householdNumber: household,
		mixed: false,
		f1: '1',
		f2: '1',
		f3: rooms * random.int(20, 34),
		f4: rooms,
		language: { code: random.pick(['1', '2']) },
		persons: family(random).map((one) => foreignerOf(random, one, months, names))
	};
}

/** Alone, a couple, or a couple with a child. */
function family(random: Random): Foreigner[] {
	const [sex, age] = [randomSex(random), random.int(24, 55)];
	const head: Foreigner = { relation: '0', sex, age };
	if (random.chance(0.5)) return [head];
	const couple = [head, { relation: '1', sex: otherSex(sex), age: Math.max(23, age - random.int(0, 4)) }];
	return age < 28 || random.chance(0.5)
		? couple
		: [...couple, { relation: '2', sex: randomSex(random), age: age - 28 + random.int(0, 4) }];
}

/**
 * The two forms of a family whose spouse is a foreigner: that one goes from the short form onto the other.
 * @returns undefined for a family without a spouse who lives here, or with a baby, whose mother would be on the other form
 */
export function mixedHousehold(
	random: Random,
	short: HouseholdResponse,
	months: CensusMonths
): { short: HouseholdResponse; foreign: ForeignFormResponse } | undefined {
	const spouse = short.persons.find(({ D2, D7 }) => D2 === '1' && D7?.code === '1');
	const hasBaby = short.persons.some(({ D5 = '' }) => censusAge(D5, months) === 0);
	if (spouse?.D5 === undefined || hasBaby || short.H5 === undefined) return undefined;
	const { H1, H5, H6, H7 } = short;
	const one: Foreigner = { relation: '1', sex: spouse.D4 as Sex, age: censusAge(spouse.D5, months), birth: spouse.D5 };
	const { f3: _area, f4: _rooms, ...own } = foreignHousehold(random, addressOf(short), months);
	const home = { ...(H1 && { f1: H1 }), f2: H5, ...(H6 && { f3: H6 }), ...(H7 && { f4: H7 }) };
	const foreign = { ...own, ...home, mixed: true, persons: [foreignerOf(random, one, months, new Set())] };
	return { short: withoutSpouse(short), foreign };
}

const addressOf = ({ block = '', householdNumber = '' }: HouseholdResponse) => ({ block, household: householdNumber });

const withoutSpouse = (short: HouseholdResponse): HouseholdResponse => ({
	...short,
	hasForeignMembers: true,
	H2: { present: (short.H2?.present ?? 1) - 1, absent: short.H2?.absent ?? 0 },
	persons: short.persons.filter(({ D2 }) => D2 !== '1')
});
