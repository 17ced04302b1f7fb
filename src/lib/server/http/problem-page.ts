import { fail, type ActionFailure } from '@sveltejs/kit';
import { PROBLEMS, type Problem, type ProblemMessage } from '$lib/domain/problem';
import { interpolate } from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import { signInText } from '$lib/i18n/sign-in';
import { statusOf } from './status';

/** The problem with its sentence. A refused sign-in always says its reference; where the sentence does not, it follows. */
export function withMessage({ code, details }: Problem): ProblemMessage {
	const { say } = PROBLEMS[code];
	const isUnsaid = details?.reference !== undefined && !say.zh.includes('{reference}');
	return { code, details, say: isUnsaid ? interpolate(BOTH, { say, reference: signInText.reference }) : say };
}

const BOTH: LocalizedText = { zh: '{say}{reference}', en: '{say} {reference}' };

/** The same page again, with the problem's status and nothing of what was posted but `values`. */
export const problemPage = <Values extends object = Record<never, never>>(
	problem: Problem,
	values?: Values
): ActionFailure<Values & { problem: ProblemMessage }> =>
	fail(statusOf(problem), { ...(values as Values), problem: withMessage(problem) });
