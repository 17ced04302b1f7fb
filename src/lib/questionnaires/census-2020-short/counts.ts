import type { FormCounts } from '../folder';
import type { HouseholdResponse } from './response';

/** Who is on the form, and who was born (H3) or died in the census year. */
export const countsOf = ({ persons, H3, deaths }: HouseholdResponse): FormCounts => ({
	persons: persons.length,
	births: (H3?.male ?? 0) + (H3?.female ?? 0),
	deaths: deaths.length
});
