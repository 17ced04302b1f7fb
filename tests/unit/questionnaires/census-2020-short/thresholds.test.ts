import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import { census2020ShortFolder } from '../../../../src/lib/questionnaires/census-2020-short/index';
import {
	defaultThresholds,
	shippedThresholds,
	type ThresholdName
} from '../../../../src/lib/questionnaires/census-2020-short/model/thresholds';
import { readThresholdFiles } from '../../../../src/lib/server/threshold-files';
import { parseThresholds } from '../../../../src/lib/server/thresholds';
import { EXAMPLES } from './examples';
import { levelsIn } from './running';

type Entries = Record<string, Record<string, unknown>>;

/** The shipped file with some changes, as text. */
const fileWith = (change: (entries: Entries) => void): string => {
	const entries = structuredClone(shippedThresholds) as unknown as Entries;
	change(entries);
	return JSON.stringify(entries);
};

const THRESHOLD_NAMES = Object.keys(shippedThresholds) as ThresholdName[];

const mistakesIn = (text: string): string[] => {
	const read = parseThresholds(text, shippedThresholds);
	return 'mistakes' in read ? read.mistakes : [];
};

describe('the thresholds that are shipped', () => {
	it('are each of an existing rule', () => {
		const rules = new Set(CHECKS.map(({ id }) => id));
		expect(THRESHOLD_NAMES.filter((name) => !rules.has(name.slice(0, 3)))).toEqual([]);
	});

	it('await the approval of the district', () => {
		expect(Object.values(shippedThresholds).filter(({ approved }) => approved)).toEqual([]);
	});

	it('are accepted by their own validator', () => {
		expect(
			parseThresholds(
				fileWith(() => undefined),
				shippedThresholds
			)
		).toEqual({ thresholds: defaultThresholds });
	});

	it.each([...THRESHOLD_NAMES])(
		'%s has an example on each side: one less or one more changes what is found',
		(name) => {
			const { passes, fails } = EXAMPLES[name.slice(0, 3)] ?? { passes: [], fails: [] };
			const found = (difference: number) => {
				const thresholds = { ...defaultThresholds, [name]: defaultThresholds[name] + difference };
				return [...passes, ...fails].map(([, household]) => levelsIn(household, { thresholds }));
			};
			expect(found(-1)).not.toEqual(found(0));
			expect(found(1)).not.toEqual(found(0));
		}
	);
});

describe('a changed file of thresholds', () => {
	it('takes effect', () => {
		const read = parseThresholds(
			fileWith((entries) => Object.assign(entries['H12.min']!, { value: 10, approved: true })),
			shippedThresholds
		);
		expect(read).toEqual({ thresholds: { ...defaultThresholds, 'H12.min': 10 } });
	});

	it('is refused with every mistake named at once', () => {
		const text = fileWith((entries) => {
			delete entries['H13.max'];
			entries['H99.max'] = { value: 1 };
			entries['H12.min']!.value = '8';
			entries['R08.max']!.value = -1;
			entries['P17.max']!.value = 99.5;
			entries['M13.min']!.unit = 'months';
			entries['M19.min']!.approved = 'yes';
			entries['E11.max']!.basis = '';
			entries['S08.max']!.note = 'new';
		});
		expect(mistakesIn(text)).toEqual([
			'H12.min: "value" must be a number',
			'H13.max: is missing',
			'P17.max: "value" must be a whole number of years',
			'M13.min: "unit" must stay "years"',
			'M19.min: "approved" must be true or false',
			'E11.max: "basis" must not be empty',
			'R08.max: "value" must not be negative',
			'S08.max: has an item that is not known',
			'unknown: H99.max'
		]);
	});

	it('is refused where bounds cross', () => {
		const text = fileWith((entries) => {
			entries['H12.min']!.value = 501;
			entries['R10.hardMin']!.value = 17;
			entries['R06.hardMin']!.value = 21;
			entries['E12.from']!.value = 46;
		});
		expect(mistakesIn(text)).toEqual([
			'H12.min (501) must not be above H12.max (500)',
			'E12.from (46) must not be above E12.to (45)',
			'R06.hardMin (21) must not be above R06.minFemale (20)',
			'R10.hardMin (17) must not be above R10.min (16)'
		]);
	});

	it('is refused where it is no JSON, or no object', () => {
		expect(mistakesIn('{')[0]).toMatch(/^not JSON: /);
		expect(mistakesIn('[]')).toEqual(['must be one object of thresholds']);
	});

	it('is named with the whole list, and without a file the shipped values hold', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'thresholds-')), 'thresholds.json');
		writeFileSync(
			path,
			fileWith((entries) => Object.assign(entries['H13.max']!, { value: -1, approved: 0 }))
		);
		expect(readThresholdFiles(path)).toEqual({
			mistakes: ['H13.max: "value" must not be negative', 'H13.max: "approved" must be true or false']
		});
		expect(readThresholdFiles('')).toMatchObject({ thresholds: { 'census-2020-short': defaultThresholds } });
	});

	it('may be named with the questionnaire that it is for, and one that the portal does not have is refused', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'thresholds-')), 'thresholds.json');
		writeFileSync(
			path,
			fileWith((entries) => Object.assign(entries['H13.max']!, { value: 16 }))
		);
		expect(readThresholdFiles(`census-2020-short=${path}`)).toMatchObject({
			thresholds: { 'census-2020-short': { 'H13.max': 16 } }
		});
		expect(readThresholdFiles(`census-2020=${path}`, [census2020ShortFolder])).toEqual({
			mistakes: ['there is no questionnaire census-2020: census-2020-short']
		});
	});
});
