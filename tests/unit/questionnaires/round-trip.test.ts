import { describe, expect, it } from 'vitest';
import { progressOf, toResponse } from '../../../src/lib/engine/index';
import { census2020Short as shortForm } from '../../../src/lib/questionnaires/registry';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { checkContext2020, resolvedIn2020 as resolved } from '../../support/round-2020';
import { generateHousehold } from '../../../tools/rehearsal/household';
import { createRandom } from '../../../tools/rehearsal/random';

const place = { block: '450304001001001', household: '001' };
const households = Array.from({ length: 300 }, (_, seed) =>
	generateHousehold(createRandom(seed), place, checkContext2020)
);

describe('an invented household, taken apart into the answers of its pages', () => {
	it('is complete', () => {
		const open = households.flatMap((response) => progressOf(resolved(shortForm, draftOf(response))).next ?? []);
		expect([...new Set(open.map(({ step }) => step))], 'what tools/rehearsal gives no answer to').toEqual([]);
	});

	it('is the same household when put together again', () => {
		for (const response of households) {
			const { block: _block, householdNumber: _number, confirmed: _confirmed, ...answers } = response;
			expect(toResponse(resolved(shortForm, draftOf(response)))).toEqual(answers);
		}
	});
});
