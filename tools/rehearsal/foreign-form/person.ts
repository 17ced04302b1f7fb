/** One invented person from Hong Kong, Macao, Taiwan or abroad. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { censusAgeInMonths } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { Person } from '$lib/questionnaires/census-2020-foreign/model/response';
import { birthMonth } from '../months';
import type { Sex } from '../member';
import type { Random } from '../random';
import { education } from '../schooling';
import { foreignName } from './names';

export interface Foreigner {
	relation: string;
	sex: Sex;
	age: number;
	/** "YYYY-MM", where it is known already. */
	birth?: string;
}

/** Months that each category of the stay means at least. */
// prettier-ignore
const STAYS: readonly (readonly [code: string, months: number])[] = [['6', 60], ['5', 24], ['4', 12], ['3', 6], ['2', 3], ['1', 0]];

const ADULT = 15;
const WORKS_FROM = 22;
const RETIRED_FROM = 60;

const JOBS = [
	{ industry: '塔灯外语学校，外语培训', occupation: '教英语口语' },
	{ industry: '桂林漓岸旅行社，旅游服务', occupation: '带外国旅游团' },
	{ industry: '榕荫咖啡馆，经营餐饮', occupation: '开店、做咖啡' }
];

export function foreignerOf(random: Random, one: Foreigner, months: CensusMonths, names: Set<string>): Person {
	const birth = one.birth ?? birthMonth(random, one.age, months);
	const works = one.age >= WORKS_FROM && one.age < RETIRED_FROM && one.relation !== '1';
	const edu = education(random, one.age);
	return {
		name: foreignName(random, names),
		rel: one.relation,
		sex: one.sex,
		birth,
		status: statusOf(random),
		purpose: { code: purposeOf(works, one) },
		stay: stayOf(random, censusAgeInMonths(birth, months)),
		...(edu && { edu }),
		...(one.age >= ADULT && { work: works ? { code: '1', ...random.pick(JOBS) } : { code: '2' } })
	};
}

function statusOf(random: Random): Person['status'] {
	const code = random.pick(['1', '2', '3', '4', '4', '4']);
	return code === '4' ? { code, country: random.pick(['US', 'JP', 'KR', 'VN', 'GB', 'FR']) } : { code };
}

/** Those who work came to work, pupils to study, the others to their family. */
function purposeOf(works: boolean, { age, relation }: Foreigner): string {
	if (works) return '2';
	return relation === '0' && age >= 18 && age <= WORKS_FROM ? '3' : '5';
}

/** Half a year and more, which nobody asks about; of a baby as long as it has lived (K06). */
function stayOf(random: Random, age: number): string {
	const wanted = String(random.int(3, 6));
	const longest = STAYS.find(([, least]) => age >= least)?.[0] ?? '1';
	return wanted < longest ? wanted : longest;
}
