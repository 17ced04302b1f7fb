/**
 * Every check of the 2020 short form (census-2020 §2.1–2.6), and the one function that runs them:
 * in the browser, on the server and on a file.
 */
import { pipe } from '$lib/engine/model/interpolate';
import type { FormResponse } from '$lib/engine/model/response';
import type { CheckWords, Text } from '$lib/engine/model/types';
import type { HouseholdResponse } from '../response';
import { DEATH_CHECKS } from './death';
import { DWELLING_CHECKS } from './dwelling';
import { EDUCATION_CHECKS } from './education';
import { HOUSEHOLD_CHECKS } from './household';
import { ID_NUMBER_CHECKS } from './id-number';
import { IDENTITY_CHECKS } from './identity';
import { PLACE_CHECKS } from './place';
import { RELATIONSHIP_CHECKS } from './relationship';
import type { Check, CheckContext, Finding, Place } from './types';

export const CHECKS: readonly Check[] = [
	...HOUSEHOLD_CHECKS,
	...DWELLING_CHECKS,
	...IDENTITY_CHECKS,
	...ID_NUMBER_CHECKS,
	...PLACE_CHECKS,
	...EDUCATION_CHECKS,
	...RELATIONSHIP_CHECKS,
	...DEATH_CHECKS
].sort((one, other) => familyOrder(one.id) - familyOrder(other.id) || (one.id < other.id ? -1 : 1));

/** The order of the form: household, identity, place, education, relationships, deaths. */
function familyOrder(id: string): number {
	return 'HPMERS'.indexOf(id.charAt(0));
}

/** The words of every check by its id, for browsers: their copy of the checks has none (docs/adr/0016). */
export const checkWords = (): Record<string, CheckWords> =>
	Object.fromEntries(CHECKS.map(({ id, message, variants }) => [id, { message, ...(variants && { variants }) }]));

/** All findings in the order of the rules. Confirmations are not looked at: whoever shows the findings knows them. */
export function checkResponse(given: FormResponse, context: CheckContext): Finding[] {
	const response = given as HouseholdResponse;
	const findings: Finding[] = [];
	for (const check of CHECKS) {
		for (const place of check.find(response, context)) findings.push(findingAt(check, place, response, context));
	}
	return findings;
}

function findingAt(check: Check, place: Place, response: HouseholdResponse, { words: given, roundWords }: CheckContext): Finding {
	const words = given?.[check.id] ?? check;
	const { values: _values, variant, missing, level = check.level, ...where } = place;
	const message = (variant && words.variants?.[variant]) || words.message;
	return {
		rule: check.id,
		level,
		...where,
		message: worded(message, place, response, roundWords),
		...(isVerifiable(check, variant) && { verifiable: true }),
		...(missing && { missing })
	};
}

const isVerifiable = ({ verifiable = false }: Check, variant: string | undefined): boolean =>
	typeof verifiable === 'boolean' ? verifiable : variant !== undefined && verifiable.includes(variant);

/** Fills the braces: `{name}` is whom the finding is about, `{other}` the first of the others. */
function worded(text: Text, place: Place, response: HouseholdResponse, roundWords?: Record<string, Text>): Text {
	const values = {
		name: place.death === undefined ? personName(response, place.person) : deathName(response, place.death),
		other: personName(response, place.others?.[0]?.person)
	};
	return pipe(text, { ...roundWords, ...place.values, ...values });
}

function personName(response: HouseholdResponse, number = 0): Text {
	const name = response.persons[number - 1]?.D1;
	return name ? { zh: name, en: name } : { zh: `第${number}位成员`, en: `Person ${number}` };
}

function deathName(response: HouseholdResponse, number: number): Text {
	const name = response.deaths[number - 1]?.name;
	return name ? { zh: name, en: name } : { zh: `第${number}位去世的家人`, en: `Deceased person ${number}` };
}
