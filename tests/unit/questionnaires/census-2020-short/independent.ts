/**
 * The hard expressions of the short form once more, straight from the list of rules and sharing no code with the
 * product: strict about absence, with the numbers written out. What the product lets through must hold here too.
 */
import type {
	Death,
	HouseholdResponse,
	Person
} from '../../../../src/lib/questionnaires/census-2020-short/model/response';

const whole = (n: unknown, max = Infinity): boolean =>
	Number.isInteger(n) && (n as number) >= 0 && (n as number) <= max;
const among = (code: string | undefined, codes: string): boolean =>
	code !== undefined && codes.split(' ').includes(code);

const parts = (month: string | undefined): [number, number] | undefined => {
	const found = /^(\d\d\d\d)-(\d\d)$/.exec(month ?? '');
	if (!found) return undefined;
	const [y, m] = [Number(found[1]), Number(found[2])];
	return m >= 1 && m <= 12 ? [y, m] : undefined;
};
const ym = (month: string | undefined): number => {
	const [y, m] = parts(month) ?? [0, 0];
	return y * 100 + m;
};
const age = ({ D5 }: Person): number => {
	const [y, m] = parts(D5) ?? [NaN, NaN];
	return 2020 - y - (m >= 11 ? 1 : 0);
};
const months = ({ D5 }: Person): number => {
	const [y, m] = parts(D5) ?? [NaN, NaN];
	return (2020 - y) * 12 + 10 - m;
};
const ageAtDeath = ({ birth, death }: Death): number => {
	const [by, bm] = parts(birth) ?? [NaN, NaN];
	const [dy, dm] = parts(death) ?? [NaN, NaN];
	return dy - by - (bm > dm ? 1 : 0);
};

type Rule<T> = [rule: string, holds: (each: T, household: HouseholdResponse) => boolean];

const broken = <T>(rules: Rule<T>[], each: T, household: HouseholdResponse): string[] =>
	rules.filter(([, holds]) => !holds(each, household)).map(([rule]) => rule);

interface Holder {
	id: string | undefined;
	reason: string | undefined;
	birth: string | undefined;
	sex: string | undefined;
}

const isIdNumber = (id = '') => /^[1-9][0-9]{16}[0-9X]$/.test(id);

/** ISO 7064 MOD 11-2 as a recurrence: the number with its check character leaves 1. */
const leavesOne = (id: string) => [...id].reduce((rest, c) => (rest * 2 + (c === 'X' ? 10 : Number(c))) % 11, 0) === 1;

function isBirthDate(id: string): boolean {
	const [y, m, d] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
	const date = new Date(Date.UTC(y, m - 1, d));
	const isDate = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
	const stamp = y * 10000 + m * 100 + d;
	return isDate && stamp >= 18800101 && stamp <= 20201031;
}

const ID_RULES: Rule<Holder>[] = [
	[
		'P04',
		({ id, reason }) =>
			id === undefined ? among(reason, 'newborn pending other') : reason === undefined && isIdNumber(id)
	],
	['P05', ({ id = '' }) => !isIdNumber(id) || leavesOne(id)],
	['P06', ({ id = '' }) => !isIdNumber(id) || isBirthDate(id)],
	['P07', ({ id = '', birth }) => !isIdNumber(id) || birth === undefined || id.slice(6, 12) === birth.replace('-', '')],
	['P08', ({ id = '', sex }) => !isIdNumber(id) || sex === undefined || (Number(id[16]) % 2 === 1) === (sex === '1')]
];

