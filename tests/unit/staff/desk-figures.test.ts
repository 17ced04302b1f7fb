import { describe, expect, it } from 'vitest';
import { byHour, deskFigures } from '$lib/domain/support/figures';
import { incidentsIn, type PlacedRefusal } from '$lib/domain/support/incident';

const MINUTE = 60_000;
const NOW = Date.parse('2020-11-02T10:00+08:00');
const ago = (minutes: number) => NOW - minutes * MINUTE;

describe('the figures of the desk', () => {
	it('say who has how much, how long people wait, and what is late', () => {
		const figures = deskFigures([
			{ openedAt: ago(10), dueAt: ago(-110), owner: 'a' },
			{ openedAt: ago(30), dueAt: ago(-90), owner: 'a' },
			{ openedAt: ago(200), dueAt: ago(80) }
		], NOW);
		expect(figures).toMatchObject({ open: 3, late: 1, medianAge: 30, longestAge: 200, load: [{ owner: 'a', open: 2 }, { owner: '', open: 1 }] });
	});

	it('count as resolved at first contact what was closed without an earlier answer', () => {
		const closed = (resolution: string, answeredAt: number) => ({ openedAt: ago(90), dueAt: NOW, answeredAt, closedAt: ago(5), resolution });
		const tickets = [closed('explained', ago(5)), closed('pinReset', ago(60)), closed('duplicate', ago(5)), closed('notReached', ago(5))];
		expect(deskFigures(tickets, NOW)).toMatchObject({ closed: 4, firstContact: 0.5 });
		expect(deskFigures([], NOW).firstContact).toBeUndefined();
	});

	it('name the commonest cause of each hour', () => {
		const rows = [{ hour: 2, problem: 'x', count: 1 }, { hour: 1, problem: 'x', count: 2 }, { hour: 1, problem: 'y', count: 5 }];
		expect(byHour(rows)).toEqual([{ hour: 1, total: 7, top: 'y' }, { hour: 2, total: 1, top: 'x' }]);
	});
});

describe('an incident', () => {
	const refusal = (n: number, changes: Partial<PlacedRefusal> = {}): PlacedRefusal => ({
		householdId: `h${n}`, problem: 'code.replaced', building: 'b1/3', batch: 'b1/2020-10-20', ...changes
	});
	const many = (count: number, changes: Partial<PlacedRefusal> = {}) => Array.from({ length: count }, (_, n) => refusal(n, changes));

	it('is one line for a batch, however many of its households fail', () => {
		expect(incidentsIn(many(200))).toEqual([
			{ kind: 'batch', block: 'b1', which: '2020-10-20', households: 200, failures: 200, cause: 'code.replaced' }
		]);
	});

	it('is not raised by one household that tries again and again, nor by different causes', () => {
		expect(incidentsIn(Array.from({ length: 50 }, () => refusal(1)))).toEqual([]);
		expect(incidentsIn([...many(4), refusal(9, { problem: 'pin.wrong' })])).toEqual([]);
		expect(incidentsIn(many(5))).toHaveLength(1);
	});

	it('is one of the building where letters of different days fail in it', () => {
		const mixed = many(6).map((each, n) => ({ ...each, batch: `b1/2020-10-${10 + n}` }));
		expect(incidentsIn(mixed)).toEqual([{ kind: 'building', block: 'b1', which: '3', households: 6, failures: 6, cause: 'code.replaced' }]);
	});
});
