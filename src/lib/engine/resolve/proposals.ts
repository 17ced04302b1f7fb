import type { Answers } from '../model/draft';
import { hasIdNumberShape, idBirthMonth, idSex } from '../answers/types/id-number';
import { fieldsOf } from '../model/sections';
import type { Field, Question } from '../model/types';

/** What an ID number says of sex and month of birth, where there is no answer yet. Proposed, never stored unasked. */
export function proposals(questions: Question[], answers: Answers): Answers {
	const proposed: Answers = {};
	for (const field of fieldsOf(questions)) {
		const value = answers[field.name] === undefined ? proposalFor(field, answers) : undefined;
		if (value !== undefined) proposed[field.name] = value;
	}
	return proposed;
}

/** Code 1 is a man, code 2 a woman (GB 11643-1999). Digits that are no date of the calendar say nothing of the birth. */
export function proposalFor({ proposedFrom }: Field, answers: Answers): string | undefined {
	const idNumber = proposedFrom && answers[proposedFrom.field];
	if (!idNumber || !hasIdNumberShape(idNumber)) return undefined;
	return proposedFrom.part === 'sex' ? idSex(idNumber) : idBirthMonth(idNumber);
}