const isNameLetter = (c: string): boolean => /[\p{Script=Han}\p{L}\p{M}·•'’. -]/u.test(c);
function isName(name = ''): boolean {
	const letters = [...name];
	return letters.length >= 1 && letters.length <= 30 && letters.every(isNameLetter) && !/^ | $| {2}/.test(name);
}
const isGroup = (code = ''): boolean =>
	/^[0-9]{2}$/.test(code) && ((+code >= 1 && +code <= 56) || +code === 97 || +code === 98);
const isCounty = (area = '') => /^\d{6}$/.test(area);
const FIRST_AGE: Record<string, number> = { '3': 5, '4': 10, '5': 13, '6': 15, '7': 15, '8': 19, '9': 22 };
const tooEarly = (level = '', years: number): boolean => years < (FIRST_AGE[level] ?? 0);
const MONTHS_AWAY: Record<string, number> = { '3': 6, '4': 12, '5': 24, '6': 36, '7': 48, '8': 60, '9': 120 };
const ALL_LEFT = '2 3 4 5 6 7 8 9';

const isDeceased = ({ householdNumber }: HouseholdResponse): boolean => householdNumber === '999';
const sum = (a = 0, b = 0): number => a + b;
const count = <T>(list: T[], suits: (each: T) => boolean): number => list.filter(suits).length;
const isHere = ({ D7 }: Person): boolean => D7?.code === '1';
const isAway = ({ D7, D8 }: Person): boolean => D7?.code !== '1' && D8?.code === '1';

const HOUSEHOLD_RULES: Rule<HouseholdResponse>[] = [
	['H01', (h) => isDeceased(h) || among(h.H1, '1 2')],
	['H02', (h) => isDeceased(h) || (whole(h.H2?.present, 999) && whole(h.H2?.absent, 999))],
	['H03', (h) => isDeceased(h) || sum(h.H2?.present, h.H2?.absent) >= 1],
	['H04', (h) => isDeceased(h) || h.H2?.present === count(h.persons, isHere)],
	['H05', (h) => isDeceased(h) || h.H2?.absent === count(h.persons, isAway)],
	['H06', (h) => isDeceased(h) || h.persons.length === sum(h.H2?.present, h.H2?.absent)],
	['H07', (h) => isDeceased(h) || (whole(h.H3?.male) && whole(h.H3?.female))],
	['H07', (h) => whole(h.H4?.male) && whole(h.H4?.female)],
	['H08', (h) => isDeceased(h) || among(h.H5, '1 2 3 4 5')],
	['H09', (h) => h.H5 !== '1' || ((h.H6 ?? 0) >= 1 && (h.H7 ?? 0) >= 1)],
	['H10', (h) => !among(h.H5, '2 3 4 5') || (h.H6 === undefined && h.H7 === undefined)],
	['H11', ({ H6 = 1, H7 = 1 }) => whole(H6, 9999) && whole(H7, 99)],
	['H18', (h) => h.persons.length !== 1 || h.H1 !== '2'],
	['H24', (h) => h.H4?.male === count(h.deaths, ({ sex }) => sex === '1')],
	['H24', (h) => h.H4?.female === count(h.deaths, ({ sex }) => sex === '2')],
	['H26', (h) => !isDeceased(h) || [h.H1, h.H2, h.H3, h.H5, h.H6, h.H7].every((answer) => answer === undefined)],
	['H26', (h) => !isDeceased(h) || (h.persons.length === 0 && sum(h.H4?.male, h.H4?.female) > 0)],
	['H27', (h) => h.hasForeignMembers !== true]
];

const PERSON_RULES: Rule<Person>[] = [
	['P01', ({ D1 }) => isName(D1)],
	['P10', ({ D3 = '' }) => !isIdNumber(D3) || !['81', '82', '83'].includes(D3.slice(0, 2))],
	['P11', ({ D3 }, h) => D3 === undefined || count(h.persons, (other) => other.D3 === D3) === 1],
	['P15', ({ D4 }) => among(D4, '1 2')],
	['P16', ({ D5 }) => ym(D5) >= 188001 && ym(D5) <= 202010],
	['P18', ({ D6 }) => isGroup(D6)],
	['M01', ({ D7, D8 }) => among(D7?.code, '1 2 3 4 5 6 7') && among(D8?.code, '1 2 3 4 5')],
	['M02', ({ D7, D8 }) => D7?.code === '1' || D8?.code === '1'],
	['M03', ({ D7 }) => (D7?.code === '5' ? isCounty(D7.area) : D7?.area === undefined)],
	['M04', ({ D7 }) => D7?.code !== '5' || D7.area !== '450304'],
	['M05', ({ D8 }) => (D8?.code === '4' ? isCounty(D8.area) && D8.area !== '450304' : D8?.area === undefined)],
	['M06', ({ D8, D9, D10 }) => D8?.code !== '5' || (D9 === undefined && D10 === undefined)],
	['M07', ({ D8, D9 }) => D8?.code === '5' || among(D9, `1 ${ALL_LEFT}`)],
	['M08', ({ D7, D8, D9 }) => D8?.code !== '1' || !among(D7?.code, '1 2') || D9 === '1'],
	['M09', ({ D7, D8, D9 }) => D7?.code !== '1' || !among(D8?.code, '2 3 4') || among(D9, ALL_LEFT)],
	['M10', ({ D7, D8, D9 }) => D8?.code !== '1' || !among(D7?.code, '3 4 5 6 7') || among(D9, ALL_LEFT)],
	['M11', ({ D9, D10 }) => D9 !== '1' || D10 === undefined],
	['M11', ({ D9, D10 }) => !among(D9, ALL_LEFT) || among(D10, '0 1 2 3 4 5 6 7 8 9')],
	['M12', (p) => !(months(p) < (MONTHS_AWAY[p.D9 ?? ''] ?? 0))],
	['M14', (p) => p.D10 !== '0' || !(age(p) < 10)],
	['M16', (p) => p.D10 !== '5' || !(age(p) < 15)],
	['M17', (p) => p.D10 !== '6' || !(age(p) < 30)],
	['E01', (p) => !(age(p) >= 3) || among(p.D11, '1 2 3 4 5 6 7 8 9')],
	['E01', (p) => !(age(p) < 3) || p.D11 === undefined],
	['E02', (p) => !(age(p) >= 15) || among(p.D12, '1 2')],
	['E02', (p) => !(age(p) < 15) || p.D12 === undefined],
	['E03', ({ D11, D12 }) => !among(D11, '4 5 6 7 8 9') || D12 !== '2'],
	['E05–E10', (p) => !tooEarly(p.D11, age(p))]
];

const withRelation = (h: HouseholdResponse, code: string): Person[] => h.persons.filter(({ D2 }) => D2 === code);
const isOneOfEachSex = ([one, two, ...more]: Person[]): boolean => more.length === 0 && (!two || one?.D4 !== two.D4);

const EVERY_HOUSEHOLD_RULES: Rule<HouseholdResponse>[] = [
	['R01', (h) => h.persons.length === 0 || withRelation(h, '0').length === 1],
	['R01', (h) => h.persons.every(({ D2 }) => among(D2, '0 1 2 3 4 5 6 7 8 9'))],
	['R02', (h) => h.persons.length === 0 || h.persons[0]?.D2 === '0'],
	['R03', (h) => h.H1 !== '2' || h.persons.every(({ D2 }) => among(D2, '0 9'))]
];

interface Family {
	kin: (code: string) => Person[];
	head: Person;
	spouse: Person | undefined;
	/** Years older than the householder, or than the spouse where there is one. */
	older: (p: Person) => number;
	olderThanSpouse: (p: Person) => number;
}

const FAMILY_RULES: Rule<Family>[] = [
	['R04', ({ kin }) => kin('1').length <= 1],
	['R05', ({ head, spouse }) => !spouse || spouse.D4 !== head.D4],
	['R06', ({ kin }) => kin('1').every((p) => !(age(p) < 15))],
	['R07', ({ head, spouse }) => !spouse || !(age(head) < 15)],
	['R09', ({ head }) => !(age(head) < 10)],
	['R10', ({ kin, older }) => kin('2').every((p) => !(-older(p) < 12))],
	['R13', ({ kin }) => isOneOfEachSex(kin('3'))],
	['R14', ({ kin, older }) => kin('3').every((p) => !(older(p) < 12))],
	['R15', ({ kin }) => isOneOfEachSex(kin('4'))],
	['R16', ({ kin, olderThanSpouse }) => kin('4').every((p) => !(olderThanSpouse(p) < 12))],
	['R17', ({ kin, older }) => kin('5').every((p) => !(older(p) < 24))],
	['R18', ({ kin }) => kin('6').every((p) => !(age(p) < 15))],
	['R21', ({ kin, older }) => kin('7').every((p) => !(-older(p) < 24))]
];

function familyFaults(h: HouseholdResponse): string[] {
	const kin = (code: string) => withRelation(h, code);
	const [head, spouse] = [kin('0')[0], kin('1')[0]];
	if (h.H1 === '2' || !head) return [];
	const older = (p: Person) => age(p) - age(head);
	const olderThanSpouse = (p: Person) => age(p) - age(spouse ?? head);
	return broken(FAMILY_RULES, { kin, head, spouse, older, olderThanSpouse }, h);
}

const holderOf = (d: Death): Holder => ({ id: d.idNumber, reason: d.noIdNumber, birth: d.birth, sex: d.sex });

const DEATH_RULES: Rule<Death>[] = [
	['P01', ({ name }) => isName(name)],
	['P15', ({ sex }) => among(sex, '1 2')],
	['P18', ({ ethnicGroup }) => isGroup(ethnicGroup)],
	['S01', ({ death }) => ym(death) >= 201911 && ym(death) <= 202010],
	['S02', ({ birth, death }) => ym(birth) > 0 && ym(death) >= ym(birth)],
	['S03', (d, h) => broken(ID_RULES, holderOf(d), h).length === 0],
	['S04', (d) => !(ageAtDeath(d) >= 3) || among(d.education, '1 2 3 4 5 6 7 8 9')],
	['S04', (d) => !(ageAtDeath(d) >= 0 && ageAtDeath(d) < 3) || d.education === undefined],
	['S05', (d) => !(ageAtDeath(d) >= 15) || among(d.marital, '1 2 3 4')],
	['S05', (d) => !(ageAtDeath(d) >= 0 && ageAtDeath(d) < 15) || d.marital === undefined],
	['S06', ({ idNumber }, h) => idNumber === undefined || h.persons.every(({ D3 }) => D3 !== idNumber)],
	['S09', (d) => d.marital === undefined || d.marital === '1' || !(ageAtDeath(d) >= 0 && ageAtDeath(d) < 15)],
	['S10', (d) => !(ageAtDeath(d) >= 0) || !tooEarly(d.education, ageAtDeath(d))]
];

/** Ids of the hard rules that do not hold. */
export const brokenHardRules = (h: HouseholdResponse): string[] => [
	...broken(HOUSEHOLD_RULES, h, h),
	...h.persons.flatMap((p) => broken(ID_RULES, { id: p.D3, reason: p.noIdNumber, birth: p.D5, sex: p.D4 }, h)),
	...h.persons.flatMap((p) => broken(PERSON_RULES, p, h)),
	...broken(EVERY_HOUSEHOLD_RULES, h, h),
	...familyFaults(h),
	...h.deaths.flatMap((d) => broken(DEATH_RULES, d, h))
];
