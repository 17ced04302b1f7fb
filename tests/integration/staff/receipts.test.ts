import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReceipt as checkOnPhone } from '$lib/client/doors/receipt-check';
import { receiptKeys } from '$lib/server/crypto/receipt-seal';
import type { Staff } from '$lib/server/actors';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { checkReceipt } from '$lib/server/use-cases/receipt/check-receipt';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { example } from '../../support/complete-draft';
import { BLOCK, fillIn, layOutBlock, openHousehold, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let enumerator: Staff;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
});
afterAll(() => house.deps.close());

async function submit({ resident }: Opened) {
	await fillIn(house, resident, example(house.deps, 5).draft);
	await submitForm(house.deps, resident, { signature: '试点甲', promise: true });
	const shown = await readReceipt(house.deps, resident);
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value;
}
async function ask(receipt: string, staff = enumerator) {
	const answer = await checkReceipt(house.deps, staff, { block: BLOCK, receipt });
	return answer.ok ? answer.value : answer.problem.code;
}

describe('a receipt shown at the door', () => {
	it('is known to the phone, with and without the server, from what the resident’s page shows', async () => {
		const opened = await openHousehold(house, '101');
		const { token, receiptNumber, submittedAt } = await submit(opened);
		const stands = { state: 'stands', householdId: opened.householdId, since: submittedAt };
		expect(await ask(token)).toEqual(stands);
		expect(await ask(receiptNumber.toLowerCase())).toEqual(stands);
		const list = await listDoors(house.deps, enumerator, { block: BLOCK });
		const doors = list.ok ? list.value.doors : [];
		const known = { block: BLOCK, doors, keys: receiptKeys(house.deps.keys) };
		expect(await checkOnPhone(token, known, opened.householdId)).toMatchObject({
			kind: 'valid',
			householdId: opened.householdId
		});
	});

	it('that was withdrawn since, or replaced by a later one, is said to be', async () => {
		const opened = await openHousehold(house, '102');
		const first = await submit(opened);
		house.clock.forward(5);
		await withdrawSubmission(house.deps, opened.resident);
		expect(await ask(first.token)).toMatchObject({ state: 'withdrawn', since: house.clock.now() });
		const second = await submit(opened);
		expect(await ask(first.token)).toMatchObject({ state: 'withdrawn' });
		expect(await ask(second.token)).toMatchObject({ state: 'stands' });
	});

	it('is judged only for whoever has the block, and nothing is said about other blocks', async () => {
		const { token } = await submit(await openHousehold(house, '103'));
		expect(await ask(token, { ...enumerator, blocks: [] })).toBe('notAllowed');
		const elsewhere = await checkReceipt(
			house.deps,
			{ ...enumerator, blocks: ['450304001001009'] },
			{ block: '450304001001009', receipt: token }
		);
		expect(elsewhere).toEqual({ ok: true, value: { state: 'notHere' } });
		expect(await ask('7Q4K-93M2')).toEqual({ state: 'notHere' });
		expect(await ask(token.replace(/\.1\./, '.2.'))).toEqual({ state: 'forged' });
	});
});
