import { serialize } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import { newDraftLock } from '$lib/form/client/draft-lock';
import { WRONG_PINS } from '$lib/client/vault/pin-tries';
import { DraftStore, KEPT_DAYS, type OpenStore } from '$lib/form/client/draft-store';
import { keptInMemory } from '../../support/kept-in-memory';

const PIN = '280516';
const DAY = 24 * 3600 * 1000;
const SECRET = '试点张三';

/** A phone; `later` moves its clock. Real PBKDF2 with few rounds, so that tests are quick. */
function phone() {
	const kept = keptInMemory();
	const clock = { now: 1_000 * DAY };
	const store = new DraftStore(
		kept,
		() => clock.now,
		(pin) => newDraftLock(pin, 10)
	);
	return { kept, clock, store };
}

const form = (owner: string) => ({
	server: { draft: { ...emptyDraft('q'), household: { D1: SECRET } }, revision: 3 },
	around: {},
	owner
});

/** Signs in with the PIN, as the pages do, and keeps a form. */
async function keeps({ store }: ReturnType<typeof phone>, owner = 'household-1', pin = PIN): Promise<OpenStore> {
	const open = await store.adopt(await store.prepare(pin), owner);
	if (!open) throw new Error('Nothing is kept.');
	await open.putForm(form(owner));
	await open.putOutbox({
		device: 'd',
		first: 1,
		changes: [{ kind: 'answer', section: 's', field: 'H6', value: SECRET, base: 3 }]
	});
	return open;
}

async function unlocked({ store }: ReturnType<typeof phone>, pin = PIN): Promise<OpenStore> {
	const result = await store.unlock(pin);
	if (result.kind !== 'open') throw new Error(result.kind);
	return store.open(result.key);
}

describe('a draft on the resident’s own phone', () => {
	it('opens with the PIN and without a network, with what had not been sent', async () => {
		const own = phone();
		await keeps(own);
		const open = await unlocked(own);
		expect(await open.form()).toEqual(form('household-1'));
		expect((await open.outbox())?.changes).toHaveLength(1);
	});

	it('is ciphertext: neither an answer nor the key nor the PIN stands anywhere in it', async () => {
		const own = phone();
		const key = await own.store.prepare(PIN);
		const open = await own.store.adopt(key, 'household-1');
		await open?.putForm(form('household-1'));
		const bytes = serialize(own.kept.all);
		expect(bytes.length).toBeGreaterThan(100);
		for (const secret of [Buffer.from(SECRET), Buffer.from(key), Buffer.from(PIN), Buffer.from('household')])
			expect(bytes.includes(secret)).toBe(false);
	});

	it(`is wiped by the ${WRONG_PINS}th wrong PIN in a row, and by no fewer`, async () => {
		const own = phone();
		await keeps(own);
		for (let left = WRONG_PINS - 1; left > 0; left -= 1)
			expect(await own.store.unlock('111222')).toEqual({ kind: 'wrong', left });
		expect((await own.store.unlock(PIN)).kind).toBe('open');
		for (let left = WRONG_PINS - 1; left > 0; left -= 1) await own.store.unlock('111222');
		expect(await own.store.unlock('111222')).toEqual({ kind: 'none' });
		expect(own.kept.all.size).toBe(0);
		expect(await own.store.unlock(PIN)).toEqual({ kind: 'none' });
	});

	it('counts a try before it is made: closing the page in between wins nothing', async () => {
		const own = phone();
		await keeps(own);
		void own.store.unlock('111222');
		await vi.waitFor(() => expect(own.kept.all.get('lock')).toMatchObject({ wrongTries: 1 }));
		expect(await own.store.unlock('111222')).toEqual({ kind: 'wrong', left: WRONG_PINS - 2 });
	});

	it(`is wiped ${KEPT_DAYS} days after the office was last reached, or when the clock is set back`, async () => {
		for (const [move, is] of [
			[KEPT_DAYS * DAY - 1, true],
			[KEPT_DAYS * DAY, false],
			[-2 * DAY, false]
		] as const) {
			const own = phone();
			await keeps(own);
			own.clock.now += move;
			expect([move, await own.store.isThere()]).toEqual([move, is]);
			expect(own.kept.all.size > 0).toBe(is);
		}
	});

	it('belongs to one household: another one that signs in finds nothing of it, also with the same PIN', async () => {
		const own = phone();
		await keeps(own);
		const other = await own.store.adopt(await own.store.prepare(PIN), 'household-2');
		expect(await other?.form()).toBeUndefined();
		expect(await other?.outbox()).toBeUndefined();
		expect((await own.store.unlock(PIN)).kind).toBe('open');
	});

	it('gives way to the new PIN after a reset, once the server has found it right and not before', async () => {
		const own = phone();
		await keeps(own);
		const key = await own.store.prepare('907713');
		expect(await (await unlocked(own)).form()).toBeDefined();
		await (await own.store.adopt(key, 'household-1'))?.putForm(form('household-1'));
		expect((await own.store.unlock(PIN)).kind).toBe('wrong');
		expect(await (await unlocked(own, '907713')).form()).toBeDefined();
	});

	it('goes on with the same key when the same PIN signs in again, and loses nothing that waits', async () => {
		const own = phone();
		await keeps(own);
		await own.store.prepare('111222');
		const again = await own.store.adopt(await own.store.prepare(PIN), 'household-1');
		expect((await again?.outbox())?.changes).toHaveLength(1);
	});

	it('is not kept again without a lock: after a wipe only the next sign-in makes one', async () => {
		const own = phone();
		const key = await own.store.prepare(PIN);
		await keeps(own);
		await own.store.wipe();
		expect(await own.store.adopt(key, 'household-1')).toBeUndefined();
		expect(own.kept.all.size).toBe(0);
	});
});
