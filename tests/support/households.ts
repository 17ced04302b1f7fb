/**
 * Invented households for tests. What a test does not say is filled in so that everything fits together: ID numbers
 * with the right birth date, sex and check character, education by age, H2, H3 and H4 counted.
 * `undefined` takes an answer away.
 */
import type { Death, HouseholdResponse, Person } from '../../src/lib/questionnaires/census-2020-short/model/response';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Appends the check character of GB 11643-1999 to 17 digits. */
export function withCheckCharacter(first17: string): string {
	const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(first17[index]), 0);
	return first17 + '10X98765432'[sum % 11];
}

let sequence = 100;

/** An ID number of Xiangshan for this birth month and sex ('1' male, '2' female); another one at each call. */
export function idNumberFor(birth: string, sex: string, area = '450304', day = '10'): string {
	sequence = sequence >= 990 ? 100 : sequence + 2;
	const serial = sequence + (sex === '1' ? 1 : 0);
	return withCheckCharacter(`${area}${birth.replace('-', '')}${day}${serial}`);
}

export const ageIn2020 = (birth: string): number =>
	2020 - Number(birth.slice(0, 4)) - (Number(birth.slice(5)) >= 11 ? 1 : 0);

/** A level of education that nobody asks about at this age. */
function usualEducation(age: number): string | undefined {
	if (age < 3) return undefined;
	if (age < 6) return '2';
	if (age < 12) return '3';
	return age < 15 ? '4' : '5';
}

const without = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, answer]) => answer !== undefined)) as T;

export type Changes<T> = { [K in keyof T]?: T[K] | undefined };

/** A householder born in 1980 who lives where the hukou is, changed as the test says. */
export function person(changes: Changes<Person> = {}): Person {
	const birth = changes.D5 ?? '1980-01';
	const sex = changes.D4 ?? '1';
	const age = ageIn2020(birth);
	const hasOwnNumber = 'D3' in changes || changes.noIdNumber !== undefined;
	return without({
		D1: '张建国',
		D2: '0',
		...(!hasOwnNumber && { D3: idNumberFor(birth, sex) }),
		D4: sex,
		D5: birth,
		D6: '01',
		D7: { code: '1' },
		D8: { code: '1' },
		...(changes.D8?.code !== '5' && { D9: '1' }),
		...(age >= 3 && { D11: usualEducation(age) }),
		...(age >= 15 && { D12: '1' }),
		...changes
	} as Person);
}

/** Somebody who died at 84 in February 2020, changed as the test says. */
export function death(changes: Changes<Death> = {}): Death {
	const birth = changes.birth ?? '1936-03';
	const sex = changes.sex ?? '2';
	const hasOwnNumber = 'idNumber' in changes || changes.noIdNumber !== undefined;
	return without({
		name: '李秀英',
		...(!hasOwnNumber && { idNumber: idNumberFor(birth, sex) }),
		sex,
		birth,
		death: '2020-02',
		ethnicGroup: '08',
		education: '3',
		marital: '4',
		...changes
	} as Death);
}

export const spouse = (changes: Changes<Person> = {}): Person =>
	person({ D1: '韦小兰', D2: '1', D4: '2', D5: '1982-06', ...changes });

export const child = (changes: Changes<Person> = {}): Person =>
	person({ D1: '张明', D2: '2', D5: '2012-05', ...changes });

/** Householder, spouse and a child of eight. */
export const family = (): Person[] => [person(), spouse(), child()];

const countIf = <T>(list: T[], suits: (entry: T) => boolean): number => list.filter(suits).length;
const isBaby = ({ D5, D7 }: Person): boolean => D7?.code === '1' && (D5 ?? '') >= '2019-11' && (D5 ?? '') <= '2020-10';

/** A clean household; without `persons` it is the family of three. */
export function household(changes: Changes<HouseholdResponse> = {}): HouseholdResponse {
	const persons = changes.persons ?? family();
	const deaths = changes.deaths ?? [];
	return without({
		questionnaire: 'census-2020-short',
		block: '450304001001001',
		householdNumber: '001',
		hasForeignMembers: false,
		H1: '1',
		H2: {
			present: countIf(persons, ({ D7 }) => D7?.code === '1'),
			absent: countIf(persons, ({ D7 }) => D7?.code !== '1')
		},
		H3: {
			male: countIf(persons, (baby) => isBaby(baby) && baby.D4 === '1'),
			female: countIf(persons, (baby) => isBaby(baby) && baby.D4 === '2')
		},
		H4: { male: countIf(deaths, ({ sex }) => sex === '1'), female: countIf(deaths, ({ sex }) => sex === '2') },
		H5: '1',
		H6: 92,
		H7: 3,
		...changes,
		persons,
		deaths
	} as HouseholdResponse);
}

/** The family of three, its members changed as the test says. */
export const familyWith = (
	changes: { head?: Changes<Person>; spouse?: Changes<Person>; child?: Changes<Person> },
	answers: Changes<HouseholdResponse> = {}
): HouseholdResponse =>
	household({ persons: [person(changes.head), spouse(changes.spouse), child(changes.child)], ...answers });

/** A birth month of somebody who has completed this many years at the reference moment, and not only just. */
export const aged = (years: number): string => `${2020 - years}-06`;

/** The last month in which one could be born to have completed this many years; one month later one has not. */
export const justAged = (years: number): string => `${2020 - years}-10`;
export const notQuiteAged = (years: number): string => `${2020 - years}-11`;

/** 全户死亡户: household number 999, nothing but H4 and the death records. */
export const deceasedHousehold = (changes: Changes<HouseholdResponse> = {}): HouseholdResponse =>
	household({
		householdNumber: '999',
		H1: undefined,
		H2: undefined,
		H3: undefined,
		H5: undefined,
		H6: undefined,
		H7: undefined,
		persons: [],
		deaths: [death()],
		...changes
	});
