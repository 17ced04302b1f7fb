import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { audited } from '$lib/server/audit/audited';
import { doorStream } from '$lib/server/events/door-stream';
import { householdChanges, type News, type Watcher } from '$lib/server/events/household-changes';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import {
	BLOCK,
	layOutBlock,
	layOutOtherBlock,
	openHousehold,
	OTHER_BLOCK,
	portal,
	settle,
	type Portal
} from '../../support/portal';
import { repetitions } from '../../support/counts';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const HOUSEHOLDS = repetitions(30, 100);
const WITHIN = { timeout: 1000 };
let house: Portal;
let doors = 200;
const nextDoor = () => String((doors += 1));

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	await layOutOtherBlock(house);
});
afterAll(() => house.deps.close());

/** Somebody looking at a block, and everything they were told. */
function phone(block = BLOCK, cursor?: string) {
	const told: News[] = [];
	const watcher: Watcher = { block, cursor, tell: (news) => void told.push(news), lost: vi.fn() };
	const changes = () => told.filter(({ kind }) => kind === 'doors').flatMap((news) => news.doors);
	const timesOf = (householdId: string) => changes().filter((change) => change.householdId === householdId).length;
	return { ...watcher, watcher, told, changes, timesOf };
}
async function looking(block = BLOCK, where = house, cursor?: string) {
	const here = phone(block, cursor);
	const stop = await householdChanges(where.deps).watch(here.watcher);
	if (cursor === undefined) await vi.waitFor(() => expect(here.told[0]?.kind).toBe('list'), WITHIN);
	return { ...here, stop };
}
const ask = (opened: Awaited<ReturnType<typeof openHousehold>>) =>
	requestVisit(house.deps, opened.resident, { cause: 'asked' });

