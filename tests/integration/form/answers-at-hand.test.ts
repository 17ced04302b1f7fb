import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersAtHand, putAtHand } from '$lib/server/services/answers-at-hand';
import { answersOf, lockAnswers } from '$lib/server/db/queries/answers';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let household: Opened;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	household = await openHousehold(house, '001');
});
afterAll(() => house.deps.close());

describe('the row that came with the session', () => {
	it('serves whoever asks first; whoever asks again at the same request reads what was written meanwhile', async () => {
		const { resident } = household;
		const before = await answersOf(house.deps.db, resident);
		if (!before) throw new Error('The household has no draft.');
		putAtHand(resident, before);
		await fillIn(house, { ...resident }, example(house.deps, 3).draft);
		expect(await answersAtHand(house.deps.db, resident)).toBe(before);
		expect(await answersAtHand(house.deps.db, resident)).toMatchObject({ revision: before.revision + 1 });
	});

	it('is gone for whoever has locked the form, and may have written', async () => {
		const { resident } = household;
		const before = await answersOf(house.deps.db, resident);
		if (before) putAtHand(resident, { ...before, revision: 999 });
		await house.deps.db.transaction((tx) => lockAnswers(tx, resident));
		expect(await answersAtHand(house.deps.db, resident)).toMatchObject({ revision: before?.revision });
	});

	it('is nobody else’s', async () => {
		const { resident } = household;
		const before = await answersOf(house.deps.db, resident);
		if (before) putAtHand(resident, { ...before, revision: 999 });
		expect(await answersAtHand(house.deps.db, { ...resident })).toMatchObject({ revision: before?.revision });
	});
});

describe('a save on a row that is no longer the newest', () => {
	it('is made on the newest one: nothing that another device wrote is lost', async () => {
		const { resident } = household;
		const stale = await answersOf(house.deps.db, resident);
		if (!stale) throw new Error('The household has no draft.');
		await fillIn(house, { ...resident }, example(house.deps, 3).draft);
		putAtHand(resident, stale);
		await fillIn(house, resident, example(house.deps, 3).draft);
		expect(await answersOf(house.deps.db, resident)).toMatchObject({ revision: stale.revision + 2 });
	});
});
