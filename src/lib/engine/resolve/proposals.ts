import type { Answers } from '../model/draft';
import type { Field, Question } from '../model/types';

/** What an ID number says of sex and month of birth, where there is no answer yet. Proposed, never stored unasked. */
export function proposals(questions: Question[], answers: Answers): Answers {
	const proposed: Answers = {};
	for (const field of questions.flatMap((question) => question.fields)) {
		const value = answers[field.name] === undefined ? proposalFor(field, answers) : undefined;
		if (value !== undefined) proposed[field.name] = value;
	}
	return proposed;
}

/** GB 11643-1999: digits 7–14 are the date of birth, the 17th is odd for a man (code 1) and even for a woman (code 2). */
function proposalFor({ proposedFrom }: Field, answers: Answers): string | undefined {
	if (!proposedFrom) return undefined;
	const idNumber = answers[proposedFrom.field] ?? '';
	if (!/^\d{17}[\dX]$/.test(idNumber)) return undefined;
	if (proposedFrom.part === 'sex') return Number(idNumber[16]) % 2 === 1 ? '1' : '2';
	return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}`;
}
