/** Provinces, cities and counties, searched by what people type: the same on the server and on a phone that has the list. */
import { bestMatches, queryOf } from '$lib/engine/answers/search';

export type AreaTree = [
	code: string,
	name: string,
	cities: [code: string, name: string, counties: [code: string, name: string][]][]
][];

export interface AreaList {
	tree: AreaTree;
	/** Traditional characters, with the simplified one that stands in a county's name. */
	simplified: Record<string, string>;
}

export interface Area {
	/** 2 digits province, 4 digits city, 6 digits county */
	code: string;
	/** "广西壮族自治区 桂林市 阳朔县" */
	label: string;
}

interface County extends Area {
	name: string;
}

export interface Areas {
	/** Every 6-digit code that an answer may have. */
	codes: ReadonlySet<string>;
	label(code: string): string | undefined;
	find(typed: string, limit?: number): Area[];
	under(code: string): Area[];
}

/** Names of the level between province and county that nobody uses: 市辖区, 县, 省直辖县级行政区划. */
const NO_CITY = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

export function areasOf({ tree, simplified }: AreaList): Areas {
	const counties = tree.flatMap(([, province, cities]) =>
		cities.flatMap(([, city, list]) => list.map(([code, name]) => county(province, city, code, name)))
	);
	const byCode = new Map(counties.map((each) => [each.code, each]));
	return {
		codes: new Set(byCode.keys()),
		label: (code) => byCode.get(code)?.label,
		find: (typed, limit = 12) => find(counties, byCode, queryOf(typed, simplified), limit),
		under: (code) => under(tree, code)
	};
}

/** Endings of a county's name. */
const SUFFIX = /[市县区旗]$/;

const county = (province: string, city: string, code: string, name: string): County => ({
	code,
	name,
	label: [province, NO_CITY.test(city) ? '' : city, name].filter(Boolean).join(' ')
});

/**
 * Counties that a person may mean by what was typed: a 6-digit code, (part of) the county's name, or province, city
 * and county run together with or without 省, 市, 县. The best first, at most `limit`.
 */
function find(counties: County[], byCode: Map<string, County>, query: string, limit: number): Area[] {
	if (query === '') return [];
	const exact = byCode.get(query);
	if (exact) return [area(exact)];
	const found = bestMatches(counties, query, limit, SUFFIX);
	// A county that has become a district or a city since is still called by its former name: 临桂县, 荔浦县.
	const former = query.replace(SUFFIX, '');
	return (found.length > 0 || former === '' ? found : bestMatches(counties, former, limit, SUFFIX)).map(area);
}

/** The parts of a place: provinces of '', cities of "43", counties of "4301". */
function under(tree: AreaTree, code: string): Area[] {
	if (code === '') return tree.map(([each, label]) => ({ code: each, label }));
	const cities = tree.find(([each]) => each === code.slice(0, 2))?.[2] ?? [];
	if (code.length === 2) return cities.map(([each, label]) => ({ code: each, label }));
	return (cities.find(([each]) => each === code)?.[2] ?? []).map(([each, label]) => ({ code: each, label }));
}

const area = ({ code, label }: County): Area => ({ code, label });
