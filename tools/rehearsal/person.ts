/** Turns a family member into the answers D1–D12. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import type { Person } from '$lib/questionnaires/census-2020-short/model/response';
import { birthplaceCounty } from './counties';
import { freshIdNumber } from './id-numbers';
import { RELATION, type Member } from './member';
import { birthMonth } from './months';
import { movedAway, movedIn, pending, stayed, type Move, type Origin } from './moves';
import { freshName, surname } from './names';
import type { Random } from './random';
import { education, literacy, studentEducation } from './schooling';

/** What the members of one household share. */
export interface Household {
	/** D6 of everyone born into the family. */
	ethnicGroup: string;
	surname: string;
	/** 6 digits: where it lives. */
	district: string;
	months: CensusMonths;
	/** Present where the household moved in. */
	origin?: Origin;
	/** Given out already, in this household. */
	names: Set<string>;
	/** Given out already, in the whole population. */
	idNumbers: Set<string>;
}

/** Shares of Guilin's city districts, roughly: Han, Zhuang, Yao, Hui, Miao, Dong, Mulao, Maonan. */
// prettier-ignore
const ETHNIC_GROUPS = [
	[800, '01'], [80, '08'], [40, '13'], [35, '03'], [17, '06'], [17, '12'], [6, '32'], [5, '36']
] as const;

export const ethnicGroup = (random: Random): string => random.weighted(ETHNIC_GROUPS);

export function personOf(random: Random, member: Member, household: Household): Person {
	const birth = birthMonth(random, member.age, household.months);
	const move = moveOf(random, member, household, birth);
	const group = member.blood || random.chance(0.7) ? household.ethnicGroup : ethnicGroup(random);
	const identity = identityOf(random, member, household, { birth, group, move });
	const D11 = member.away === 'study' ? studentEducation(random) : education(random, member.age);
	const D12 = literacy(member.age, D11);
	return {
		...identity,
		D2: member.relation,
		D4: member.sex,
		D5: birth,
		D6: group,
		...move,
		...(D11 ? { D11 } : {}),
		...(D12 ? { D12 } : {})
	};
}

function moveOf(random: Random, member: Member, household: Household, birth: string): Move {
	if (member.away) return movedAway(random, household, member, birth);
	if (isNewborn(member) && random.chance(0.2)) return pending();
	return household.origin ? movedIn(random, household, household.origin, member, birth) : stayed();
}

interface Known {
	birth: string;
	group: string;
	move: Move;
}

/** D1 and D3. A baby may have neither name nor number; whoever waits for a hukou has no number (P14). */
function identityOf(
	random: Random,
	member: Member,
	household: Household,
	{ birth, group, move }: Known
): Partial<Person> {
	const unnamed = isNewborn(member) && !household.names.has(UNNAMED) && random.chance(0.15);
	const D1 = unnamed
		? takeUnnamed(household.names)
		: freshName(random, familyName(random, member, household, group), household.names);
	if (move.D8.code === '5') return { D1, noIdNumber: 'pending' };
	if (unnamed || (isNewborn(member) && random.chance(0.2))) return { D1, noIdNumber: 'newborn' };
	const area = move.D8.area ?? birthplaceCounty(random, household.district);
	return { D1, D3: freshIdNumber(random, area, birth, member.sex, household.idNumbers) };
}

/** What the form says where there is no name yet (D1). */
const UNNAMED = '未取名';

function takeUnnamed(names: Set<string>): string {
	names.add(UNNAMED);
	return UNNAMED;
}

const familyName = (random: Random, member: Member, household: Household, group: string): string =>
	member.blood && !isMarriedInMother(member) ? household.surname : surname(random, group);

/** The householder's mother kept her own surname. */
const isMarriedInMother = (member: Member): boolean => member.relation === RELATION.parent && member.sex === '2';

const isNewborn = (member: Member): boolean => member.age === 0;
