/** What people type, brought to the one way in which it is stored. Never rejects: `fieldErrors` does. */
import type { Answers } from '../model/draft';
import type { Field } from '../model/types';

/** Values of a form post by field name; a name posted several times is a list. */
export type Posted = Record<string, string | string[] | undefined>;

/** One answer as it is stored: no stray spaces, ASCII digits, `X` in capitals, `YYYY-MM`, names without odd spacing. */
export function normalise(field: Field, raw: string): string {
	const text = raw.trim();
	if (field.type === 'text') return spacedLikeAName(text);
	const compact = text.normalize('NFKC').replace(/\s/g, '');
	if (field.type === 'idNumber') return compact.replace(/[-‐-―−]/g, '').toUpperCase();
	if (field.type === 'yearMonth') return asYearMonth(compact);
	if (field.type === 'count') return compact.replace(/^0+(?=\d)/, '');
	return compact;
}

/**
 * The answers of a post to these fields. A field that was not posted is absent (its stored answer stays); one posted
 * empty is "". A year-month may come as one value or as the pair `D5.year` and `D5.month`.
 */
export function normalisePost(fields: Field[], posted: Posted): Answers {
	const answers: Answers = {};
	for (const field of fields) {
		const raw = single(posted, field.name) ?? (field.type === 'yearMonth' ? joined(posted, field.name) : undefined);
		if (raw !== undefined) answers[field.name] = normalise(field, raw);
	}
	return answers;
}

function single(posted: Posted, name: string): string | undefined {
	const value = posted[name];
	return Array.isArray(value) ? value[0] : value;
}

function joined(posted: Posted, name: string): string | undefined {
	const year = single(posted, `${name}.year`)?.trim();
	const month = single(posted, `${name}.month`)?.trim();
	if (year === undefined && month === undefined) return undefined;
	return year || month ? `${year ?? ''}-${month ?? ''}` : '';
}

/** 1980-1, 1980.01, 1980/1, 1980年1月, 198001 → 1980-01; anything else stays as typed, to be shown again. */
function asYearMonth(compact: string): string {
	const [, year, month] = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(compact) ?? [];
	return year && month ? `${year}-${month.padStart(2, '0')}` : compact;
}

/** 张 三 → 张三; the several dots that keyboards offer become the middle dot of GB/T names (阿依·古丽). */
function spacedLikeAName(text: string): string {
	return (
		text
			.replace(/[•・‧∙．]/g, '·')
			.replace(/\s*·\s*/g, '·')
			.replace(/\s+/g, ' ')
			// No look-behind: Safari below 16.4 refuses the whole script for it.
			.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
	);
}
