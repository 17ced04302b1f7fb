import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataKey } from '$lib/server/db/schema';
import { openSealed } from '$lib/server/crypto/office-seal';
import { standingSubmissions } from '$lib/server/db/queries/sealed';
import { closeRound } from '$lib/server/use-cases/office/close-round';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
const submit = async (n: number) => {
	const { resident } = await openHousehold(house, String(n).padStart(3, '0'));
	await fillIn(house, resident, example(house.deps, n).draft);
	await submitForm(house.deps, resident, { signature: '试点甲', promise: true });
	return resident;
};

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

describe('the office', () => {
	it('exports what stands, still sealed, and opens it with its own key; what was withdrawn is not in it', async () => {
		await submit(1);
		await withdrawSubmission(house.deps, await submit(2));
		const sealed = await Array.fromAsync(standingSubmissions(house.deps.db));
		expect(sealed).toHaveLength(1);
		expect(await openSealed(house.officePrivateKey, sealed[0] ?? '')).toMatchObject({
			response: { householdNumber: '001' }
		});
	});

	it('cannot destroy the keys while residents may still write', async () => {
		expect(await closeRound(house.deps, 'test')).toMatchObject({ ok: false, problem: { code: 'round.stillOpen' } });
	});

	it('destroys every way to a draft once the round is closed', async () => {
		house.clock.set('2020-11-06T00:00+08:00');
		expect(await closeRound(house.deps, 'test')).toEqual({ ok: true, value: { households: 2 } });
		const rows = await house.deps.db.select().from(dataKey);
		expect(rows.every(({ serviceWrap, residentWrap }) => serviceWrap === null && residentWrap === null)).toBe(true);
	});
});
