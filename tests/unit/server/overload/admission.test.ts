import { describe, expect, it } from 'vitest';
import { Admission, aside } from '$lib/server/overload/admission';

const policy = { atOnce: 2, each: 2, waiting: 6, eachWaiting: 4 };

const looked = () => new Promise((resolve) => setImmediate(resolve));
/** Everything that can happen now has happened: a turn begins when the loop has looked for others. */
const settled = async () => {
	await looked();
	await looked();
};

/** Requests that are worked on until they are ended, in the order in which their work began. */
function stage(admission: Admission) {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	return {
		begun,
		async asks(name: string, asker = name.replace(/\d+$/, ''), work?: () => Promise<unknown>) {
			const answer = admission.run(asker, async () => {
				begun.push(name);
				await (work?.() ?? new Promise<void>((end) => ends.set(name, end)));
				return name;
			});
			await settled();
			return { answer };
		},
		async ends(name: string) {
			ends.get(name)?.();
			await settled();
		}
	};
}

describe('requests that are let in', () => {
	it('are worked on at once as far as there are places, and the others wait', async () => {
		const admission = new Admission(policy);
		const { begun, asks, ends } = stage(admission);
		for (const name of ['a', 'b', 'c']) await asks(name);
		expect([begun, admission.length]).toEqual([['a', 'b'], 1]);
		await ends('a');
		expect([begun, admission.length]).toEqual([['a', 'b', 'c'], 0]);
	});

	it('are taken in turns, one of each asker', async () => {
		const { begun, asks, ends } = stage(new Admission(policy));
		for (const name of ['flood1', 'flood2', 'flood3', 'flood4', 'flood5', 'home1']) await asks(name);
		await ends('flood1');
		await ends('flood2');
		expect(begun).toEqual(['flood1', 'flood2', 'flood3', 'home1']);
	});

	it('begin their turn when the loop has looked for whoever need not wait', async () => {
		const admission = new Admission({ ...policy, atOnce: 1 });
		const order: string[] = [];
		let end = () => {};
		void admission.run('a', () => new Promise<void>((done) => (end = done)));
		void admission.run('b', async () => order.push('turn'));
		await settled();
		end();
		setImmediate(() => order.push('loop'));
		await settled();
		expect(order).toEqual(['loop', 'turn']);
	});

	it('are no more of one asker at once than it may have, though places are free', async () => {
		const { begun, asks, ends } = stage(new Admission({ ...policy, atOnce: Infinity }));
		for (const name of ['home1', 'home2', 'home3', 'other1']) await asks(name);
		expect(begun).toEqual(['home1', 'home2', 'other1']);
		await ends('other1');
		expect(begun).toHaveLength(3);
		await ends('home1');
		expect(begun).toEqual(['home1', 'home2', 'other1', 'home3']);
	});

	it('are refused when too many of the same asker wait, or too many in all', async () => {
		const { asks } = stage(new Admission(policy));
		for (let n = 1; n <= 6; n += 1) await asks(`a${n}`);
		await expect((await asks('a7')).answer).resolves.toBeUndefined();
		for (const name of ['b1', 'c1']) await asks(name);
		await expect((await asks('d1')).answer).resolves.toBeUndefined();
	});

	it('give their place back when they fail', async () => {
		const admission = new Admission({ ...policy, atOnce: 1 });
		await expect(admission.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		const { begun, asks } = stage(admission);
		await asks('b');
		expect(begun).toEqual(['b']);
	});

	it('say from half of the places on that newcomers had better wait elsewhere', async () => {
		const admission = new Admission(policy);
		const { asks } = stage(admission);
		for (const name of ['a', 'b', 'c', 'd']) await asks(name);
		expect(admission.fullness()).toBeLessThan(1);
		await asks('e');
		expect(admission.fullness()).toBe(1);
	});
});

describe('slow work of a request', () => {
	it('leaves its place to another, and comes back before those who were not let in yet', async () => {
		const { begun, asks, ends } = stage(new Admission({ ...policy, atOnce: 1 }));
		let hashed = () => {};
		const slow = () => new Promise<void>((resolve) => (hashed = resolve));
		const { answer } = await asks('a', 'a', () => aside(slow).then(() => begun.push('a again')));
		await asks('b');
		await asks('c');
		expect(begun).toEqual(['a', 'b']);
		hashed();
		await settled();
		expect(begun).toEqual(['a', 'b']);
		await ends('b');
		expect(begun).toEqual(['a', 'b', 'a again', 'c']);
		await expect(answer).resolves.toBe('a');
	});

	it('is done at once where no request is being answered', async () => {
		await expect(aside(async () => 1)).resolves.toBe(1);
	});
});
