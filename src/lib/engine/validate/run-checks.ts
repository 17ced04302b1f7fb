/** Runs the checks of any questionnaire over a response, and says what they find in words. */
import { interpolate } from '../model/interpolate';
import type { NonresponseByItem } from '../model/nonresponse';
import type { FormResponse } from '../model/response';
import { codeOfField } from '../model/sections';
import { isRepeated, type CheckWords, type Questionnaire, type LocalizedText } from '../model/types';
import type { Check, Finding, FindingPlace, Position } from './check';

/** A questionnaire with its checks, as far as running them needs it. */
export interface CheckedForm<Context> {
	definition: Questionnaire;
	/** In the order in which their findings are listed. */
	checks: readonly Check<FormResponse, Context>[];
}

/** An entry that has no name yet and whose list says nothing of its entries. */
const UNNAMED: LocalizedText = { zh: '第{number}项', en: 'Entry {number}' };

/**
 * All findings in the order of the checks. Confirmations are not looked at: whoever shows the findings knows them.
 * The words are those of the definition where it brings them (adr/0016), otherwise the checks' own.
 */
export function runChecks<Context>(
	{ definition, checks }: CheckedForm<Context>,
	response: FormResponse,
	context: Context
): Finding[] {
	const findings: Finding[] = [];
	for (const check of checks) {
		const words = definition.checkWords?.[check.id] ?? check;
		for (const place of check.find(response, context))
			if (!isSaidInstead(response, place))
				findings.push(findingAt(check, words, place, (at) => nameOf(definition, response, at)));
	}
	return findings;
}

/** An answer is absent because nobody knows it, or somebody refuses it: that is no fault of the form (adr/0078). */
const isSaidInstead = (response: FormResponse, { at, items, missing = false }: FindingPlace): boolean =>
	missing && items.some((item) => lackingAt(response, at)[codeOfField(item)] !== undefined);

function lackingAt(response: FormResponse, at: Position | undefined): NonresponseByItem {
	if (!at) return response.nonresponse ?? {};
	const entries = (response as unknown as Record<string, { nonresponse?: NonresponseByItem }[] | undefined>)[at.list];
	return entries?.[at.index]?.nonresponse ?? {};
}

/** What every check says, by its id. */
export const wordsOf = (checks: readonly (CheckWords & { id: string })[]): Record<string, CheckWords> =>
	Object.fromEntries(checks.map(({ id, message, variants }) => [id, { message, ...(variants && { variants }) }]));

type NameOf = (at: Position) => LocalizedText;

function findingAt<Context>(
	check: Check<FormResponse, Context>,
	words: CheckWords,
	place: FindingPlace,
	name: NameOf
): Finding {
	const { values: _values, variant, missing, level = check.level, ...where } = place;
	return {
		rule: check.id,
		level,
		...where,
		message: messageOf(words, place, name),
		...(isVerifiable(check.verifiable, variant) && { verifiable: true }),
		...(check.silences && { silences: check.silences }),
		...(missing && { missing })
	};
}

const isVerifiable = (verifiable: boolean | string[] = false, variant: string | undefined): boolean =>
	typeof verifiable === 'boolean' ? verifiable : variant !== undefined && verifiable.includes(variant);

/** Fills the braces: `{name}` is the entry that the finding is about, `{other}` the first of the others. */
function messageOf(
	words: CheckWords,
	{ at, others: [other] = [], values, variant }: FindingPlace,
	name: NameOf
): LocalizedText {
	const message = (variant && words.variants?.[variant]) || words.message;
	return interpolate(message, { ...values, ...(at && { name: name(at) }), ...(other && { other: name(other) }) });
}

/** The name that an entry was given; without one, what its list calls it by its number. */
function nameOf({ sections }: Questionnaire, response: FormResponse, { list, index }: Position): LocalizedText {
	const section = sections.filter(isRepeated).find((each) => each.list === list);
	const entries = (response as unknown as Record<string, Record<string, unknown>[] | undefined>)[list];
	const name = section && entries?.[index]?.[section.nameField];
	if (typeof name === 'string' && name !== '') return { zh: name, en: name };
	return interpolate(section?.entryTitle ?? UNNAMED, { number: index + 1 });
}
