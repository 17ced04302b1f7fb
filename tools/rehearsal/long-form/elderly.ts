/** C28 and C29 of an invented person of 60 or more. */
import type { Person } from '$lib/questionnaires/census-2020-long/model/response';
import type { Random } from '../random';
import { isHere, withRelation, type Family } from './index';

const FROM = 60;
const FRAIL_FROM = 80;
const [WITH_BOTH, WITH_SPOUSE, WITH_CHILDREN, ALONE, OTHER] = ['1', '2', '3', '5', '7'] as const;

export function elderlyItems(random: Random, family: Family, index: number): Pick<Person, 'C28' | 'C29'> {
	const age = family.ages[index] ?? 0;
	if (age < FROM) return {};
	return { C28: livesWith(family, index), C29: health(random, age) };
}

/** Of those who are away the household says what it knows: with the spouse, who is away too, or alone. */
function livesWith(family: Family, index: number): string {
	const relation = family.persons[index]?.D2 ?? '';
	const partner = partnerOf(family, index, relation);
	if (!isHere(family, index)) return partner === undefined ? ALONE : WITH_SPOUSE;
	const others = family.persons.flatMap((_, other) => (other !== index && isHere(family, other) ? [other] : []));
	const withSpouse = partner !== undefined && others.includes(partner);
	const withChildren = withRelation(family, ...childrenOf(relation)).some((child) => others.includes(child));
	if (withSpouse) return withChildren ? WITH_BOTH : WITH_SPOUSE;
	return withChildren ? WITH_CHILDREN : others.length === 0 ? ALONE : OTHER;
}

function partnerOf(family: Family, index: number, relation: string): number | undefined {
	const couple = '01'.includes(relation) ? withRelation(family, '0', '1') : withRelation(family, relation);
	return '0134'.includes(relation) && couple.length === 2 ? couple.find((one) => one !== index) : undefined;
}

const childrenOf = (relation: string): string => ({ '0': '26', '1': '26', '3': '018', '4': '01' })[relation] ?? '';

const health = (random: Random, age: number): string =>
	age >= FRAIL_FROM
		? random.weighted([
				[40, '2'],
				[50, '3'],
				[10, '4']
			] as const)
		: random.weighted([
				[60, '1'],
				[30, '2'],
				[10, '3']
			] as const);
