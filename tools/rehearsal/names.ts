/**
 * Names that nobody bears: surnames that are common in Guilin with given names made of landscape words.
 * Whoever sees one on a screen or in a log knows at once that it is a rehearsal.
 */
import type { Random } from './random';

type Weighted = readonly (readonly [number, string])[];

// prettier-ignore
const SURNAMES: Weighted = [
	[9, '李'], [8, '王'], [8, '蒋'], [8, '唐'], [7, '秦'], [7, '黄'], [6, '刘'], [6, '陈'], [5, '廖'],
	[5, '莫'], [5, '阳'], [4, '周'], [4, '文'], [4, '龙'], [3, '邓'], [3, '粟'], [3, '毛'], [3, '全']
];

/** Ethnic group (GB/T 3304) to the surnames that are frequent in it; every other group uses the list above. */
// prettier-ignore
const SURNAMES_OF_GROUP: Readonly<Record<string, Weighted>> = {
	'03': [[3, '白'], [2, '马'], [2, '以'], [1, '麻']],
	'06': [[2, '杨'], [2, '吴'], [1, '石']],
	'08': [[5, '韦'], [3, '覃'], [2, '蒙'], [2, '陆'], [1, '农']],
	'12': [[3, '吴'], [2, '石'], [1, '粟']],
	'13': [[3, '盘'], [2, '赵'], [2, '邓'], [1, '奉']]
};

const FIRST = ['漓', '榕', '桂', '岩', '塔', '象', '云', '竹', '溪', '月', '虹', '橘', '柚', '荔', '岸', '舟'];
const SECOND = ['影', '渡', '石', '帆', '泉', '岭', '桥', '汀', '灯', '苔', '笛', '砚', '萤', '瓦', '芽', '砂'];

export const surname = (random: Random, ethnicGroup: string): string =>
	random.weighted(SURNAMES_OF_GROUP[ethnicGroup] ?? SURNAMES);

/** Two syllables; one of 256. */
export const givenName = (random: Random): string => random.pick(FIRST) + random.pick(SECOND);

/** A full name that is not in `taken` yet; it is added there. */
export function freshName(random: Random, family: string, taken: Set<string>): string {
	let name = family + givenName(random);
	while (taken.has(name)) name = family + givenName(random);
	taken.add(name);
	return name;
}
