import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { Staff } from '$lib/server/actors';
import { addHousehold, type AddHousehold } from '$lib/server/use-cases/field/add-household';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { removeHousehold } from '$lib/server/use-cases/field/remove-household';
import { prelistHousehold, showPrelisting } from '$lib/server/use-cases/field/prelist-household';
import { BLOCK, layOutBlock, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let enumerator: Staff;
let neighbour: string;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
	neighbour = await settle(house, '041');
});
afterAll(() => house.deps.close());

const place = { addressLine: '试点新村', building: '7', unit: '', floor: '1', room: '101' };
const add = (more: Partial<AddHousehold> = {}, who = enumerator) =>
	addHousehold(house.deps, who, { block: BLOCK, householdId: randomUUID(), place, allDeceased: false, ...more });

describe('a household that the list lacked', () => {
	it('gets the next number, also when two are added at once, and appears among the doors', async () => {
		const added = await Promise.all([
			add(),
			add({ behind: neighbour }),
			add({ allDeceased: true, place: { ...place, room: '102' } })
		]);
		expect(added.map((each) => each.ok && each.value.number).sort()).toEqual(['042', '043', '999']);
		const list = await listDoors(house.deps, enumerator, { block: BLOCK });
		const doors = list.ok ? list.value.doors : [];
		expect(doors.filter(({ room }) => room === '041')).toHaveLength(2);
		expect(doors.filter(({ building }) => building === '7')).toHaveLength(2);
	});

	it('is not added again where the list has the door, however it is spelt, until somebody says that it is another', async () => {
		const again = await add({ place: { ...place, building: '７栋', room: '101室' } });
		expect(again).toMatchObject({
			ok: false,
			problem: { code: 'household.exists', details: { door: '试点新村 7 栋 101' } }
		});
		const households = String(!again.ok && again.problem.details?.households).split(' ');
		expect(await add({ behind: households[0] ?? '' })).toMatchObject({ ok: true });
	});

	it('is no household when nothing but the address of its block was said', async () => {
		const nothing = { building: '', unit: '', floor: '', room: '' };
		expect(await add({ place: { ...nothing, addressLine: '试点 新村' } })).toMatchObject({
			problem: { code: 'household.place', details: { fields: 'room' } }
		});
		expect(await add({ place: { ...nothing, addressLine: '试点路 9 号' } })).toMatchObject({ ok: true });
	});

	it('is taken back by whoever added it as long as nothing hangs on it', async () => {
		const householdId = randomUUID();
		const remove = (who: Staff, id: string = householdId) =>
			removeHousehold(house.deps, who, { block: BLOCK, householdId: id });
		await add({ householdId, place: { ...place, room: '909' } });
		const door = () => listDoors(house.deps, enumerator, { block: BLOCK });
		const rooms = async () => {
			const list = await door();
			return list.ok ? list.value.doors.map(({ room }) => room) : [];
		};
		expect(await rooms()).toContain('909');
		expect(await remove(await signedIn(house, 'enumerator', [BLOCK]))).toMatchObject({
			problem: { code: 'household.inUse' }
		});
		expect(await remove(enumerator, neighbour)).toMatchObject({ problem: { code: 'household.inUse' } });
		expect(await remove(enumerator)).toMatchObject({ ok: true });
		expect(await rooms()).not.toContain('909');
		expect(await remove(enumerator)).toMatchObject({ problem: { code: 'notAllowed' } });
	});

	it('stays once a visit was recorded there', async () => {
		const householdId = randomUUID();
		await add({ householdId, place: { ...place, room: '910' } });
		await recordVisit(house.deps, enumerator, {
			block: BLOCK,
			householdId,
			visitId: randomUUID(),
			outcome: 'nobodyHome'
		});
		expect(await removeHousehold(house.deps, enumerator, { block: BLOCK, householdId })).toMatchObject({
			problem: { code: 'household.inUse' }
		});
	});

	it('is added once, however often the page is sent', async () => {
		const householdId = randomUUID();
		const elsewhere = { ...place, room: '111' };
		const twice = [await add({ householdId, place: elsewhere }), await add({ householdId, place: elsewhere })];
		expect(twice[0]).toEqual(twice[1]);
	});

	it('is taken so often from one account and no more: a script cannot fill the list', async () => {
		const script = await signedIn(house, 'enumerator', [BLOCK]);
		const householdId = randomUUID();
		for (let i = 0; i < SIGN_IN_POLICY.notesPerAddress; i += 1) await add({ householdId }, script);
		expect(await add({}, script)).toMatchObject({ problem: { code: 'staff.tooMuch' } });
		expect((await add({ place: { ...place, room: '909' } })).ok).toBe(true);
	});

	it('needs a place, a number and a block of one’s own', async () => {
		expect(await add({ place: { ...place, addressLine: '', building: '', room: '' } })).toMatchObject({
			problem: { code: 'household.place' }
		});
		expect(await add({ allDeceased: true, behind: neighbour })).toMatchObject({
			problem: { code: 'household.noNumber' }
		});
		expect(await add({ behind: randomUUID() })).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await add({}, await signedIn(house, 'enumerator', []))).toMatchObject({ problem: { code: 'notAllowed' } });
	});
});

describe('a householder’s name and phone', () => {
	const typed = { mode: 'self', expectedPresent: '3', expectedAbsent: '1', name: '韦小梅', phone: '13800000007' };

	it('are kept encrypted and shown to the enumerator of the block', async () => {
		const door = { block: BLOCK, householdId: neighbour };
		expect(await prelistHousehold(house.deps, enumerator, { ...door, typed })).toMatchObject({ ok: true });
		expect(
			await prelistHousehold(house.deps, enumerator, { ...door, typed: { ...typed, mode: 'visit' } })
		).toMatchObject({ ok: true });
		expect(await showPrelisting(house.deps, enumerator, door)).toMatchObject({
			value: { mode: 'visit', expectedPresent: 3, name: '韦小梅', phone: '13800000007' }
		});
		const [stored] = await house.deps.sql`select contact, to_jsonb(p)::text as row from prelisting p`;
		expect(Buffer.from(stored?.contact as Uint8Array).toString()).not.toContain('韦小梅');
		const [events] = await house.deps.sql`select string_agg(to_jsonb(e)::text, '') as text from audit_event e`;
		expect(events?.text).not.toMatch(/韦小梅|13800000007/);
	});

	it('are for nobody else, a supervisor included', async () => {
		for (const who of [await signedIn(house, 'supervisor', [BLOCK]), await signedIn(house, 'enumerator', [])]) {
			const door = { block: BLOCK, householdId: neighbour };
			expect(await showPrelisting(house.deps, who, door)).toMatchObject({ problem: { code: 'notAllowed' } });
			expect(await prelistHousehold(house.deps, who, { ...door, typed })).toMatchObject({
				problem: { code: 'notAllowed' }
			});
		}
	});
});
