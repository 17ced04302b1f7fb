import { describe, expect, it } from 'vitest';
import { progressOf, toResponse } from '$lib/engine/index';
import { census2020Foreign } from '$lib/questionnaires/census-2020-foreign/index';
import { draftFrom } from '../../../../tools/rehearsal/draft-from';
import { foreignHousehold, mixedHousehold } from '../../../../tools/rehearsal/foreign-form/index';
import { createRandom, seedOf } from '../../../../tools/rehearsal/random';
import { checkForeignForm } from '../../../support/foreign-form-checks';
import { repetitions } from '../../../support/counts';
import { checkContext2020, resolvedIn2020 } from '../../../support/round-2020';
import { checkShortForm, CONTEXT } from '../../../support/short-form-checks';
import { people } from './people';

const FORMS = repetitions(200, 5000);
const random = (index: number) => createRandom(seedOf(603, index));

const foreignOnly = Array.from({ length: FORMS }, (_, index) =>
	foreignHousehold(random(index), { block: '450304001001001', household: '007' }, checkContext2020)
);
const mixed = people(FORMS, 23).flatMap((short, index) => mixedHousehold(random(index), short, checkContext2020) ?? []);

const share = (findings: unknown[][]): number => findings.filter((each) => each.length > 0).length / findings.length;

describe(`${FORMS} invented forms of foreigners`, () => {
	const found = foreignOnly.map((form) => checkForeignForm(form, { others: [] }));

	it('pass every hard check, and meet a soft one in at most 15 of 100', () => {
		expect(found.flat().filter(({ level }) => level === 'hard')).toEqual([]);
		expect(share(found)).toBeLessThanOrEqual(0.15);
	});

	it('are complete, and the same household when read as a response again', () => {
		for (const form of foreignOnly.slice(0, 200)) {
			const { block: _block, householdNumber: _number, ...answers } = form;
			const draft = resolvedIn2020(census2020Foreign, { ...draftFrom(census2020Foreign, form), rostersDone: ['here'] });
			expect(progressOf(draft).next).toBeUndefined();
			expect(toResponse(draft)).toEqual(answers);
		}
	});
});

describe('invented mixed households', () => {
	it('are enough to say something', () => expect(mixed.length).toBeGreaterThan(FORMS / 4));

	it('pass every hard check on both forms, each beside the other', () => {
		const onForeign = mixed.flatMap(({ short, foreign }) => checkForeignForm(foreign, { others: [short] }));
		const onShort = mixed.flatMap(({ short, foreign }) => checkShortForm(short, { ...CONTEXT, others: [foreign] }));
		expect([...onForeign, ...onShort].filter(({ level }) => level === 'hard')).toEqual([]);
	});
});
