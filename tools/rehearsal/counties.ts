/** Counties that people of Guilin come from and go to (2020 edition), outside their own district. */
import counties from '$lib/questionnaires/areas/counties-2020.json';
import type { Random } from './random';

type Tree = [string, string, [string, string, [string, string][]][]][];

const tree = counties as Tree;

/**
 * 6-digit codes of the counties of a province (2 digits) or of a city (4 digits). Cities without counties (Dongguan)
 * are listed with their towns, whose codes are longer: they are left out.
 */
export function countiesOf(prefix: string): string[] {
	return tree
		.filter(([province]) => prefix.startsWith(province) || province.startsWith(prefix))
		.flatMap(([, , cities]) => cities.flatMap(([, , list]) => list.map(([code]) => code)))
		.filter((code) => code.startsWith(prefix) && code.length === 6);
}

const listsOf = (weights: Record<string, number>): [number, string[]][] =>
	Object.entries(weights).map(([prefix, weight]) => [weight, countiesOf(prefix)]);

/** Guilin's other counties, Guangxi, Hunan, Guangdong, Guizhou, Hubei. */
const ORIGINS = listsOf({ '4503': 50, '45': 22, '43': 16, '44': 6, '52': 4, '42': 2 });
/** Shenzhen, Guangzhou and Foshan first, then Nanning and Liuzhou. */
const DESTINATIONS = listsOf({ '4406': 10, '4403': 20, '4401': 20, '4501': 22, '4502': 12, '33': 8, '31': 4 });

const outside = (list: string[], district: string): string[] => list.filter((code) => code !== district);

export const originCounty = (random: Random, district: string): string =>
	random.pick(outside(random.weighted(ORIGINS), district));
export const destinationCounty = (random: Random, district: string): string =>
	random.pick(outside(random.weighted(DESTINATIONS), district));

/** Area of the ID number of somebody whose hukou is here: most were first registered in this district, the others around it. */
export function birthplaceCounty(random: Random, district: string): string {
	const around = outside(countiesOf(district.slice(0, 4)), district);
	return random.chance(0.7) || around.length === 0 ? district : random.pick(around);
}
