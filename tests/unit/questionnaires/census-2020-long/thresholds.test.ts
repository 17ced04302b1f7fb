import { describe, expect, it } from 'vitest';
import { OWN_CHECKS } from '../../../../src/lib/questionnaires/census-2020-long/checks/index';
import { census2020LongFolder } from '../../../../src/lib/questionnaires/census-2020-long/index';
import {
	defaultThresholds,
	ownThresholds,
	shippedThresholds,
	type OwnThreshold
} from '../../../../src/lib/questionnaires/census-2020-long/model/thresholds';
import { defaultThresholds as ofShortForm } from '../../../../src/lib/questionnaires/census-2020-short/model/thresholds';
import { parseThresholds } from '../../../../src/lib/server/thresholds';
import { LONG_FORM_EXAMPLES } from './examples/index';
import { levelsIn } from './running';

const NAMES = Object.keys(ownThresholds) as OwnThreshold[];

describe('the thresholds of the long form', () => {
	it('are those of the short form, with the same values, and its own', () => {
		expect(defaultThresholds).toMatchObject(ofShortForm);
		expect(NAMES.filter((name) => Object.hasOwn(ofShortForm, name))).toEqual([]);
		expect(census2020LongFolder.thresholds).toBe(shippedThresholds);
	});

	it('are each of a rule of its own, whose sentence names it', () => {
		const unsaid = NAMES.filter((name) => {
			const check = OWN_CHECKS.find(({ id }) => name.startsWith(`${id}.`));
			return !check?.holds.includes(`{${name}}`);
		});
		expect(unsaid).toEqual([]);
	});

	it('await the approval of the district, and are accepted by their own validator', () => {
		expect(Object.values(shippedThresholds).filter(({ approved }) => approved)).toEqual([]);
		expect(parseThresholds(JSON.stringify(shippedThresholds), shippedThresholds)).toEqual({
			thresholds: defaultThresholds
		});
	});

	it.each(NAMES)('%s has an example on each side: one less or one more changes what is found', (name) => {
		const { passes, fails } = LONG_FORM_EXAMPLES[name.slice(0, 3)] ?? { passes: [], fails: [] };
		const found = (difference: number) => {
			const thresholds = { ...defaultThresholds, [name]: defaultThresholds[name] + difference };
			return [...passes, ...fails].map(([, form]) => levelsIn(form, { thresholds }));
		};
		// A number that only switches something on has no side below.
		if (name !== 'L09.all') expect(found(-1)).not.toEqual(found(0));
		expect(found(1)).not.toEqual(found(0));
	});
});
