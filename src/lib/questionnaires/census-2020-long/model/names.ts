/** What the long form has in common with the short form, under its own item codes (census-2020 §1.3). */
import type { ItemNames } from '../../shared/renamed';
import type { HouseholdResponse, Person as ShortPerson } from '../../census-2020-short/model/response';
import type { LongFormResponse, Person } from './response';

/** C1–C10 are D1–D10, C15 is D11 and C17 is D12. */
export const LONG_FORM_NAMES = {
	D1: 'C1',
	D2: 'C2',
	D3: 'C3',
	D4: 'C4',
	D5: 'C5',
	D6: 'C6',
	D7: 'C7',
	D8: 'C8',
	D9: 'C9',
	D10: 'C10',
	D11: 'C15',
	D12: 'C17'
} as const satisfies ItemNames;

/** A long form as the short form of the same household would be. */
export const asShortForm = ({ persons, ...household }: LongFormResponse): HouseholdResponse => ({
	...household,
	questionnaire: 'census-2020-short',
	persons: persons.map(asShortPerson)
});

const PAIRS = Object.entries(LONG_FORM_NAMES) as [keyof ShortPerson, keyof Person][];

function asShortPerson(person: Person): ShortPerson {
	const answered = PAIRS.flatMap(([short, long]) => (person[long] === undefined ? [] : [[short, person[long]]]));
	return { ...Object.fromEntries(answered), ...(person.noIdNumber && { noIdNumber: person.noIdNumber }) };
}
