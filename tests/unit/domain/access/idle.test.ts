import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSession, type SessionWatch } from '$lib/client/session-watch';
import { IDLE, sessionTime, untilNextSentence, type SessionTime } from '$lib/domain/access/idle';

const MINUTE = 60_000;

describe('what is left of a session', () => {
	it('is said in whole minutes of the last five, and in nothing smaller', () => {
		expect(sessionTime(5 * MINUTE + 1)).toEqual({ kind: 'fine' });
		expect(sessionTime(5 * MINUTE)).toEqual({ kind: 'ending', minutesLeft: 5 });
		expect(sessionTime(4 * MINUTE + 1)).toEqual({ kind: 'ending', minutesLeft: 5 });
		expect(sessionTime(4 * MINUTE)).toEqual({ kind: 'ending', minutesLeft: 4 });
		expect(sessionTime(1)).toEqual({ kind: 'ending', minutesLeft: 1 });
		expect(sessionTime(0)).toEqual({ kind: 'over' });
	});

	it('changes its sentence exactly when the next look is due', () => {
		for (let left = 7 * MINUTE; left > 0; left -= 977) {
			const due = untilNextSentence(left);
			expect(sessionTime(left - due)).not.toEqual(sessionTime(left));
			expect(sessionTime(left - due + 1)).toEqual(sessionTime(left));
		}
	});
});

describe('the watch over the end of a session', () => {
	/** When the server ends the session, and whether the phone reaches it. */
	let server: { endsAt: number; reachable: boolean; asked: string[] };
	let said: SessionTime[];
	let watch: SessionWatch;
	let told: number;
	const last = () => said.at(-1);

	beforeEach(() => {
		vi.useFakeTimers();
		server = { endsAt: Date.now() + IDLE.minutes * MINUTE, reachable: true, asked: [] };
		said = [];
		told = 0;
		watch = watchSession((time) => said.push(time), {
			ask: async (method) => {
				server.asked.push(method);
				if (!server.reachable) return undefined;
				if (method === 'POST' && server.endsAt > Date.now()) server.endsAt = Date.now() + IDLE.minutes * MINUTE;
				return Math.max(0, server.endsAt - Date.now());
			},
			tellOtherTabs: () => (told += 1)
		});
	});
	afterEach(() => {
		watch.stop();
		vi.useRealTimers();
	});

	it('asks nothing for 25 minutes, warns with whole minutes, and says when it is over', async () => {
		await vi.advanceTimersByTimeAsync(25 * MINUTE - 1);
		expect([server.asked, last()]).toEqual([[], { kind: 'fine' }]);
		await vi.advanceTimersByTimeAsync(1);
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 5 });
		await vi.advanceTimersByTimeAsync(4 * MINUTE);
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 1 });
		await vi.advanceTimersByTimeAsync(MINUTE);
		expect(last()).toEqual({ kind: 'over' });
		expect(server.asked).toHaveLength(6);
	});

	it('does not warn when something else kept the session alive', async () => {
		await vi.advanceTimersByTimeAsync(20 * MINUTE);
		server.endsAt = Date.now() + IDLE.minutes * MINUTE;
		await vi.advanceTimersByTimeAsync(24 * MINUTE);
		expect(said.filter(({ kind }) => kind !== 'fine')).toEqual([]);
		await vi.advanceTimersByTimeAsync(MINUTE);
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 5 });
	});

	it('knows the moment of the end after a sleep in which no timer ran', async () => {
		vi.setSystemTime(Date.now() + 27.5 * MINUTE);
		await watch.check();
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 3 });
		vi.setSystemTime(Date.now() + 600 * MINUTE);
		await watch.check();
		expect(last()).toEqual({ kind: 'over' });
	});

	it('lasts on for a press on "continue", and tells the other tabs', async () => {
		await vi.advanceTimersByTimeAsync(26 * MINUTE);
		expect(await watch.stay()).toBe(true);
		expect([last(), told]).toEqual([{ kind: 'fine' }, 1]);
		await vi.advanceTimersByTimeAsync(25 * MINUTE);
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 5 });
	});

	it('sends nobody away while the server cannot be reached, and finds out as soon as it can', async () => {
		server.reachable = false;
		await vi.advanceTimersByTimeAsync(26 * MINUTE);
		expect(last()).toEqual({ kind: 'ending', minutesLeft: 4 });
		expect(await watch.stay()).toBe(false);
		await vi.advanceTimersByTimeAsync(60 * MINUTE);
		expect(last()).toEqual({ kind: 'fine' });
		server.reachable = true;
		await vi.advanceTimersByTimeAsync(MINUTE);
		expect(last()).toEqual({ kind: 'over' });
	});

	it('says "over", not "continued", when the press comes too late', async () => {
		vi.setSystemTime(Date.now() + 31 * MINUTE);
		await watch.stay();
		expect(last()).toEqual({ kind: 'over' });
	});

	it('asks once when a phone wakes up with several events at a time', async () => {
		vi.setSystemTime(Date.now() + 27 * MINUTE);
		await Promise.all([watch.check(), watch.check(), watch.check()]);
		expect(server.asked).toEqual(['GET']);
	});
});
