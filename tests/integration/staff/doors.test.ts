import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Staff } from '$lib/server/http/staff-session';
import { enumerationBlock } from '$lib/server/db/schema';
import { audited } from '$lib/server/audit/audited';
import { requestVisit } from '$lib/server/use-cases/request-visit';
import { listBlocks } from '$lib/server/use-cases/staff/list-blocks';
import { listDoors, showDoor } from '$lib/server/use-cases/staff/list-doors';
import { showProgress } from '$lib/server/use-cases/staff/show-progress';
import { submitForm } from '$lib/server/use-cases/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/withdraw-submission';
import { example } from '../../support/complete-draft';
import { BLOCK, fillIn, layOutBlock, openHousehold, portal, settle, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const OTHER_BLOCK = '450304001001002';
let house: Portal;
let enumerator: Staff;
let doors = 200;
const nextDoor = () => String((doors += 1));

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
		await tx.insert(enumerationBlock).values({ code: OTHER_BLOCK, areaCode: '450304001001' });
		await record({ action: 'district.loaded' });
	});
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
});
afterAll(() => house.deps.close());

async function submit({ resident }: Opened): Promise<void> {
	const { draft, response } = example(house.deps, 5);
	await fillIn(house, resident, draft);
	const submitted = await submitForm(house.deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
	if (!submitted.ok) throw new Error(submitted.problem.code);
}
async function doorOf(householdId: string) {
	const shown = await showDoor(house.deps, enumerator, { block: BLOCK, householdId });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value.door;
}

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
		const list = JSON.stringify(await listDoors(house.deps, enumerator, { block: BLOCK }));
		for (const person of response.persons) expect(list).not.toContain(person.D1);
	});

	it('are counted on the page of blocks and in the office’s table', async () => {
		const blocks = await listBlocks(house.deps, enumerator);
		const office = await showProgress(house.deps, await signedIn(house, 'office'));
		if (!blocks.ok || !office.ok) throw new Error('not shown');
		expect(blocks.value).toHaveLength(1);
		const { all, ...counts } = blocks.value[0]?.counts ?? { all: 0 };
		expect(office.value.total).toMatchObject({ households: all, statuses: counts });
		expect(office.value.townships[0]?.villages[0]).toMatchObject({ code: '450304001001', households: all });
		expect(office.value.total.opened).toBe(all - office.value.total.statuses.notStarted);
	});

	it('exist only for whoever has the block', async () => {
		const householdId = await settle(house, nextDoor());
		const stranger = await signedIn(house, 'enumerator', [OTHER_BLOCK]);
		expect(await listDoors(house.deps, stranger, { block: BLOCK })).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
		expect(await showDoor(house.deps, stranger, { block: OTHER_BLOCK, householdId })).toMatchObject({ ok: false });
		expect(await showProgress(house.deps, stranger)).toMatchObject({ ok: false });
	});
});