describe('a change of a door', () => {
	it('reaches whoever is looking at the block within a second, from another process too, and nobody else', async () => {
		const opened = await openHousehold(house, nextDoor());
		const elsewhere = await portal(database.url);
		const [here, other] = [await looking(BLOCK, elsewhere), await looking(OTHER_BLOCK, elsewhere)];
		await ask(opened);
		const change = { householdId: opened.householdId, status: 'visitRequested', since: house.clock.now() };
		await vi.waitFor(() => expect(here.changes()).toContainEqual(expect.objectContaining(change)), WITHIN);
		expect(other.changes()).toEqual([]);
		here.stop();
		other.stop();
		await elsewhere.deps.close();
	});

	it('is told once to each, however many were told at once', async () => {
		const households = await Promise.all(Array.from({ length: 20 }, () => openHousehold(house, nextDoor())));
		const phones = await Promise.all(Array.from({ length: 5 }, () => looking()));
		await Promise.all(households.map(ask));
		await vi.waitFor(() => expect(phones.every(({ changes }) => changes().length >= 20)).toBe(true), WITHIN);
		for (const { timesOf } of phones)
			expect(households.map(({ householdId }) => timesOf(householdId))).toEqual(households.map(() => 1));
		for (const { stop } of phones) stop();
	});

	it('is not told to whoever has stopped looking', async () => {
		const opened = await openHousehold(house, nextDoor());
		const [gone, here] = [await looking(), await looking()];
		gone.stop();
		await ask(opened);
		await vi.waitFor(() => expect(here.timesOf(opened.householdId)).toBe(1), WITHIN);
		expect(gone.timesOf(opened.householdId)).toBe(0);
		here.stop();
	});

	it('made while a phone was away is told when it comes back, once, and what it knew is not told again', async () => {
		const [known, missed] = [await openHousehold(house, nextDoor()), await openHousehold(house, nextDoor())];
		const before = await looking();
		await ask(known);
		await vi.waitFor(() => expect(before.timesOf(known.householdId)).toBe(1), WITHIN);
		before.stop();
		await ask(missed);
		const back = await looking(BLOCK, house, before.told.at(-1)?.cursor);
		await vi.waitFor(() => expect(back.timesOf(missed.householdId)).toBe(1), WITHIN);
		expect(back.told.map(({ kind }) => kind)).not.toContain('list');
		expect(back.timesOf(known.householdId)).toBe(0);
		back.stop();
	});

	it('by a transaction that began before the phone left and ended after it is not missed', async () => {
		const slow = await openHousehold(house, nextDoor());
		const quick = await openHousehold(house, nextDoor());
		const before = await looking();
		let finish: () => void = () => undefined;
		const finished = new Promise<void>((resolve) => (finish = resolve));
		let begun: () => void = () => undefined;
		const started = new Promise<void>((resolve) => (begun = resolve));
		const writing = audited(house.deps, { kind: 'system', id: 'test' }, async (_, record) => {
			await record({ action: 'letter.issued', householdId: slow.householdId });
			begun();
			await finished;
		});
		await started;
		// Its event has a lower id than this one, which is told first.
		await ask(quick);
		await vi.waitFor(() => expect(before.timesOf(quick.householdId)).toBe(1), WITHIN);
		before.stop();
		finish();
		await writing;
		const back = await looking(BLOCK, house, before.told.at(-1)?.cursor);
		await vi.waitFor(() => expect(back.timesOf(slow.householdId)).toBe(1), WITHIN);
		expect(back.timesOf(quick.householdId)).toBe(0);
		back.stop();
	});

	it('whose bell was not heard, because the listening connection broke, is told all the same', async () => {
		const opened = await openHousehold(house, nextDoor());
		const here = await looking();
		await house.deps.sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and query ilike 'listen%'`;
		await ask(opened);
		await vi.waitFor(() => expect(here.timesOf(opened.householdId)).toBe(1), { timeout: 12_000 });
		here.stop();
	}, 15_000);

	it('is all that a page hears that has just read its list, and at once that nothing has', async () => {
		const reader = await signedIn(house, 'enumerator', [BLOCK]);
		const householdId = await settle(house, nextDoor());
		const read = await listDoors(house.deps, reader, { block: BLOCK });
		const quiet = await looking(BLOCK, house, read.ok ? read.value.cursor : '');
		await vi.waitFor(
			() => expect(quiet.told.map(({ kind, doors: told }) => [kind, told])).toEqual([['beat', []]]),
			WITHIN
		);
		quiet.stop();
		await recordVisit(house.deps, reader, { block: BLOCK, householdId, visitId: randomUUID(), outcome: 'nobodyHome' });
		const late = await looking(BLOCK, house, read.ok ? read.value.cursor : '');
		await vi.waitFor(() => expect(late.told.map(({ kind }) => kind)).toEqual(['doors']), WITHIN);
		expect(late.changes().map((change) => change.householdId)).toEqual([householdId]);
		late.stop();
	});

	it('is in the whole list for somebody who comes with nonsense, and again for whoever asks', async () => {
		const here = await looking(BLOCK, house, 'nonsense');
		await vi.waitFor(() => expect(here.told[0]?.kind).toBe('list'), WITHIN);
		householdChanges(house.deps).listAgain(here.watcher);
		await vi.waitFor(() => expect(here.told.map(({ kind }) => kind)).toEqual(['list', 'list']), WITHIN);
		here.stop();
	});
});

describe('lines that break again and again', () => {
	it('lose no change and tell none twice', async () => {
		const households = await Promise.all(Array.from({ length: HOUSEHOLDS }, () => openHousehold(house, nextDoor())));
		let here = await looking();
		const times = new Map<string, number>();
		const count = () =>
			here.changes().forEach(({ householdId }) => times.set(householdId, (times.get(householdId) ?? 0) + 1));
		for (const [i, opened] of households.entries()) {
			await ask(opened);
			// Killed in the middle of whatever is happening: told or not, the phone knows only what reached it.
			if (i % 7 === 0) {
				here.stop();
				count();
				here = await looking(BLOCK, house, here.told.at(-1)?.cursor ?? here.watcher.cursor);
			}
		}
		await vi.waitFor(
			() =>
				expect(times.size + new Set(here.changes().map(({ householdId }) => householdId)).size).toBeGreaterThanOrEqual(
					HOUSEHOLDS
				),
			WITHIN
		);
		here.stop();
		count();
		expect(households.map(({ householdId }) => times.get(householdId))).toEqual(households.map(() => 1));
	});
});

describe('the line itself', () => {
	const open = (lastEventId?: string, mayLook = async () => true, askEvery?: number, householdId?: string) => {
		const reader = doorStream(house.deps, { block: BLOCK, owner: 'test', householdId, lastEventId, mayLook, askEvery })
			.body?.pipeThrough(new TextDecoderStream())
			.getReader();
		if (!reader) throw new Error('The line did not open.');
		const next = async (name: string) => {
			for (;;) {
				const { value = '' } = await reader.read();
				const [, id, event, data] = /^id: (.*)\nevent: (.*)\ndata: (.*)\n/.exec(value) ?? [];
				if (event === name) return { id, data: JSON.parse(data ?? '') as unknown };
			}
		};
		const ended = async (): Promise<true> => ((await reader.read()).done ? true : ended());
		return { next, ended, hangUp: () => reader.cancel() };
	};

	it('carries id, state, time and what visits came to, and nothing else, and goes on from the last event id', async () => {
		const opened = await openHousehold(house, nextDoor());
		const line = open();
		const list = await line.next('list');
		expect(list.data).toContainEqual(expect.objectContaining({ householdId: opened.householdId, status: 'started' }));
		await line.hangUp();
		await ask(opened);
		const again = open(list.id);
		expect((await again.next('doors')).data).toEqual([
			{
				householdId: opened.householdId,
				status: 'visitRequested',
				since: house.clock.now(),
				attempts: 0,
				letterDue: false
			}
		]);
		await again.hangUp();
	});

	it('for the page of one household tells of no other', async () => {
		const [own, other] = [await openHousehold(house, nextDoor()), await openHousehold(house, nextDoor())];
		const line = open(undefined, undefined, undefined, own.householdId);
		expect((await line.next('list')).data).toEqual([expect.objectContaining({ householdId: own.householdId })]);
		await ask(other);
		await line.next('doors');
		await ask(own);
		expect((await line.next('doors')).data).toEqual([
			expect.objectContaining({ householdId: own.householdId, status: 'visitRequested' })
		]);
		await line.hangUp();
	});

	it('ends soon after the phone was signed out or the block given to somebody else', async () => {
		let may = true;
		const line = open(undefined, async () => may, 50);
		await line.next('list');
		await line.next('list');
		may = false;
		expect(await line.ended()).toBe(true);
	});

	it('ends when it cannot be found out whether the phone may look', async () => {
		const line = open(undefined, () => Promise.reject(new Error('away')), 50);
		expect(await line.ended()).toBe(true);
	});
});
