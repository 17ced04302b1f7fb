/** A response turned back into the draft from which it would have come: flat answers, people by roster group. */
import type { Answers, Draft, Entry } from '$lib/engine/model/draft';
import type { HouseholdResponse, Person } from '$lib/questionnaires/census-2020-short/response';

const YES = '1';
const NO = '2';

/**
 * `deaths` get the ids that the counts of H4 give them (m1, f1 …); `persons` are p1, p2 … in the order of the form.
 * Answers that follow from others (D9 of whoever never left) are in it too: the engine works them out anew.
 */
export function draftOf(response: HouseholdResponse): Draft {
	const { questionnaire, persons, deaths, hasForeignMembers, block, householdNumber, confirmed, ...household } =
		response;
	return {
		questionnaire,
		household: { ...flat(household), hasForeignMembers: hasForeignMembers ? YES : NO },
		lists: { persons: persons.map(personEntry), deaths: deathEntries(deaths) },
		confirmed: []
	};
}

const personEntry = (person: Person, index: number): Entry => ({
	id: `p${index + 1}`,
	group: person.D7?.code === '1' ? 'present' : 'absent',
	answers: flat(person)
});

function deathEntries(deaths: HouseholdResponse['deaths']): Entry[] {
	const seen = { m: 0, f: 0 };
	return deaths.map((death) => {
		const prefix = death.sex === '1' ? 'm' : 'f';
		seen[prefix] += 1;
		return { id: `${prefix}${seen[prefix]}`, answers: flat(death) };
	});
}

/** `{ D7: { code: '5', area: '440106' } }` → `{ 'D7.code': '5', 'D7.area': '440106' }`; counts become strings. */
function flat(value: object, prefix = ''): Answers {
	return Object.entries(value).reduce<Answers>((answers, [key, part]) => {
		if (part === undefined) return answers;
		const name = prefix + key;
		return {
			...answers,
			...(typeof part === 'object' && part !== null ? flat(part, `${name}.`) : { [name]: String(part) })
		};
	}, {});
}
