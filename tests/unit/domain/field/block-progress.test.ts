import { describe, expect, it } from 'vitest';
import { daysLeft, isChased, blockProgressOf, type DoorHistory } from '../../../../src/lib/domain/field/block-progress';
import type { Outcome } from '../../../../src/lib/domain/field/outcomes';
import { door } from '../staff/builders';

const HOUR = 3_600_000;
const NOW = 1000 * HOUR;
const history = (over: Partial<DoorHistory> = {}): DoorHistory => ({
	door: door(),
	visits: [],
	submissions: [],
	signed: [],
	...over
});
const visit = (hoursAgo: number, outcome: Outcome, listAge?: number) => ({
	visitId: `${outcome}-${hoursAgo}`,
	at: NOW - hoursAgo * HOUR,
	outcome,
	listAge
});

describe('a block', () => {
	it('lies idle when doors wait and nobody has been there for a day', () => {
		expect(blockProgressOf([history()], NOW).idle).toBe(true);
		expect(blockProgressOf([history({ visits: [visit(25, 'nobodyHome')] })], NOW).idle).toBe(true);
		expect(blockProgressOf([history({ visits: [visit(23, 'nobodyHome')] })], NOW).idle).toBe(false);
		expect(blockProgressOf([history({ visits: [visit(25, 'nobodyHome'), visit(1, 'reviewed')] })], NOW).idle).toBe(
			true
		);
	});

	it('counts an interview as a visit: it does not lie idle where somebody has interviewed', () => {
		const interviewed = history({ door: door({ status: 'submitted' }), signed: [NOW - HOUR] });
		expect(blockProgressOf([history(), interviewed], NOW)).toMatchObject({
			idle: false,
			visits: 1,
			lastVisitAt: NOW - HOUR
		});
	});

	it('does not lie idle when everybody has submitted or is filling in', () => {
		expect(
			blockProgressOf(
				[history({ door: door({ status: 'submitted' }) }), history({ door: door({ status: 'started' }) })],
				NOW
			).idle
		).toBe(false);
	});

	it('counts the visits that were wasted, and how old the list was', () => {
		const submissions = [{ submittedAt: NOW - 10 * HOUR }];
		const visits = [
			visit(12, 'nobodyHome'),
			visit(3, 'nobodyHome', 7),
			visit(2, 'refusedSoft', 9),
			visit(1, 'verified', 1)
		];
		expect(blockProgressOf([history({ visits, submissions })], NOW)).toMatchObject({
			visits: 4,
			wasted: 2,
			wastedListAge: 9
		});
	});

	it('gathers what the supervisor has to look at', () => {
		const refused = visit(1, 'refusedHard');
		expect(blockProgressOf([history({ visits: [refused] }), history()], NOW).inbox).toEqual([
			{ visit: refused, why: 'outcome', door: door() }
		]);
	});
});

describe('a reminder', () => {
	it('goes to whoever chose to self-report, or was given a letter, and has not submitted', () => {
		expect(isChased({ door: door(), mode: 'self', hasLetter: false })).toBe(true);
		expect(isChased({ door: door({ status: 'started' }), hasLetter: true })).toBe(true);
		expect(isChased({ door: door(), hasLetter: false })).toBe(false);
		expect(isChased({ door: door(), mode: 'visit', hasLetter: true })).toBe(false);
		expect(isChased({ door: door({ status: 'submitted' }), mode: 'self', hasLetter: true })).toBe(false);
		expect(isChased({ door: door({ status: 'refused' }), mode: 'self', hasLetter: true })).toBe(false);
	});

	it('counts the days that are left', () => {
		expect(daysLeft(NOW + 1, NOW)).toBe(1);
		expect(daysLeft(NOW + 25 * HOUR, NOW)).toBe(2);
		expect(daysLeft(NOW, NOW)).toBe(0);
		expect(daysLeft(NOW - HOUR, NOW)).toBe(0);
	});
});
