import { beforeEach, describe, expect, it } from 'vitest';
import { WaitingRoom, type Entry, type Place } from '$lib/server/overload/waiting-room';

let now: number;
let pressure: number;
let room: WaitingRoom;

beforeEach(() => {
	now = Date.parse('2020-11-05T20:00+08:00');
	pressure = 2;
	room = newRoom();
});

const newRoom = (): WaitingRoom => new WaitingRoom({ now: () => pressure }, () => now);

const placeOf = (entry: Entry): Place => {
	if (entry.isIn) throw new Error('They were let in.');
	return entry.place;
};
/** Comes a little later than whoever came before, and gets a place. */
function comes(id: string): Place {
	now += 1;
	return placeOf(room.enter(undefined, id));
}
const asks = (place: Place): Entry => room.enter(place, 'unused');

/** Seconds pass, in each of which everybody asks; who was let in, in that order. */
function pass(seconds: number, waiting: Map<string, Place>): string[] {
	const letIn: string[] = [];
	for (let second = 0; second < seconds; second += 1) {
		now += 1000;
		for (const [id, place] of waiting) {
			if (!asks(place).isIn) continue;
			waiting.delete(id);
			letIn.push(id);
		}
	}
	return letIn;
}

describe('the room where new sign-ins wait', () => {
	it('lets everybody in while the process can do it', () => {
		pressure = 0.9;
		expect(room.enter(undefined, 'a')).toEqual({ isIn: true });
		expect(room.length).toBe(0);
	});

	it('gives a place, and says how many are before it', () => {
		for (const id of ['a', 'b', 'c']) comes(id);
		expect(room.enter(undefined, 'd')).toMatchObject({ isIn: false, before: 3, isFull: false });
	});

	it('lets people in in the order in which they came, whoever asks first', () => {
		const order = Array.from({ length: 20 }, (_, n) => `p${n}`);
		const waiting = new Map(order.map((id) => [id, comes(id)] as const));
		pressure = 1;
		pass(10, new Map());
		expect(pass(60, waiting)).toEqual(order);
	});

	it('lets fewer in as long as the pressure stays, and never nobody at all', () => {
		const waiting = new Map(Array.from({ length: 100 }, (_, n) => [`p${n}`, comes(`p${n}`)] as const));
		pass(30, waiting);
		const letIn = pass(20, waiting);
		expect(letIn.length).toBeGreaterThanOrEqual(8);
		expect(letIn.length).toBeLessThanOrEqual(12);
	});

	it('lets more and more in once the pressure is gone', () => {
		const waiting = new Map(Array.from({ length: 200 }, (_, n) => [`p${n}`, comes(`p${n}`)] as const));
		pass(30, waiting);
		pressure = 0.2;
		const first = pass(5, waiting).length;
		const later = pass(5, waiting).length;
		expect(later).toBeGreaterThan(first);
	});

	it('keeps a place over a restart, and in another process', () => {
		const early = comes('early');
		now += 60_000;
		room = newRoom();
		comes('late');
		expect(asks(early)).toMatchObject({ isIn: false, before: 0, place: early });
	});

	it('passes over whoever has not asked for a minute and a half, and gives the place back when they do', () => {
		const gone = comes('gone');
		now += 91_000;
		expect(room.enter(undefined, 'late')).toEqual({ isIn: true });
		expect(room.length).toBe(0);
		for (let n = 0; n < 100; n += 1) room.enter(undefined, `p${n}`);
		expect(asks(gone)).toMatchObject({ isIn: false, before: 0, place: gone });
	});

	it('asks again soon where few are before, and never later than after half a minute', () => {
		expect(asks(comes('first'))).toMatchObject({ askAgain: 5 });
		for (let n = 0; n < 500; n += 1) comes(`p${n}`);
		expect(room.enter(undefined, 'last')).toMatchObject({ askAgain: 30 });
	});

	it('takes up no more memory than fifty thousand places', () => {
		for (let n = 0; n < 50_010; n += 1) room.enter(undefined, `p${String(n).padStart(6, '0')}`);
		expect(room.length).toBe(50_000);
		expect(room.enter(undefined, 'z')).toMatchObject({ isIn: false, isFull: true });
	});
});
