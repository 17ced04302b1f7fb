import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHouseholds } from '../../../../tools/office/check-response/read-households';
import { census2020Short } from '../../../../src/lib/questionnaires/registry';
import { idNumberFor, child, family, familyWith, household, person } from '../../../support/households';

const ID = 'census-2020-short';
const read = (text: string) => readHouseholds(text, 'forms.json', [census2020Short]);
const faultsIn = (text: string): string[] => {
	const result = read(text);
	return 'faults' in result ? result.faults : [];
};

describe('a file of households', () => {
	const one = household();

	it.each([
		['one household', JSON.stringify(one), 1],
		['an array', JSON.stringify([one, one, one]), 3],
		['one household a line', `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`, 2],
		['lines with Windows ends and a byte-order mark', `\ufeff${JSON.stringify(one)}\r\n${JSON.stringify(one)}\r\n`, 2],
		['households over several lines', `${JSON.stringify(one, null, 2)}\n${JSON.stringify(one, null, 2)}`, 2],
		['nothing', ' \n', 0]
	])('may be %s', (_kind, text, count) => {
		expect(read(text)).toEqual({ households: Array.from({ length: count }, () => one) });
	});

	it('may leave out the lists of persons and deaths', () => {
		expect(read(`{"questionnaire":"${ID}"}`)).toEqual({ households: [{ questionnaire: ID, persons: [], deaths: [] }] });
	});

	it('keeps escaped characters and a key with a quotation mark in it apart', () => {
		const text = `{"questionnaire":"${ID}","persons":[{"D1":"\\u5f20\\"{,}"}]}`;
		expect(read(text)).toMatchObject({ households: [{ persons: [{ D1: '张"{,}' }] }] });
	});
});

describe('what open-responses writes', () => {
	const opened = (response: object, beside: object = {}) =>
		JSON.stringify({
			response,
			signature: '试点甲',
			submittedAt: '2020-11-02T01:00:00.000Z',
			receiptNumber: 'ABCD1234',
			version: 1,
			...beside
		});

	it('is read as the households in it', () => {
		const one = household();
		expect(read(`${opened(one)}\n${JSON.stringify(one)}\n`)).toEqual({ households: [one, one] });
	});

	it('says of an interview who made it and who answered, which the checks read', () => {
		const capture = { by: 'enumerator', informant: 'other', interviewId: 'x', staffNumber: '1001' };
		expect(read(`${opened(household(), { capture })}\n${opened(household())}`)).toMatchObject({
			captures: [{ by: 'enumerator', confirmed: true, proxy: true }, undefined]
		});
		const byTelephone = { ...capture, by: 'agent', informant: 'member', mode: 'telephone', consent: {} };
		expect(read(opened(household(), { capture: byTelephone }))).toMatchObject({
			captures: [{ by: 'agent', confirmed: true, proxy: false }]
		});
		const confirmed = { by: 'textMessageCode', at: '2020-11-03T01:00:00.000Z', numberEnding: '31' };
		expect(read(opened(household(), { signature: '', capture: { ...capture, confirmed } }))).toMatchObject({
			captures: [{ by: 'enumerator', confirmed: true, proxy: true }]
		});
		expect(faultsIn(opened(household(), { capture: 'enumerator' }))).toHaveLength(1);
	});

	it('is read as well where it is an interview that was set aside, and says why', () => {
		const [one, aside] = [household(), { state: 'findings', items: ['D11'] }];
		expect(read(opened(one, { aside }))).toMatchObject({ households: [one] });
		expect(faultsIn(opened(household(), { aside: 'second' }))).toHaveLength(1);
	});

	it('has what is wrong in it named where it is', () => {
		const text = `${opened({ questionnaire: ID, H8: '1' }, { version: '1', key: 2 })}\n${opened([])}`;
		expect(faultsIn(text).map((fault) => fault.replace(/^forms.json:/, ''))).toEqual([
			'1:146: version must be a number',
			'1:160: key is not an item of an opened response',
			'1:50: response.H8 is not an item of this form',
			'2:2: response must be an object in braces'
		]);
	});
});

