/**
 * One invented household as the JSON of design.md §5. Pure and seeded: the same seed, the same household. Passes every
 * hard check; at most a few in a hundred meet a soft one (a home whose people are all away).
 */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { isInCensusYear } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { BySex, Death, HouseholdResponse, Person } from '$lib/questionnaires/census-2020-short/model/response';
import { generateDeaths, lastOfHousehold } from './deaths';
import { generateDormitory, generateFamily } from './families';
import type { Member } from './member';
import { randomOrigin } from './moves';
import { ethnicGroup, personOf, type Household } from './person';
import { surname } from './names';
import type { Random } from './random';

export const QUESTIONNAIRE = 'census-2020-short';

/** Where it lives; `collective` = a room of a dormitory. */
export interface HomeAddress {
	/** 15 digits */
	block: string;
	/** 3 digits; 999 = all its members have died (H26) */
	household: string;
	collective?: boolean;
}

/** What households of one population share. */
type Setting = Pick<Household, 'district' | 'months' | 'idNumbers'>;

const ALL_DECEASED = '999';
const SHARE_OF_MIGRANT_HOUSEHOLDS = 0.33;

/** `idNumbers`: given out already in the population; the household's are added. */
export function generateHousehold(
	random: Random,
	place: HomeAddress,
	months: CensusMonths,
	idNumbers = new Set<string>()
): HouseholdResponse {
	const setting = { district: place.block.slice(0, 6), months, idNumbers };
	if (place.household === ALL_DECEASED) return deceasedHousehold(random, place, setting);
	const members = place.collective ? generateDormitory(random) : generateFamily(random);
	const household = sharedBy(random, members, setting);
	const persons = inFormOrder(members.map((member) => personOf(random, member, household)));
	const deaths = place.collective ? [] : generateDeaths(random, household);
	return {
		questionnaire: QUESTIONNAIRE,
		block: place.block,
		householdNumber: place.household,
		hasForeignMembers: false,
		...householdAnswers(random, persons, deaths, { months, collective: place.collective === true }),
		persons,
		deaths
	};
}

/** H26: only H4 and the death record. */
function deceasedHousehold(random: Random, { block, household }: HomeAddress, setting: Setting): HouseholdResponse {
	const deaths = [lastOfHousehold(random, sharedBy(random, [], setting))];
	return {
		questionnaire: QUESTIONNAIRE,
		block,
		householdNumber: household,
		hasForeignMembers: false,
		H4: bySex(deaths.map((death) => death.sex)),
		persons: [],
		deaths
	};
}

/** A household with somebody away has its hukou here: nobody else would be on its form (M02). */
function sharedBy(random: Random, members: Member[], setting: Setting): Household {
	const group = ethnicGroup(random);
	const mayHaveMovedIn = members.every((member) => !member.away);
	const isDormitory = members.every((member) => !member.blood);
	const movedIn = mayHaveMovedIn && (isDormitory || random.chance(SHARE_OF_MIGRANT_HOUSEHOLDS));
	return {
		ethnicGroup: group,
		surname: surname(random, group),
		...(movedIn ? { origin: randomOrigin(random, setting.district) } : {}),
		names: new Set(),
		...setting
	};
}

/** Whoever was here first, in the order of the family, then those who are away. */
const inFormOrder = (persons: Person[]): Person[] => [
	...persons.filter(isPresent),
	...persons.filter((one) => !isPresent(one))
];

const isPresent = (person: Person): boolean => person.D7?.code === '1';

function householdAnswers(
	random: Random,
	persons: Person[],
	deaths: Death[],
	{ collective, months }: { collective: boolean; months: CensusMonths }
): Partial<HouseholdResponse> {
	const present = persons.filter(isPresent).length;
	return {
		H1: collective ? '2' : '1',
		H2: { present, absent: persons.length - present },
		H3: births(persons, deaths, months),
		H4: bySex(deaths.map((death) => death.sex)),
		...(collective ? { H5: '2' } : home(random, persons.length))
	};
}

const bySex = (sexes: (string | undefined)[]): BySex => ({
	male: sexes.filter((sex) => sex === '1').length,
	female: sexes.filter((sex) => sex === '2').length
});

/** H3: babies who live here, and those who were born and died within the twelve months. */
function births(persons: Person[], deaths: Death[], months: CensusMonths): BySex {
	const living = persons
		.filter((person) => isPresent(person) && isInCensusYear(person.D5 ?? '', months))
		.map((person) => person.D4);
	const died = deaths.filter((death) => death.noIdNumber === 'newborn').map((death) => death.sex);
	return bySex([...living, ...died]);
}

/** H5–H7: nearly all in ordinary dwellings of 18 to 36 square metres a room. */
function home(random: Random, persons: number): Partial<HouseholdResponse> {
	const H5 = random.weighted([
		[965, '1'],
		[25, '3'],
		[10, '4']
	] as const);
	if (H5 !== '1') return { H5 };
	const H7 = Math.max(
		Math.ceil(persons / 2),
		random.weighted([
			[10, 1],
			[35, 2],
			[40, 3],
			[12, 4],
			[3, 5]
		] as const)
	);
	return { H5, H6: H7 * random.int(18, 36), H7 };
}
