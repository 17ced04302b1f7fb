/** D7 (where on the night of 31 October), D8 (hukou), D9 (since when away from it) and D10 (why). */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { censusAge, censusAgeInMonths } from '$lib/questionnaires/census-2020-short/model/year-month';
import type { AreaAnswer } from '$lib/questionnaires/census-2020-short/model/response';
import { destinationCounty, originCounty } from './counties';
import { RELATION, type Away, type Member } from './member';
import type { Random } from './random';

export interface Move {
	D7: AreaAnswer;
	D8: AreaAnswer;
	D9?: string;
	D10?: string;
}

/** Where a household that moved in came from, and when its first member left: D8, and a D9 code. */
export interface Origin {
	D8: AreaAnswer;
	D9: string;
}

/** The household's district (6 digits), and the months of the census. */
interface Where {
	district: string;
	months: CensusMonths;
}

const HERE: AreaAnswer = { code: '1' };

/** Months that D9 codes 3…9 presuppose (M12): nobody has been away for longer than they have lived. */
// prettier-ignore
const LEAST_MONTHS: readonly (readonly [code: string, months: number])[] = [
	['9', 120], ['8', 60], ['7', 48], ['6', 36], ['5', 24], ['4', 12], ['3', 6], ['2', 0]
];

const longestAway = (birth: string, census: CensusMonths): string =>
	LEAST_MONTHS.find(([, months]) => censusAgeInMonths(birth, census) >= months)?.[0] ?? '2';

/** The household's own D9 code, or the longest that this member can have been away. */
function awaySince(code: string, birth: string, census: CensusMonths): string {
	const longest = longestAway(birth, census);
	return code < longest ? code : longest;
}

export const stayed = (): Move => ({ D7: { ...HERE }, D8: { ...HERE }, D9: '1' });

/** Hukou not settled yet: neither since when nor why (M06). */
export const pending = (): Move => ({ D7: { ...HERE }, D8: { code: '5' } });

export function randomOrigin(random: Random, district: string): Origin {
	const code = random.weighted([
		[20, '2'],
		[30, '3'],
		[50, '4']
	] as const);
	const D8 = code === '4' ? { code, area: originCounty(random, district) } : { code };
	return { D8, D9: String(random.int(2, 9)) };
}

/** Somebody who lives here with a hukou elsewhere. */
export function movedIn(random: Random, { months }: Where, origin: Origin, member: Member, birth: string): Move {
	const D10 = reasonForComing(random, origin, member, censusAge(birth, months));
	return { D7: { ...HERE }, D8: { ...origin.D8 }, D9: awaySince(origin.D9, birth, months), D10 };
}

function reasonForComing(random: Random, origin: Origin, member: Member, age: number): string {
	// Within the district people move flats, all of them for the same reason.
	if (origin.D8.code !== '4') return '3';
	if (age < 16) return '2';
	if (age >= 60)
		return random.weighted([
			[50, '2'],
			[20, '3'],
			[20, '8'],
			[10, '6']
		]);
	if (member.relation === RELATION.spouse && age >= 20)
		return random.weighted([
			[70, '0'],
			[15, '2'],
			[15, '5']
		]);
	if (member.relation === RELATION.child && age <= 22) return '2';
	return random.weighted([
		[85, '0'],
		[8, '3'],
		[7, '2']
	]);
}

const REASON_OF: Record<Away, string> = { study: '1', work: '0', family: '2' };

/** Somebody with a hukou here who slept elsewhere: mostly in another county, now and then abroad or across the city. */
export function movedAway(random: Random, { months, district }: Where, { away, age }: Member, birth: string): Move {
	const code = random.weighted([
		[80, '5'],
		[12, '4'],
		[6, '3'],
		[2, '7']
	] as const);
	const D7 = code === '5' ? { code, area: destinationCounty(random, district) } : { code };
	const years = away === 'study' ? String(random.int(2, 6)) : String(random.int(3, 9));
	const D10 = away === 'work' && age < 16 ? REASON_OF.family : REASON_OF[away ?? 'family'];
	return { D7, D8: { ...HERE }, D9: awaySince(years, birth, months), D10 };
}