describe('a file that cannot be read', () => {
	it('has every unknown item and every wrong kind of value named, with line and column', () => {
		const text = [
			'[',
			`{"questionnaire":"${ID}","H8":"1","H6":"92"},`,
			`{"questionnaire":"${ID}","H2":{"present":1,"gone":0},`,
			'  "persons":[{"D1":"x"},{"D99":"1","D7":"1","D8":{"code":1}}], "deaths": {},',
			'  "__proto__": 1, "toString": 1, "D9": null}',
			']'
		].join('\n');
		expect(faultsIn(text)).toEqual([
			'forms.json:2:38: H8 is not an item of this form',
			'forms.json:2:47: H6 must be a number',
			'forms.json:3:56: H2.gone is not an item of this form',
			'forms.json:4:26: persons[2].D99 is not an item of this form',
			'forms.json:4:36: persons[2].D7 must be an object in braces',
			'forms.json:4:51: persons[2].D8.code must be a text in double quotes',
			'forms.json:4:64: deaths must be a list in square brackets',
			'forms.json:5:3: __proto__ is not an item of this form',
			'forms.json:5:19: toString is not an item of this form',
			'forms.json:5:34: D9 is not an item of this form'
		]);
	});

	it.each([
		['[\n 3]', '2:2: must be an object in braces'],
		['{"questionnaire":"other"}', '1:2: questionnaire must be "census-2020-short"'],
		['{}', '1:1: questionnaire must be "census-2020-short"'],
		['{"questionnaire":"census-2020-short"}\n{"questionnaire":', '2:18: not JSON: the text ends too early'],
		['{"a" 1}', '1:6: not JSON: a colon is missing here'],
		['{"a":1,}', '1:8: not JSON: the name of an item in double quotes is missing here'],
		['{"a":1 "b":2}', '1:8: not JSON: a comma or } is missing here'],
		['[1,]', '1:4: not JSON: not a JSON value'],
		["{'a':1}", '1:2: not JSON: the name of an item in double quotes is missing here'],
		['{"a":"\n"}', '1:6: not JSON: not a JSON value'],
		['[01]', '1:3: not JSON: a comma or ] is missing here'],
		['['.repeat(40), '1:33: not JSON: nested too deeply']
	])('%j', (text, fault) => {
		expect(faultsIn(text)[0]).toBe(`forms.json:${fault}`);
	});

	it('is not named line by line without end', () => {
		const faults = faultsIn(JSON.stringify(Array.from({ length: 80 }, () => ({ wrong: 1 }))));
		expect(faults).toHaveLength(51);
		expect(faults.at(-1)).toBe('forms.json: and 30 more');
	});
});

/** Runs the command in a process of its own. */
function run(words: string[], input = '') {
	const result = spawnSync(process.execPath, ['--import', 'tsx', 'tools/office/check-response.ts', ...words], {
		input,
		encoding: 'utf8'
	});
	return { status: result.status, lines: result.stdout.split('\n').filter(Boolean), errors: result.stderr };
}

describe('npm run -s check-response', { timeout: 60_000 }, () => {
	it('prints one line for each household and succeeds while nothing hard is found', () => {
		const { status, lines } = run(
			['-'],
			`${JSON.stringify(household())}\n${JSON.stringify(household({ H6: 600, H7: 9 }))}\n`
		);
		expect(status).toBe(0);
		expect(lines.map((line) => JSON.parse(line))).toEqual([
			{ findings: [] },
			{
				findings: [
					{
						rule: 'H12',
						level: 'soft',
						items: ['H6'],
						message: '请核实：住房建筑面积 600 平方米，偏大。'
					}
				]
			}
		]);
	});

	it('fails with 1 while something hard is left, and says who and what', () => {
		const household10 = household({ persons: [person({ D5: '1980-01' }), child({ D5: '1970-01' })] });
		const { status, lines } = run(['--english', '-'], JSON.stringify([household10]));
		expect(status).toBe(1);
		expect(JSON.parse(lines[0] ?? '')).toEqual({
			findings: [
				{
					rule: 'R10',
					level: 'hard',
					person: 2,
					items: ['D2', 'D5'],
					message:
						'张明 is the householder’s child and 10 years apart from 张建国. Please look at both months of birth and the relationship.',
					// True families may be so: the household has a way on, the enumerator's look.
					verifiable: true
				}
			]
		});
	});

	it('marks what the household confirmed or left to the enumerator, and then does not fail', () => {
		const answered = familyWith(
			{ child: { D3: idNumberFor('2012-06', '1') } },
			{ H6: 600, H7: 9, confirmed: ['H12'], toVerify: ['P07'] }
		);
		const { status, lines } = run(['-'], JSON.stringify(answered));
		const { findings } = JSON.parse(lines[0] ?? '') as { findings: object[] };
		expect(findings).toMatchObject([
			{ rule: 'H12', confirmed: true },
			{ rule: 'P07', toVerify: true }
		]);
		expect(status).toBe(0);
	});

	it('knows the counties of 2020, and cities without counties by their own code', () => {
		const away = (area: string) =>
			household({ persons: [...family().slice(0, 2), child({ D7: { code: '5', area }, D9: '4', D10: '2' })] });
		const { lines } = run(['-'], ['430102', '441900', '999999'].map((area) => JSON.stringify(away(area))).join('\n'));
		expect(
			lines.map((line) => (JSON.parse(line) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule))
		).toEqual([[], [], ['M03']]);
	});

	it('takes thresholds from a file, and refuses that file with its mistakes', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'thresholds-')), 'thresholds.json');
		writeFileSync(path, '{}');
		const { status, errors } = run(['--thresholds', path, '-'], JSON.stringify(household()));
		expect(status).toBe(2);
		expect(errors).toContain('- H12.min: is missing');
	});

	it.each([
		['a file that is not there', ['no-such-file.json'], 'no-such-file.json: ENOENT'],
		['no file', [], 'Usage: '],
		['an unknown option', ['--fast', '-'], 'not understood: --fast'],
		['text that is no JSON', ['-'], 'standard input:1:1: not JSON: not a JSON value']
	])('fails with 2 for %s', (_kind, words, message) => {
		const { status, lines, errors } = run(words, 'x');
		expect(status).toBe(2);
		expect(lines).toEqual([]);
		expect(errors).toContain(message);
	});
});
