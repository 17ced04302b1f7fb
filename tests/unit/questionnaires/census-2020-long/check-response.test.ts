import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../../tools/office/check-response/check-files';
import { longForm } from '../../../support/long-households';

/** Ids of what is found in each form of a file, as the command prints it. */
function rulesOf(...forms: object[]): string[][] {
	const text = forms.map((form) => JSON.stringify(form)).join('\n');
	const { lines } = checkFiles([{ source: 'long.json', text }], { language: 'en' });
	return lines.map((line) => (JSON.parse(line) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule));
}

const { persons, ...household } = longForm();

describe('check-response with long forms', () => {
	it('finds nothing in a clean one', () => expect(rulesOf(longForm())).toEqual([[]]));

	it('counts persons from 1, and names the items by their codes', () => {
		const text = JSON.stringify({ ...household, persons: [persons[0], { ...persons[1], C24: '1' }, persons[2]] });
		const { lines, isHardLeft } = checkFiles([{ source: 'long.json', text }], { language: 'en' });
		const { findings } = JSON.parse(lines[0] ?? '') as { findings: object[] };
		expect(findings).toContainEqual(
			expect.objectContaining({ rule: 'L24', level: 'hard', person: 2, items: ['C24', 'C25', 'C26', 'C27'] })
		);
		expect(isHardLeft).toBe(true);
	});

	it('knows the codes of industry and occupation that the office has written in', () => {
		const coded = (c20c: string, c21c: string) => ({
			...household,
			persons: [{ ...persons[0], c20c, c21c }, ...persons.slice(1)]
		});
		expect(rulesOf(coded('143', '60101'), coded('144', '60101'), coded('149', '60100'))).toEqual([[], [], ['W13']]);
		expect(rulesOf(coded('199', '60101'))).toEqual([['W12']]);
	});

	it('names what is no item of the form, also in a list inside an answer', () => {
		const births = { code: '2', births: [{ month: 3, sex: '1', name: 'x' }, { month: '4' }] };
		expect(() => rulesOf({ ...household, persons: [{ D1: '张建国', C27: births }] })).toThrow(
			/persons\[1\]\.D1 is not an item of this form\n.*persons\[1\]\.C27\.births\[1\]\.name is not an item of this form\n.*persons\[1\]\.C27\.births\[2\]\.month must be a number/
		);
	});
});
