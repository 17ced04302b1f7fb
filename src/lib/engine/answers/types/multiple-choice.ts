import { interpolate } from '../../model/interpolate';
import type { Field, LocalizedText } from '../../model/types';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { isOffered } from './category';
import { cleanCode } from './clean';

const SEPARATOR = ',';

/** Codes of the categories that apply, in the order of the definition: "1,3". */
export const multipleChoice: AnswerRules = {
	normalise: (typed, field) => inOfficialOrder(chosenCodes(cleanCode(typed)), field).join(SEPARATOR),
	error: (value, field) => (areOffered(value, field) ? exclusiveError(value, field) : ERROR_TEXTS.unknownCategory),
	missing: ERROR_TEXTS.chooseMany,
	choose: (values) => values.filter((value) => value !== '').join(SEPARATOR),
	isOffered: areOffered,
	toJson: chosenCodes
};

/** The codes of a stored answer: "1,3" is 1 and 3. */
export function chosenCodes(value: string): string[] {
	return [...new Set(value.split(SEPARATOR).filter((code) => code !== ''))];
}

/** What is no category stays, at the end, so that it is found wrong. */
function inOfficialOrder(codes: string[], { categories = [] }: Field): string[] {
	const known = categories.map(({ code }) => code);
	return [...known.filter((code) => codes.includes(code)), ...codes.filter((code) => !known.includes(code))];
}

function areOffered(value: string, field: Field): boolean {
	return chosenCodes(value).every((code) => isOffered(code, field));
}

/** "None of these" is said alone. */
function exclusiveError(value: string, { categories = [] }: Field): LocalizedText | undefined {
	const codes = chosenCodes(value);
	const alone = categories.find(({ code, exclusive }) => exclusive && codes.includes(code));
	return alone && codes.length > 1 ? interpolate(ERROR_TEXTS.exclusive, { label: alone.label }) : undefined;
}
