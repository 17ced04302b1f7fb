import { PROBLEMS, type Problem } from '$lib/domain/problem';
import type { Text } from '$lib/domain/questionnaire/types';
import { signInText } from '$lib/i18n/sign-in';

/** A problem as a line of the error summary; `field` is where it can be mended on this page. */
export const problemLine = (problem: Problem, field?: string): { field?: string; message: Text; values?: Problem['details'] } => ({
	field,
	message: withReference(problem),
	values: problem.details
});

/** Every refused sign-in shows its reference; where the sentence itself does not say it, it follows. */
function withReference({ code, details }: Problem): Text {
	const { say } = PROBLEMS[code];
	if (details?.reference === undefined || say.zh.includes('{reference}')) return say;
	return { zh: say.zh + signInText.reference.zh, en: `${say.en} ${signInText.reference.en}` };
}
