import { codeOfField, fieldsOfForm } from '$lib/engine/model/sections';
import type { Questionnaire } from '$lib/engine/model/types';

/** Codes of the items and of the checks of a questionnaire: what a household can be returned by. */
export const codesOf = (definition: Questionnaire, checks: readonly string[]): string[] => [
	...fieldsOfForm(definition).map(({ name }) => codeOfField(name)),
	...checks
];
