/** C11–C14 of an invented person: where the hukou is, where they were born, where they lived five years ago. */
import type { Person } from '$lib/questionnaires/census-2020-long/model/response';
import type { Random } from '../random';
import type { Family } from './index';

const FIVE = 5;
/** Left less than five years ago (D9). */
const LATELY = '234567';

export function originItems(random: Random, family: Family, index: number): Partial<Person> {
	const { D8, D9 } = family.persons[index] ?? {};
	const hasLeft = D8?.code !== '5' && D9 !== '1';
	return {
		...(hasLeft && { C11: random.chance(0.5) ? '4' : '1' }),
		C12: isRural(family) ? '1' : '2',
		C13: birthplace(family, D8?.area),
		...((family.ages[index] ?? 0) >= FIVE && { C14: fiveYearsAgo(D8?.area, D9) })
	};
}

/** Villages have numbers from 200 (census-2020 §5.1). */
export const isRural = ({ short }: Family): boolean => (short.block?.slice(9, 12) ?? '') >= '200';

const provinceOf = (area = ''): string => area.slice(0, 2);

function birthplace({ short }: Family, area: string | undefined): Person['C13'] {
	if (area === undefined) return { code: '1' };
	return provinceOf(area) === provinceOf(short.block) ? { code: '2' } : { code: '3', province: provinceOf(area) };
}

const fiveYearsAgo = (area: string | undefined, since = '1'): Person['C14'] =>
	area !== undefined && LATELY.includes(since) ? { code: '2', area } : { code: '1' };
