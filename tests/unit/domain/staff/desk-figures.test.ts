import { describe, expect, it } from 'vitest';
import { byHour, deskFigures } from '$lib/domain/support/figures';
import { networkRange } from '$lib/domain/access/network-range';
import { INCIDENT_POLICY, incidentsIn, type Handling, type PlacedRefusal } from '$lib/domain/support/incident';

const MINUTE = 60_000;
const NOW = Date.parse('2020-11-02T10:00+08:00');
const ago = (minutes: number) => NOW - minutes * MINUTE;

describe('the figures of the desk', () => {
	it('say who has how much, how long people wait, and what is late', () => {
		const figures = deskFigures(
			[
				{ openedAt: ago(10), dueAt: ago(-110), owner: 'a' },
				{ openedAt: ago(30), dueAt: ago(-90), owner: 'a' },
				{ openedAt: ago(200), dueAt: ago(80) }
			],
			NOW
		);
		expect(figures).toMatchObject({
			open: 3,
			late: 1,
			medianAge: 30,
			longestAge: 200,
			load: [
				{ owner: 'a', open: 2 },
				{ owner: '', open: 1 }
			]
		});
	});

	it('count as resolved at first contact what was closed without an earlier answer', () => {
		const closed = (resolution: string, answeredAt: number) => ({
			openedAt: ago(90),
			dueAt: NOW,
			answeredAt,
			closedAt: ago(5),
			resolution
		});
		const tickets = [
			closed('explained', ago(5)),
			closed('pinReset', ago(60)),
			closed('duplicate', ago(5)),
			closed('notReached', ago(5))
		];
		expect(deskFigures(tickets, NOW)).toMatchObject({ closed: 4, firstContact: 0.5 });
		expect(deskFigures([], NOW).firstContact).toBeUndefined();
	});

	it('name the commonest cause of each hour', () => {
		const rows = [
			{ hour: 2, problem: 'x', count: 1 },
			{ hour: 1, problem: 'x', count: 2 },
			{ hour: 1, problem: 'y', count: 5 }
		];
		expect(byHour(rows)).toEqual([
			{
				hour: 1,
				total: 7,
				causes: [
					['y', 5],
					['x', 2]
				]
			},
			{ hour: 2, total: 1, causes: [['x', 1]] }
		]);
	});
});

describe('an incident', () => {
	const refusal = (n: number, changes: Partial<PlacedRefusal> = {}): PlacedRefusal => ({
		at: NOW,
		householdId: `h${n}`,
		problem: 'code.replaced',
		building: 'b1/3',
		batch: 'b1/2020-10-20',
		range: 'r1',
		...changes
	});
	const many = (count: number, changes: Partial<PlacedRefusal> = {}) =>
		Array.from({ length: count }, (_, n) => refusal(n, changes));
	/** Households with nothing in common but the network. */
	const scattered = (count: number, changes: Partial<PlacedRefusal> = {}) =>
		many(count).map((each, n) => ({ ...each, building: `b${n}/1`, batch: `b${n}/2020-10-20`, ...changes }));
	const handled = (kind: Handling['kind'], at: number): Handling => ({
		incident: 'batch/b1/2020-10-20',
		at,
		kind,
		by: '莫溪萤',
		note: ''
	});

	it('is one line for a batch, however many of its households fail', () => {
		expect(incidentsIn(many(200))).toEqual([
			{
				key: 'batch/b1/2020-10-20',
				kind: 'batch',
				block: 'b1',
				which: '2020-10-20',
				households: 200,
				failures: 200,
				cause: 'code.replaced'
			}
		]);
	});

	it('is not raised by one household that tries again and again, nor by different causes', () => {
		expect(incidentsIn(Array.from({ length: 50 }, () => refusal(1)))).toEqual([]);
		expect(incidentsIn([...many(4), refusal(9, { problem: 'pin.wrong' })])).toEqual([]);
		expect(incidentsIn(many(5))).toHaveLength(1);
	});

	it('is one of the building where letters of different days fail in it', () => {
		const mixed = many(6).map((each, n) => ({ ...each, batch: `b1/2020-10-${10 + n}` }));
		expect(incidentsIn(mixed)).toMatchObject([
			{ kind: 'building', block: 'b1', which: '3', households: 6, failures: 6, cause: 'code.replaced' }
		]);
	});

	it('is one of the network where many households of many places fail, and not before', () => {
		expect(incidentsIn(scattered(INCIDENT_POLICY.householdsInRange - 1))).toEqual([]);
		expect(incidentsIn(scattered(INCIDENT_POLICY.householdsInRange))).toMatchObject([
			{ kind: 'range', key: 'range/r1', households: 20 }
		]);
		expect(incidentsIn(scattered(40).map((each, n) => ({ ...each, range: `r${n}` })))).toEqual([]);
	});

	it('is one of the network where somebody tries codes that belong to nobody; typing errors are none', () => {
		const ofNobody = (problem: string) =>
			scattered(30, { householdId: undefined, building: undefined, batch: undefined, problem });
		expect(incidentsIn(ofNobody('signIn.refused'))).toMatchObject([{ kind: 'range', households: 30 }]);
		expect(incidentsIn(ofNobody('code.checkDigits'))).toEqual([]);
	});

	it('says who looks into it', () => {
		expect(incidentsIn(many(9), [handled('acknowledged', NOW)])).toMatchObject([{ acknowledged: { by: '莫溪萤' } }]);
		expect(
			incidentsIn(many(9), [handled('acknowledged', ago(9)), handled('closed', ago(8))])[0]?.acknowledged
		).toBeUndefined();
	});

	it('is over once closed, in every guise, until enough households fail anew', () => {
		expect(incidentsIn(many(30), [handled('closed', NOW)])).toEqual([]);
		const anew = many(5, { at: NOW + 1 });
		expect(incidentsIn([...many(30), ...anew.slice(1)], [handled('closed', NOW)])).toEqual([]);
		expect(incidentsIn([...many(30), ...anew], [handled('closed', NOW)])).toMatchObject([
			{ kind: 'batch', households: 5 }
		]);
	});
});

describe('the network of an address', () => {
	it.each([
		['10.1.2.3', '10.1.2.0/24'],
		['::ffff:10.1.2.250', '10.1.2.0/24'],
		['2001:db8:12:34::1', '2001:db8:12::/48'],
		['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12::/48'],
		['fe80::1%eth0', 'fe80:0:0::/48'],
		['::1', '0:0:0::/48'],
		['2001::db8::1', '2001::db8::1'],
		['unknown', 'unknown']
	])('%s lies in %s', (address, range) => {
		expect(networkRange(address)).toBe(range);
	});
});
