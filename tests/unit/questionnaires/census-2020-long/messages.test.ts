import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-long/checks/index';
import type { LocalizedText } from '../../../../src/lib/engine/model/types';
import { LONG_FORM_EXAMPLES } from './examples/index';
import { findingsIn } from './running';

const texts: [string, LocalizedText][] = CHECKS.flatMap(({ id, message, variants = {} }) => [
	[id, message] as [string, LocalizedText],
	...Object.entries(variants).map(([variant, text]): [string, LocalizedText] => [`${id} ${variant}`, text])
]);

describe('what the checks of the long form say', () => {
	it.each(texts)('%s: in both languages, calmly', (_id, { zh, en }) => {
		expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
		expect(en).toMatch(/[.?]$/);
		expect(zh + en).not.toMatch(/[!！]/);
	});

	it('asks where it can be confirmed, and says so with 请核实', () => {
		const plain = CHECKS.filter(
			({ id, level, message }) => /^[LBWF]/.test(id) && level === 'soft' && !/请核实|请复核/.test(message.zh)
		);
		expect(plain.map(({ id }) => id)).toEqual([]);
	});

	it('has no brace left wherever an example breaks a rule', () => {
		const found = Object.values(LONG_FORM_EXAMPLES).flatMap(({ fails }) =>
			fails.flatMap(([, form]) => findingsIn(form))
		);
		const unfilled = found.filter(({ message }) => /\{\w+\}|undefined|NaN/.test(message.zh + message.en));
		expect(unfilled.map(({ rule, message }) => `${rule} ${message.en}`)).toEqual([]);
	});
});
