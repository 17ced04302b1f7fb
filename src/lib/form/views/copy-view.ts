/** 副本: a household's own answers to print, with every ID number covered but for the place of its first registration. */
import type { LocalizedText } from '$lib/engine/model/types';
import { checkView } from './check-view';
import type { FormModel } from './step-view';

export interface CopyPart {
	id: string;
	title: LocalizedText;
	name?: string;
	note?: LocalizedText;
	lines: { id: string; title: LocalizedText; label?: LocalizedText; answer?: LocalizedText }[];
}

/** As on the check page, where the last four digits are left to recognise a number by: on paper those would be too much. */
export const copyView = (model: FormModel): CopyPart[] =>
	checkView(model).parts.map(({ id, title, name, note, items }) => ({
		id,
		title,
		name,
		note,
		lines: items.map(({ id: line, title: asked, label, answer }) => ({
			id: line,
			title: asked,
			label,
			answer: answer && covered(answer)
		}))
	}));

const LAST_FOUR = /(?<=\*{8})[0-9X]{4}/gi;

const covered = (text: LocalizedText): LocalizedText =>
	Object.fromEntries(
		Object.entries(text).map(([language, sentence]) => [language, String(sentence).replace(LAST_FOUR, '****')])
	) as unknown as LocalizedText;
