import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-foreign/checks/index';
import {
	defaultThresholds,
	ownThresholds,
	shippedThresholds,
	type OwnThreshold
} from '../../../../src/lib/questionnaires/census-2020-foreign/model/thresholds';
import { parseThresholds } from '../../../../src/lib/server/thresholds';
import { foreignChild, foreigner, foreignForm, foreignSpouse } from '../../../support/foreign-households';
import { FOREIGN_FORM_EXAMPLES } from './examples/index';
import { findingsIn, levelsIn, rulesIn } from './running';

const examples = Object.entries(FOREIGN_FORM_EXAMPLES);

describe('the checks of the form of foreigners', () => {
	it('are K01 to K20 and X12, each with examples', () => {
		const ids = [...Array.from({ length: 20 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`), 'X12'];
		expect(CHECKS.map(({ id }) => id)).toEqual(ids);
		expect(Object.keys(FOREIGN_FORM_EXAMPLES).sort()).toEqual(ids);
	});

	it.each(CHECKS)('$id speaks both languages, calmly', ({ message, variants = {} }) => {
		for (const { zh, en } of [message, ...Object.values(variants)]) {
			expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
			expect(en).toMatch(/[.?]$/);
			expect(zh + en).not.toMatch(/[!！]/);
		}
	});

	it('leave no brace in what they say', () => {
		const found = examples.flatMap(([, { fails }]) => fails.flatMap(([, form]) => findingsIn(form)));
		const unfilled = found.filter(({ message }) => /\{\w+\}|undefined|NaN/.test(message.zh + message.en));
		expect(unfilled.map(({ rule, message }) => `${rule} ${message.en}`)).toEqual([]);
	});
});

describe('a form of foreigners passes', () => {
	const passing = examples.flatMap(([id, { passes }]) => passes.map(([says, form]) => ({ id, says, form })));
	it.each(passing)('$id: $says', ({ id, form }) => expect(rulesIn(form)).not.toContain(id));
});

describe('a form of foreigners fails', () => {
	const failing = examples.flatMap(([id, { fails }]) =>
		fails.map(([says, form, ...finds]) => ({ id, says, form, finds: finds.length > 0 ? [...finds].sort() : [id] }))
	);
	it.each(failing)('$id: $says', ({ form, finds }) => expect(levelsIn(form).sort()).toEqual(finds));
});

describe('its thresholds', () => {
	const names = Object.keys(ownThresholds) as OwnThreshold[];

	it('are its own and those of the short form that K14 and K16 apply, none approved yet', () => {
		const others = Object.keys(shippedThresholds).filter((name) => !Object.hasOwn(ownThresholds, name));
		expect(others.length).toBeGreaterThan(20);
		expect(others.filter((name) => !/^[ER]/.test(name))).toEqual([]);
		expect(Object.values(shippedThresholds).filter(({ approved }) => approved)).toEqual([]);
		expect(parseThresholds(JSON.stringify(shippedThresholds), shippedThresholds)).toEqual({
			thresholds: defaultThresholds
		});
	});

	it.each(names)('%s is named in its rule, and has an example on each side', (name) => {
		expect(CHECKS.find(({ id }) => name.startsWith(id))?.holds).toContain(`{${name}}`);
		const { passes, fails } = FOREIGN_FORM_EXAMPLES[name.slice(0, 3)] ?? { passes: [], fails: [] };
		const found = (difference: number) => {
			const thresholds = { ...defaultThresholds, [name]: defaultThresholds[name] + difference };
			return [...passes, ...fails].map(([, form]) => levelsIn(form, { thresholds }));
		};
		expect(found(-1)).not.toEqual(found(0));
		expect(found(1)).not.toEqual(found(0));
	});
});

describe('answers that are not there yet', () => {
	const whole = foreignForm({ persons: [foreigner(), foreignSpouse(), foreignChild()] });

	it('find nothing in a clean household', () => expect(findingsIn(whole)).toEqual([]));

	it('are the only fault of an empty form, and of a person of whom nothing is known', () => {
		const empty = findingsIn({ questionnaire: 'census-2020-foreign', persons: [] });
		const unknown = findingsIn({ questionnaire: 'census-2020-foreign', persons: [{}] });
		expect([...empty, ...unknown].filter(({ missing }) => !missing)).toEqual([]);
	});

	it.each(['name', 'rel', 'sex', 'birth', 'status', 'purpose', 'stay', 'edu', 'work'] as const)(
		'%s: no answer is called wrong',
		(item) => {
			const persons = whole.persons.map((each, index) => (index === 2 ? { ...each, [item]: undefined } : each));
			expect(findingsIn({ ...whole, persons }).filter(({ missing }) => !missing)).toEqual([]);
		}
	);
});
