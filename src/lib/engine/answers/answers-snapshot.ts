/**
 * A confirmation holds for the answers that it was given for. Its fingerprint is those answers themselves (the draft
 * is encrypted as a whole), so that whether it still holds can be told without running the check again.
 */
import type { Answers, Confirmation } from '../model/draft';

/** One answer that a finding is about; `entry` is "" for the household. */
export interface AnswerRef {
	entry: string;
	field: string;
}

/** Answers on the path of an entry ("" = the household); undefined when the entry is gone. */
export type AnswersOf = (entry: string) => Answers | undefined;

export function answersSnapshot(concerns: AnswerRef[], answersOf: AnswersOf): string {
	return JSON.stringify(concerns.map(({ entry, field }) => [entry, field, answersOf(entry)?.[field] ?? '']));
}

/** Whether a text from elsewhere is one. */
export function isSnapshot(fingerprint: string): boolean {
	try {
		const answers: unknown = JSON.parse(fingerprint);
		return Array.isArray(answers) && answers.every(isAnswer);
	} catch {
		return false;
	}
}

const isAnswer = (each: unknown): boolean =>
	Array.isArray(each) && each.length === 3 && each.every((part) => typeof part === 'string');

export function stillHolds({ fingerprint }: Confirmation, answersOf: AnswersOf): boolean {
	const answers: unknown = JSON.parse(fingerprint);
	if (!Array.isArray(answers)) return false;
	return answers.every(
		([entry, field, value]: string[]) =>
			entry !== undefined && field !== undefined && (answersOf(entry)?.[field] ?? '') === value
	);
}
