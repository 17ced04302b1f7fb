/** Deaths of the twelve months before the reference moment (census-2020 §1.5), and what they change in H3 and H4. */
import type { CensusMonths } from '$lib/domain/household/round-months';
import { yearsBetween } from '$lib/engine/model/calendar';
import type { Death } from '$lib/questionnaires/census-2020-short/model/response';
import { birthplaceCounty } from './counties';
import { freshIdNumber } from './id-numbers';
import { randomSex, type Sex } from './member';
import { birthMonth, partsOf, yearMonth } from './months';
import { freshName, surname } from './names';
import type { Household } from './person';
import type { Random } from './random';
import { education } from './schooling';

const SHARE_OF_HOUSEHOLDS = 0.02;
const SHARE_OF_INFANTS = 0.05;

/** None or one: two in a year would be asked about (H25). */
export function generateDeaths(random: Random, household: Household): Death[] {
	if (!random.chance(SHARE_OF_HOUSEHOLDS)) return [];
	return [random.chance(SHARE_OF_INFANTS) ? infant(random, household) : elder(random, household)];
}

/** Somebody old who lived alone: all that is left of a household (number 999). */
export const lastOfHousehold = (random: Random, household: Household): Death => elder(random, household);

/** S01: from 2019-11 to 2020-10. */
function monthOfDeath(random: Random, { firstMonth }: CensusMonths): string {
	const [year, first] = partsOf(firstMonth);
	const month = first + random.int(0, 11);
	return month > 12 ? yearMonth(year + 1, month - 12) : yearMonth(year, month);
}

function elder(random: Random, household: Household): Death {
	const sex: Sex = randomSex(random);
	const birth = birthMonth(random, random.int(66, 96), household.months);
	const death = monthOfDeath(random, household.months);
	return {
		name: freshName(random, surname(random, household.ethnicGroup), household.names),
		idNumber: freshIdNumber(random, birthplaceCounty(random, household.district), birth, sex, household.idNumbers),
		sex,
		birth,
		death,
		ethnicGroup: household.ethnicGroup,
		education: education(random, yearsBetween(birth, death)),
		marital: random.weighted([
			[55, '4'],
			[40, '2'],
			[5, '1']
		])
	};
}

/** Showed a sign of life and died: counted in H3 as well as in H4 (S07). Never got a name or a number. */
function infant(random: Random, household: Household): Death {
	const birth = monthOfDeath(random, household.months);
	const sex = randomSex(random);
	household.names.add('未取名');
	return { name: '未取名', noIdNumber: 'newborn', sex, birth, death: birth, ethnicGroup: household.ethnicGroup };
}
