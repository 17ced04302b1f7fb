import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { listBlocks } from '$lib/server/use-cases/field/list-blocks';
import { listDoors, showDoor } from '$lib/server/use-cases/field/list-doors';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { example } from '../../support/complete-draft';
import { BLOCK, fillIn, openHousehold, OTHER_BLOCK, settle, type Opened } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let here: BlockAtWork;
let house: BlockAtWork['house'];
let doors = 200;
const nextDoor = () => String((doors += 1));

beforeAll(async () => {
	here = await blockAtWork(database.url);
	house = here.house;
});
afterAll(() => house.deps.close());

const submit = (opened: Opened) => submits(house, opened);
const doorOf = (householdId: string) => doorSeenBy(house, here.enumerator, householdId);

describe('the doors of a block', () => {
	it('go from not started over started to submitted, and back by a withdrawal', async () => {
		const untouched = await settle(house, nextDoor());
		expect(await doorOf(untouched)).toMatchObject({ status: 'notStarted', building: '3', unit: '2', floor: 4 });
		const opened = await openHousehold(house, nextDoor());
		expect((await doorOf(opened.householdId)).status).toBe('started');
		house.clock.forward(5);
		await submit(opened);
		expect(await doorOf(opened.householdId)).toMatchObject({ status: 'submitted', since: house.clock.now() });
		house.clock.forward(5);
		await withdrawSubmission(house.deps, opened.resident);
		expect(await doorOf(opened.householdId)).toMatchObject({ status: 'started', since: house.clock.now() });
	});

	it('show a pre-fill as to be confirmed, and a visit that was asked for', async () => {
		house.clock.set('2020-10-20T09:00+08:00');
		const early = await openHousehold(house, nextDoor());
		await submit(early);
		expect((await doorOf(early.householdId)).status).toBe('toConfirm');
		house.clock.set('2020-11-02T11:00+08:00');
		expect((await doorOf(early.householdId)).status).toBe('toConfirm');
		const asking = await openHousehold(house, nextDoor());
		await requestVisit(house.deps, asking.resident, { cause: 'asked' });
		expect(await doorOf(asking.householdId)).toMatchObject({ status: 'visitRequested', since: house.clock.now() });
	});

	it('carry no name and no answer', async () => {
		const opened = await openHousehold(house, nextDoor());
		const { draft, response } = example(house.deps, 5);
		await fillIn(house, opened.resident, draft);
		const list = JSON.stringify(await listDoors(house.deps, here.enumerator, { block: BLOCK }));
		for (const person of response.persons) expect(list).not.toContain(person.D1);
	});

	it('are counted on the page of blocks and in the office’s table', async () => {
		const blocks = await listBlocks(house.deps, here.enumerator);
		const office = await showProgress(house.deps, await signedIn(house, 'office'));
		if (!blocks.ok || !office.ok) throw new Error('not shown');
		expect(blocks.value).toHaveLength(1);
		const own = blocks.value[0]?.counts;
		if (!own) throw new Error('not counted');
		expect(own.all).toBe(5);
		// The household of the other block, which has not started, is the office's too.
		const { all, ...counts } = { ...own, all: own.all + 1, notStarted: own.notStarted + 1 };
		expect(office.value.total).toMatchObject({ households: all, statuses: counts });
		expect(office.value.townships[0]?.villages[0]).toMatchObject({ code: '450304001001', households: all });
		expect(office.value.total.opened).toBe(all - office.value.total.statuses.notStarted);
	});

	it('exist only for whoever has the block', async () => {
		const householdId = await settle(house, nextDoor());
		const { stranger } = here;
		expect(await listDoors(house.deps, stranger, { block: BLOCK })).toMatchObject({
			ok: false,
			problem: { code: 'notAllowed' }
		});
		expect(await showDoor(house.deps, stranger, { block: OTHER_BLOCK, householdId })).toMatchObject({ ok: false });
		expect(await showProgress(house.deps, stranger)).toMatchObject({ ok: false });
	});
});
