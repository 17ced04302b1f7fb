import { describe, expect, it } from 'vitest';
import { countDoors, statusSince } from '../../../../src/lib/domain/field/door';
import { buildingsOf } from '../../../../src/lib/domain/field/building';
import { door } from './builders';

describe('the counters of a block', () => {
	it('count every state and all doors', () => {
		const counts = countDoors([door(), door({ status: 'submitted' }), door({ status: 'submitted' })]);
		expect(counts).toMatchObject({ all: 3, notStarted: 1, submitted: 2, started: 0 });
	});
});

describe('the picture of a building', () => {
	const doors = [
		door({ number: '001', floor: 1, room: '101' }),
		door({ number: '002', floor: 1, room: '102' }),
		door({ number: '003', floor: 2, room: '201' }),
		door({ number: '004', unit: '2 单元', floor: 2, room: '201' }),
		door({ number: '005', building: '4 栋', floor: 1, room: '101' })
	];

	it('has one picture a building', () => {
		expect(buildingsOf(doors).map((b) => b.name)).toEqual(['3 栋', '4 栋']);
	});

	it('is one picture however its lines spell it, and one door', () => {
		const spelt = ['3栋', '3 栋', '３栋', '3', '三栋'].map((building, i) =>
			door({ number: `00${i}`, building, unit: ['1单元', '1', '一单元', '1 单元', '１'][i] ?? '' })
		);
		expect(buildingsOf(spelt)).toHaveLength(1);
		expect(buildingsOf(spelt)[0]?.units).toEqual(['1']);
	});

	it('has the top floor first', () => {
		expect(buildingsOf(doors)[0]?.floors.map((f) => f.floor)).toEqual([2, 1]);
	});

	it('has one column a unit, empty where a unit has no door on the floor', () => {
		const ground = buildingsOf(doors)[0]?.floors[1];
		expect(ground?.cells.map((cell) => cell.map((d) => d.number))).toEqual([['001', '002'], []]);
	});

	it('keeps two households behind one door side by side', () => {
		const [building] = buildingsOf([door({ number: '001' }), door({ number: '002' })]);
		expect(building?.floors[0]?.cells[0]?.map((d) => d.number)).toEqual(['001', '002']);
	});

	it('puts doors without a floor last', () => {
		const [building] = buildingsOf([door({ floor: undefined }), door({ floor: 1 })]);
		expect(building?.floors.map((f) => f.floor)).toEqual([1, undefined]);
	});

	it('keeps buildings of the same number in different compounds apart', () => {
		expect(buildingsOf([door({ addressLine: '南溪路' }), door({ addressLine: '崇信路' })])).toHaveLength(2);
	});
});

describe('since when a door is in its state', () => {
	const facts = { firstOpenedAt: 1, forms: [{ submittedAt: 2, withdrawnAt: 3 }], visitRequestedAt: 4 };

	it.each([
		['started', 3],
		['submitted', 2],
		['toConfirm', 2],
		['visitRequested', 4],
		['toVisit', 9],
		['notStarted', undefined]
	] as const)('%s', (status, since) => {
		expect(statusSince(facts, status, 9)).toBe(since);
	});
});
