/** C26 and C27 of an invented household: children on the form, a few who live elsewhere, and the births of the year. */
import { isInCensusYear } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { Birth, Person } from '$lib/questionnaires/census-2020-long/model/response';
import { partsOf } from '../months';
import type { Random } from '../random';
import { isHere, type Family } from './index';
import type { Marriage } from './marriage';

type Children = Pick<Person, 'C26' | 'C27'>;

const [FIRST, LAST_OF_THE_YEAR, LAST] = [15, 50, 64];
const EMPTY_NEST_FROM = 45;

/** One for each person of the form, in its order; empty of whom children are not asked. */
export function childrenItems(random: Random, family: Family, married: Marriage[]): Children[] {
	const mothers = family.persons.flatMap((_, index) => (isAsked(family, married, index) ? [index] : []));
	const infants = infantsOf(family, mothers);
	return family.persons.map((_, index) => (mothers.includes(index) ? ofMother(random, family, index, infants) : {}));
}

const isAsked = ({ persons, ages }: Family, married: Marriage[], index: number): boolean => {
	const age = ages[index] ?? 0;
	return persons[index]?.D4 === '2' && age >= FIRST && age <= LAST && (married[index]?.C24 ?? '1') !== '1';
};

interface Infant extends Birth {
	mother: number | undefined;
	died: boolean;
}

/** Born in the census year: those on the form by their own mothers, one who died by any who can have borne it. */
function infantsOf(family: Family, mothers: number[]): Infant[] {
	const { persons, short, months } = family;
	const living = persons.flatMap(({ D2, D4, D5 = '' }, index) => {
		const own = mothers.find((mother) => childrenRelations(persons[mother]?.D2).includes(D2 ?? '-'));
		const isInfant = isInCensusYear(D5, months) && isHere(family, index);
		return isInfant ? [{ mother: own, month: partsOf(D5)[1], sex: D4, died: false }] : [];
	});
	const bearing =
		living.length === 0 ? mothers.find((mother) => (family.ages[mother] ?? 0) <= LAST_OF_THE_YEAR) : undefined;
	const died = short.deaths.flatMap(({ birth = '', sex }) =>
		isInCensusYear(birth, months) ? [{ mother: bearing, month: partsOf(birth)[1], sex, died: true }] : []
	);
	return [...living, ...died];
}

/** Relations of her children to the householder. */
function childrenRelations(relation = ''): string {
	if (relation === '0' || relation === '1') return '2';
	if (relation === '2' || relation === '6') return '7';
	return relation === '3' ? '08' : relation === '4' ? '1' : '';
}

function ofMother(random: Random, family: Family, mother: number, infants: Infant[]): Children {
	const { persons, ages } = family;
	const relations = childrenRelations(persons[mother]?.D2);
	const known = persons.flatMap(({ D2 = '-', D4 }) => (relations.includes(D2) ? [D4] : []));
	const own = infants.filter((infant) => infant.mother === mother);
	const elsewhere =
		known.length === 0 && (ages[mother] ?? 0) >= EMPTY_NEST_FROM ? [random.chance(0.5) ? '1' : '2'] : [];
	const living = [...known, ...elsewhere];
	const born = [...living, ...own.filter(({ died }) => died).map(({ sex }) => sex)];
	if (born.length === 0) return { C26: { code: '1' } };
	const C26 = { code: '2', ...inNumbers('born', born), ...inNumbers('living', living) };
	return { C26, ...((ages[mother] ?? 0) <= LAST_OF_THE_YEAR && { C27: ofTheYear(own) }) };
}

const inNumbers = (word: 'born' | 'living', sexes: (string | undefined)[]) => ({
	[`${word}Male`]: sexes.filter((sex) => sex === '1').length,
	[`${word}Female`]: sexes.filter((sex) => sex === '2').length
});

const ofTheYear = (infants: Infant[]): Person['C27'] =>
	infants.length === 0
		? { code: '1' }
		: { code: '2', births: infants.map(({ month, sex }) => ({ month: month ?? 0, sex: sex ?? '' })) };
