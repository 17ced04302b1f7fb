import type { FormCounts } from '../folder';
import type { ForeignFormResponse } from './response';

/** Births and deaths of the household are on the short form; this form has neither. */
export const countsOf = ({ persons }: ForeignFormResponse): FormCounts => ({
	persons: persons.length,
	births: 0,
	deaths: 0
});
