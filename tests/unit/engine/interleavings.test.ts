import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repetitions } from '../../support/counts';
import { Household } from './household-model';

const FIELDS = ['H6', 'H7', 'H3.male'];
const device = fc.nat({ max: 4 });
const person = fc.nat({ max: 3 });
const value = fc.nat({ max: 5 }).map(String);

/** One thing that happens: somebody types, a line fails, an answer gets lost, a page is opened again. */
const event = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({ kind: fc.constant('type' as const), device, field: fc.constantFrom(...FIELDS), value })
	},
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('typeOf' as const), device, person, value: fc.constantFrom('1', '2') })
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const, 'first' as const), device, person })
	},
	{
		weight: 5,
		arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'lose' as const, 'fail' as const), device })
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constantFrom('reload' as const, 'kill' as const, 'hear' as const), device })
	}
);

test(
	'however devices, lost lines and reloads interleave: all end alike, in some serial order, and every losing edit is shown',
	{ timeout: 120_000 },
	() => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 5 }),
				fc.array(event, { minLength: 5, maxLength: 60 }),
				(devices, events) => {
					const household = new Household(devices);
					for (const each of events) household.does(each);
					household.everybodySendsAndHears();
					expect(
						household.drafts().every((draft) => JSON.stringify(draft) === JSON.stringify(household.server.draft))
					).toBe(true);
					expect(household.unsent()).toBe(0);
					expect(household.silentlyLost()).toEqual([]);
					for (const [key, now] of Object.entries(household.valuesNow()))
						expect(household.possibleEnds(key)).toContain(now);
				}
			),
			{ numRuns: repetitions(1000, 20_000) }
		);
	}
);
