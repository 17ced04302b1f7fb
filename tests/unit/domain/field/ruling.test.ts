import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf, type HouseholdStatus } from '../../../../src/lib/domain/household/status';
import {
	OUTCOME_CODES,
	OUTCOMES,
	consequenceOf,
	staysOnList,
	type Outcome
} from '../../../../src/lib/domain/field/outcomes';
import { inboxOf, isWasted, ruling } from '../../../../src/lib/domain/field/ruling';
import type { Visit } from '../../../../src/lib/domain/field/visit';
import { repetitions } from '../../../support/counts';
import { withOneForm, type OneForm } from '../../../support/household-facts';

const visitAt = (at: number, outcome: Outcome, more: Partial<Visit> = {}): Visit => ({
	visitId: `visit-${at}`,
	at,
	outcome,
	...more
});

const DAY = 24 * 3_600_000;
/** Found empty at two visits, at other hours. */
const VACANT = [visitAt(1, 'vacant'), visitAt(DAY, 'vacant')];

/** What a door shows after these visits and what the household itself did. */
const shown = (visits: Visit[], facts: OneForm = {}, closed = false): HouseholdStatus => {
	const { found, verifiedAt } = ruling(visits);
	return statusOf(withOneForm({ ...facts, found, verifiedAt }), closed);
};

