import type { CheckContext } from '../../../../../src/lib/questionnaires/census-2020-foreign/checks/types';
import type {
	ForeignFormResponse,
	Person
} from '../../../../../src/lib/questionnaires/census-2020-foreign/model/response';
import type { HouseholdResponse } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import { foreignChild, foreigner, foreignForm } from '../../../../support/foreign-households';
import { household, person, type Changes } from '../../../../support/households';

/** A form, with what its checks compare it with where that matters. */
export type Case = ForeignFormResponse | { form: ForeignFormResponse; context: Partial<CheckContext> };

/** Examples by rule id: what is special about the form, in a few words, the form, and what else is found in it. */
export type ForeignFormExamples = Record<
	string,
	{ passes: [says: string, form: Case][]; fails: [says: string, form: Case, ...finds: string[]][] }
>;

/** The householder alone, changed. */
export const alone = (changes: Changes<Person>): ForeignFormResponse => foreignForm({ persons: [foreigner(changes)] });

/** The householder with a child, changed. */
export const withChild = (changes: Changes<Person>): ForeignFormResponse =>
	foreignForm({ persons: [foreigner(), foreignChild(changes)] });

/** A foreigner married to a resident of the mainland, who is on the short form. */
export const mixed = (
	foreign: Changes<Person> = { rel: '1' },
	short: Changes<HouseholdResponse> = {}
): Exclude<Case, ForeignFormResponse> => ({
	form: foreignForm({ mixed: true, persons: [foreigner(foreign)] }),
	context: { others: [household({ persons: [person({ D1: '韦小兰', D4: '2', D5: '1982-06' })], ...short })] }
});
