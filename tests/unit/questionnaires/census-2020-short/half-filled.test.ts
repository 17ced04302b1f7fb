import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/lib/engine/validate/check';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { CLEAN_HOUSEHOLDS } from './clean-households';
import { findingsIn } from './running';

const HOUSEHOLD_ITEMS = ['hasForeignMembers', 'H1', 'H3', 'H4', 'H5', 'H6', 'H7'] as const;
const PERSON_ITEMS = ['D2', 'D3', 'noIdNumber', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12'] as const;
const DEATH_ITEMS = [
	'name',
	'idNumber',
	'noIdNumber',
	'birth',
	'death',
	'ethnicGroup',
	'education',
	'marital'
] as const;

const emptyDraft = ({ questionnaire, block, householdNumber }: HouseholdResponse): HouseholdResponse => ({
	questionnaire,
	block,
	householdNumber,
	persons: [],
	deaths: []
});

const isPresent = ({ D7 }: HouseholdResponse['persons'][number]): boolean => D7?.code === '1';

/** Every state of a form that is filled in from the first page to the last. */
function* filledInOrder(whole: HouseholdResponse): Generator<[lastAnswer: string, draft: HouseholdResponse]> {
	const draft = emptyDraft(whole);
	for (const item of HOUSEHOLD_ITEMS) {
		Object.assign(draft, { [item]: whole[item] });
		if (item === 'H4') draft.deaths = whole.deaths.map(({ sex }) => ({ sex }));
		yield [item, structuredClone(draft)];
	}
	// The list of names implies one of the two places: who slept here, whose hukou is here.
	draft.persons = whole.persons.map((person) => ({
		D1: person.D1,
		...(isPresent(person) ? { D7: { code: '1' } } : { D8: { code: '1' } })
	}));
	const present = whole.persons.filter(isPresent).length;
	draft.H2 = whole.H2 && { present, absent: whole.persons.length - present };
	yield ['the names', structuredClone(draft)];
	for (const [index, person] of whole.persons.entries()) {
		for (const item of PERSON_ITEMS) {
			if (person[item] === undefined) continue;
			Object.assign(draft.persons[index]!, { [item]: person[item] });
			yield [`${item} of person ${index + 1}`, structuredClone(draft)];
		}
	}
	for (const [index, death] of whole.deaths.entries()) {
		for (const item of DEATH_ITEMS) {
			Object.assign(draft.deaths[index]!, { [item]: death[item] });
			yield [`${item} of death ${index + 1}`, structuredClone(draft)];
		}
	}
}

const nameOf = ({ rule, at }: Finding): string => [rule, at?.list, at?.index].join(' ');

describe('a form that is being filled in from the first page to the last', () => {
	it.each(Object.entries(CLEAN_HOUSEHOLDS))(
		'%s: is asked about nothing but what the whole form is asked about',
		(_kind, make) => {
			const whole = make();
			const allowed = new Set(findingsIn(whole).map(nameOf));
			for (const [lastAnswer, draft] of filledInOrder(whole)) {
				const early = findingsIn(draft).filter((finding) => !finding.missing && !allowed.has(nameOf(finding)));
				expect(early.map(nameOf), `after ${lastAnswer}`).toEqual([]);
			}
		}
	);
});