describe('which fact wins', () => {
	const cases: [title: string, visits: Visit[], facts: OneForm, status: HouseholdStatus][] = [
		['a submission, over an earlier refusal', [visitAt(1, 'refusedHard')], { submittedAt: 2 }, 'submitted'],
		['a submission, over a later refusal', [visitAt(3, 'refusedHard')], { submittedAt: 2 }, 'submitted'],
		['a submission, over “vacant”', VACANT, { submittedAt: 2 }, 'submitted'],
		['what was found after a withdrawal', [visitAt(4, 'refusedHard')], { submittedAt: 2, withdrawnAt: 3 }, 'refused'],
		[
			'a withdrawal, over what was found before it',
			VACANT,
			{ firstOpenedAt: 0, submittedAt: DAY + 2, withdrawnAt: DAY + 3 },
			'started'
		],
		['opening the form, over an earlier refusal', [visitAt(1, 'refusedHard')], { firstOpenedAt: 2 }, 'started'],
		['a refusal, over opening the form before it', [visitAt(3, 'refusedHard')], { firstOpenedAt: 2 }, 'refused'],
		[
			'asking for a visit, over an earlier refusal',
			[visitAt(1, 'refusedHard')],
			{ visitRequestedAt: 2 },
			'visitRequested'
		],
		[
			'a visit that nobody answered leaves the request open',
			[visitAt(3, 'nobodyHome')],
			{ visitRequestedAt: 2 },
			'visitRequested'
		],
		['help at the door answers the request', [visitAt(3, 'helped')], { visitRequestedAt: 2 }, 'notStarted'],
		['the newest of two findings', [...VACANT, visitAt(DAY + 1, 'refusedHard')], {}, 'refused'],
		['“vacant” said once counts for nothing', [visitAt(1, 'vacant')], {}, 'notStarted'],
		['“vacant” said twice within a morning neither', [visitAt(1, 'vacant'), visitAt(2, 'vacant')], {}, 'notStarted'],
		['“vacant”, found again at other hours', [visitAt(1, 'vacant'), visitAt(DAY, 'vacant')], {}, 'vacant'],
		[
			'“vacant” found again after somebody was met starts anew',
			[visitAt(1, 'vacant'), visitAt(2, 'refusedSoft'), visitAt(DAY, 'vacant')],
			{},
			'notStarted'
		],
		[
			'“vacant” found twice after somebody was met counts',
			[visitAt(1, 'vacant'), visitAt(2, 'refusedSoft'), visitAt(DAY, 'vacant'), visitAt(2 * DAY, 'vacant')],
			{},
			'vacant'
		],
		[
			'a door at which nobody dared to knock in between met nobody',
			[visitAt(1, 'vacant'), visitAt(2, 'unsafe'), visitAt(DAY, 'vacant')],
			{},
			'vacant'
		],
		['“vacant” and then “moved” confirm nothing', [visitAt(1, 'vacant'), visitAt(DAY, 'movedOut')], {}, 'notStarted'],
		['“vacant”, upheld by the supervisor', [visitAt(1, 'vacant'), visitAt(2, 'vacantUpheld')], {}, 'vacant'],
		['“all deceased”, upheld', [visitAt(1, 'allDeceased'), visitAt(2, 'deceasedUpheld')], {}, 'complete'],
		['“listed twice”, upheld', [visitAt(1, 'duplicate'), visitAt(2, 'duplicateUpheld')], {}, 'complete'],
		['being sent back, over a refusal', [visitAt(1, 'refusedHard'), visitAt(2, 'sentBack')], {}, 'toVisit'],
		['a refusal after being sent back', [visitAt(1, 'sentBack'), visitAt(2, 'refusedHard')], {}, 'refused'],
		['nobody home, after “vacant”, changes nothing', [...VACANT, visitAt(DAY + 1, 'nobodyHome')], {}, 'vacant'],
		[
			'wanting to self-report after refusing',
			[visitAt(1, 'refusedHard'), visitAt(2, 'wantsSelfReport')],
			{},
			'notStarted'
		],
		['an interview', [visitAt(1, 'interviewed')], {}, 'complete'],
		['at the same instant the household', [visitAt(2, 'refusedHard')], { firstOpenedAt: 2 }, 'started'],
		['a mark to verify', [], { submittedAt: 2, asksToVerify: true }, 'toVerify'],
		['verifying after the submission', [visitAt(3, 'verified')], { submittedAt: 2, asksToVerify: true }, 'submitted'],
		[
			'verifying before the newest submission does not count',
			[visitAt(1, 'verified')],
			{ submittedAt: 2, asksToVerify: true },
			'toVerify'
		]
	];
	it.each(cases)('%s', (_, visits, facts, status) => {
		expect(shown(visits, facts)).toBe(status);
	});

	it('does not forget, after the close, whom nobody has to visit', () => {
		expect(shown([], {}, true)).toBe('toVisit');
		expect(shown(VACANT, {}, true)).toBe('vacant');
		expect(shown([visitAt(1, 'wantsSelfReport')], {}, true)).toBe('toVisit');
	});

	const anyVisit = fc.record({
		visitId: fc.uuid(),
		at: fc.integer({ min: 0, max: 20 }),
		outcome: fc.constantFrom(...OUTCOME_CODES)
	});
	const anyFacts = fc.record(
		{
			firstOpenedAt: fc.integer({ min: 0, max: 20 }),
			submittedAt: fc.integer({ min: 0, max: 20 }),
			withdrawnAt: fc.integer({ min: 0, max: 20 }),
			visitRequestedAt: fc.integer({ min: 0, max: 20 }),
			asksToVerify: fc.boolean()
		},
		{ requiredKeys: [] }
	);

	it('does not depend on the order in which the server hears, nor on how often', () => {
		const arrivals = fc
			.uniqueArray(anyVisit, { selector: ({ visitId }) => visitId, maxLength: 8 })
			.chain((visits) =>
				fc.tuple(fc.constant(visits), fc.shuffledSubarray([...visits, ...visits], { minLength: visits.length * 2 }))
			);
		fc.assert(
			fc.property(arrivals, anyFacts, fc.boolean(), ([visits, arrived], facts, closed) => {
				expect(shown(arrived, facts, closed)).toBe(shown(visits, facts, closed));
				expect(ruling(arrived)).toEqual(ruling(visits));
				const times = facts.submittedAt === undefined ? [] : [{ submittedAt: facts.submittedAt }];
				expect(inboxOf(arrived, times)).toEqual(inboxOf(visits, times));
			}),
			{ numRuns: repetitions(1000, 5000) }
		);
	});

	it('is the submission, whatever was found whenever', () => {
		fc.assert(
			fc.property(fc.array(anyVisit, { maxLength: 8 }), anyFacts, (visits, facts) => {
				const { withdrawnAt: _, ...stands } = { ...facts, submittedAt: 10 };
				expect(['submitted', 'toVerify']).toContain(shown(visits, stands));
			}),
			{ numRuns: repetitions(1000, 5000) }
		);
	});
});

