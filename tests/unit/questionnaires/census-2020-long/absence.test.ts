import { describe, expect, it } from 'vitest';
import type { LongFormResponse } from '../../../../src/lib/questionnaires/census-2020-long/model/response';
import { CLEAN_FORMS } from './clean-forms';
import { findingsIn } from './running';

const LISTS = ['persons', 'deaths', 'questionnaire'];

/** Takes every answer out in turn, and every part of an answer. */
function* withoutOneAnswer(whole: LongFormResponse): Generator<[string, LongFormResponse]> {
	for (const path of pathsIn(whole)) {
		const copy = structuredClone(whole);
		const last = path.at(-1) ?? '';
		const inside = path.slice(0, -1).reduce<object>((value, step) => Reflect.get(value, step) as object, copy);
		Reflect.deleteProperty(inside, last);
		yield [path.join('.'), copy];
	}
}

const pathsIn = (form: LongFormResponse): string[][] => [
	...answersIn(form),
	...form.persons.flatMap((person, index) => answersIn(person).map((path) => ['persons', String(index), ...path]))
];

const answersIn = (part: object): string[][] =>
	Object.entries(part)
		.filter(([item]) => !LISTS.includes(item))
		.flatMap(([item, answer]) => [
			[item],
			...(typeof answer === 'object' && !Array.isArray(answer)
				? Object.keys(answer as object).map((inner) => [item, inner])
				: [])
		]);

/** What then follows from another answer, and is no longer asked: an address without its category. */
const DEPENDENT = /\.(code|C18|C26|C24|C15|C16|C4|C5|C8|C9|D9|H5|H17|C7)$|^H5$|^H17$/;

describe.each(Object.entries(CLEAN_FORMS))('%s', (_kind, make) => {
	it('is clean', () => expect(findingsIn(make())).toEqual([]));

	it.each([...withoutOneAnswer(make())].filter(([path]) => !DEPENDENT.test(path)))(
		'without %s: no answer is called wrong',
		(_path, form) => {
			const wrong = findingsIn(form).filter(({ missing, level }) => !missing && level === 'hard');
			expect(wrong).toEqual([]);
		}
	);

	it.each([...withoutOneAnswer(make())])('without %s: nothing breaks', (_path, form) => {
		expect(() => findingsIn(form)).not.toThrow();
	});
});

describe('an empty long form', () => {
	it('only lacks answers', () => {
		const findings = findingsIn({ questionnaire: 'census-2020-long', persons: [{}], deaths: [{}] });
		expect(findings.filter(({ missing }) => !missing)).toEqual([]);
	});
});
