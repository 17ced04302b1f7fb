/** "和张试点一样：汉族；户口登记地：本村（居）委会": what a press would take, in words. */
import { interpolate, type Offer } from '$lib/engine/index';
import type { Field, LocalizedText } from '$lib/engine/model/types';
import { formText } from '$lib/i18n/form';
import { answerText } from './answer-text';

type NameOf = (code: string) => string | undefined;

/** Answers in a row; of another page's question with its title, of a question that stands already without. */
export function answersText(offers: Offer[], here: readonly Field[], nameOf: NameOf): LocalizedText {
	const [first, ...others] = offers.map(({ question, field, value }, position) => {
		const answer = answerText(field, value, nameOf);
		const isTitled =
			here.some(({ name }) => name === field.name) || offers[position - 1]?.question.code === question.code;
		return isTitled ? answer : interpolate(formText.titled, { title: question.title, answer });
	});
	return others.reduce((list, text) => interpolate(formText.listed, { list, text }), first ?? formText.differsNone);
}