describe('a result of a visit', () => {
	it.each(OUTCOME_CODES)('%s takes the door off the list exactly if nothing is left to do there', (outcome) => {
		const status = shown([visitAt(1, outcome)]);
		expect(staysOnList(outcome)).toBe(!['vacant', 'refused', 'complete'].includes(status));
	});

	it.each(['vacant', 'movedOut', 'demolished', 'notDwelling', 'allDeceased', 'duplicate'] as const)(
		'%s waits for the supervisor until it is confirmed, and is marked on the door meanwhile',
		(outcome) => {
			const found = visitAt(1, outcome);
			expect(ruling([found]).claim).toBe(outcome);
			expect(inboxOf([found], [])).toEqual([{ visit: found, why: 'outcome' }]);
			const again = [found, visitAt(DAY, outcome)];
			expect(ruling(again).claim).toBeUndefined();
			expect(inboxOf(again, [])).toEqual([]);
			const upheld = OUTCOMES[outcome].upheldBy;
			expect(inboxOf([found, visitAt(2, upheld)], [])).toEqual([]);
			expect(ruling([found, visitAt(2, upheld)])).toMatchObject({
				claim: undefined,
				found: { as: OUTCOMES[upheld].found }
			});
		}
	);

	it('leaves one line in the inbox, however often it is recorded', () => {
		const twice = [visitAt(1, 'refusedHard'), visitAt(5, 'refusedHard')];
		expect(inboxOf(twice, []).map(({ visit }) => visit.at)).toEqual([5]);
	});

	it('marks a door as unsafe until somebody is met there or the supervisor sends somebody', () => {
		const scared = visitAt(1, 'unsafe');
		expect(ruling([scared]).unsafe).toBe(true);
		expect(ruling([scared, visitAt(2, 'nobodyHome'), visitAt(3, 'reviewed')]).unsafe).toBe(true);
		expect(ruling([scared, visitAt(2, 'refusedSoft')]).unsafe).toBe(false);
		expect(ruling([scared, visitAt(2, 'sentBack', { givenTo: '0232' })])).toMatchObject({
			unsafe: false,
			givenTo: '0232'
		});
	});

	it('is one of about twenty', () => {
		expect(OUTCOME_CODES.length).toBeGreaterThanOrEqual(20);
	});

	it('asks for a letter until one is handed over', () => {
		expect(ruling([visitAt(1, 'wantsSelfReport')]).letterDue).toBe(true);
		expect(ruling([visitAt(1, 'wantsSelfReport'), visitAt(2, 'letterHandedOver')]).letterDue).toBe(false);
	});

	it('keeps an appointment until somebody has been there again', () => {
		const agreed = visitAt(1, 'appointment', { appointment: 9 });
		expect(ruling([agreed]).appointment).toBe(9);
		expect(ruling([agreed, visitAt(2, 'nobodyHome')]).appointment).toBeUndefined();
	});

	it('counts as an attempt only if somebody went to the door', () => {
		expect(ruling([visitAt(1, 'nobodyHome'), visitAt(2, 'reviewed')]).attempts).toBe(1);
		expect(consequenceOf('reviewed').by).toBe('supervisor');
	});

	it('goes to the supervisor when the rules cannot decide, until the supervisor has looked', () => {
		const found = visitAt(1, 'needsInterpreter');
		expect(inboxOf([found, visitAt(2, 'nobodyHome')], [])).toEqual([{ visit: found, why: 'outcome' }]);
		expect(inboxOf([found, visitAt(3, 'reviewed')], [])).toEqual([]);
	});

	it('is a conflict when it says that nobody lives where somebody has submitted', () => {
		const found = visitAt(1, 'vacant');
		expect(inboxOf([found], [{ submittedAt: 2 }])).toEqual([{ visit: found, why: 'contradicted' }]);
		expect(inboxOf([found], [{ submittedAt: 2, withdrawnAt: 3 }])).toEqual([{ visit: found, why: 'outcome' }]);
	});
});

describe('a wasted visit', () => {
	const submitted = [{ submittedAt: 10 }];
	it('is one after the office had the form', () => {
		expect(isWasted(visitAt(11, 'nobodyHome'), submitted)).toBe(true);
		expect(isWasted(visitAt(9, 'nobodyHome'), submitted)).toBe(false);
		expect(isWasted(visitAt(13, 'nobodyHome'), [{ submittedAt: 10, withdrawnAt: 12 }])).toBe(false);
		expect(isWasted(visitAt(11, 'nobodyHome'), [{ submittedAt: 10, withdrawnAt: 12 }])).toBe(true);
	});

	it('is not one that serves a household which has submitted', () => {
		const serving = OUTCOME_CODES.filter((code) => 'serves' in OUTCOMES[code]);
		for (const code of serving) expect(isWasted(visitAt(11, code), submitted)).toBe(false);
	});
});
