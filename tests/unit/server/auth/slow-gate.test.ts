import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { slowGate } from '$lib/server/auth/slow-gate';

const AT_ONCE = Math.max(1, availableParallelism() - 1);
const policy = { hashes: 5, seconds: 60, waiting: 4, newcomersUpTo: 1 };

/** Work that goes on until it is told to end. */
function held() {
	const running: (() => void)[] = [];
	const work = () => new Promise<void>((resolve) => running.push(resolve));
	return { running, work };
}
const problemOf = (result: { ok: boolean }) => ('problem' in result ? (result.problem as { code: string }).code : 'ok');
/** Everything that can happen now has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
let last = 0;
const somebody = () => ({ address: `10.${(last += 1)}.0.1` });

describe('the gate before slow work', () => {
	it('gives one network so much and no more, right or wrong, and its neighbours theirs', async () => {
		const gate = slowGate(policy);
		const ask = (address: string) => gate.run({ address }, 'resident', async () => undefined).then(problemOf);
		for (let n = 0; n < policy.hashes; n += 1) expect(await ask('192.0.2.1')).toBe('ok');
		expect(await ask('192.0.2.1')).toBe('signIn.busy');
		expect(await ask('192.0.2.2')).toBe('ok');
	});

	it('counts an IPv6 subscriber as one, however many addresses', async () => {
		const gate = slowGate(policy);
		const asked = Array.from({ length: 9 }, (_, n) => gate.admits({ address: `2001:db8::${n}` }, 'resident'));
		expect((await Promise.all(asked)).filter((may) => may)).toHaveLength(policy.hashes);
	});

	it('counts a device that signed in before apart from its network, and staff apart from residents', async () => {
		const gate = slowGate(policy);
		for (let n = 0; n <= policy.hashes; n += 1) await gate.admits({ address: '192.0.2.1' }, 'resident');
		expect(await gate.admits({ address: '192.0.2.1' }, 'resident')).toBe(false);
		expect(await gate.admits({ address: '192.0.2.1', device: 'household' }, 'resident')).toBe(true);
		expect(await gate.admits({ address: '192.0.2.1' }, 'staff')).toBe(true);
	});

	it('says that newcomers should wait before the line is full', async () => {
		const gate = slowGate(policy);
		const { work } = held();
		for (let n = 0; n < AT_ONCE; n += 1) void gate.run(somebody(), 'resident', work);
		await settled();
		expect(gate.fullness()).toBe(0);
		void gate.run(somebody(), 'resident', work);
		await settled();
		expect(gate.fullness()).toBe(1);
	});

	it('runs no more at once than leaves a core for pages, and refuses who would wait behind too many', async () => {
		const gate = slowGate(policy);
		const { running, work } = held();
		const asked = Array.from({ length: AT_ONCE + policy.waiting }, () => gate.run(somebody(), 'resident', work));
		await settled();
		expect(running).toHaveLength(AT_ONCE);
		expect(problemOf(await gate.run(somebody(), 'resident', work))).toBe('signIn.busy');
		for (let n = 0; n < asked.length; n += 1) {
			running[n]?.();
			await settled();
		}
		expect((await Promise.all(asked)).map(problemOf)).toEqual(asked.map(() => 'ok'));
	});

	it('lets known devices and staff in before the strangers who wait', async () => {
		const gate = slowGate(policy);
		const { running, work } = held();
		const order: string[] = [];
		const enter = (name: string, device?: string, audience: 'staff' | 'resident' = 'resident') =>
			gate.run({ ...somebody(), device }, audience, async () => (order.push(name), work()));
		const first = Array.from({ length: AT_ONCE }, () => enter('first'));
		await settled();
		const rest = [enter('stranger'), enter('staff', undefined, 'staff'), enter('known', 'household')];
		for (let n = 0; n < AT_ONCE + 3; n += 1) {
			await settled();
			running[n]?.();
		}
		await Promise.all([...first, ...rest]);
		expect(order.slice(AT_ONCE)).toEqual(['known', 'staff', 'stranger']);
	});

	it('is left again by work that fails', async () => {
		const gate = slowGate(policy);
		for (let n = 0; n <= AT_ONCE; n += 1)
			await expect(gate.run(somebody(), 'resident', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
		expect(problemOf(await gate.run(somebody(), 'resident', async () => undefined))).toBe('ok');
	});
});
