import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { asEnumerator } from '$lib/server/db/as-role';
import { sql } from 'drizzle-orm';
import { accountByNumber, accountList } from '$lib/server/db/queries/staff';
import { staffSlips } from '$lib/server/letters/staff-slips';
import { revokeSessions } from '$lib/server/use-cases/field/revoke-sessions';
import { endAccount, lockAccount, resetAccount } from '$lib/server/use-cases/office/change-account';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { createStaffList, type FirstSecrets } from '$lib/server/use-cases/office/create-staff-list';
import type { NewAccount } from '$lib/server/services/account-secrets';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { BLOCK, layOutBlock, layOutOtherBlock, OTHER_BLOCK, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { hire, signedIn } from '../../support/staff';

const database = await testDatabase();
const OFFICE = { kind: 'office', id: 'test' } as const;
let house: Portal;
let tries = 0;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	await layOutOtherBlock(house);
});
afterAll(() => house.deps.close());

/** A one-time code is used once: each try is half a minute after the one before. */
async function enters(number: string, { password, totpSecret }: Pick<NewAccount, 'password' | 'totpSecret'>) {
	const now = Date.now() + (tries += 1) * 60_000;
	const command = { number, password, oneTimeCode: currentCode(totpSecret, now), address: `10.9.0.${tries}` };
	return (await signInStaff(house.deps, command, { now: () => now })).ok;
}
const line = (number: string, more = {}) => ({
	line: Number(number),
	role: 'enumerator' as const,
	number,
	name: '试点甲',
	phone: '',
	blocks: [BLOCK],
	district: '',
	...more
});

describe('an account', () => {
	it('is made with its slip, and not at all where that cannot be written', async () => {
		const { line: _, ...account } = { ...line('700'), rehearsal: false };
		const full = createStaff(house.deps, OFFICE, account, () => Promise.reject(new Error('disk full')));
		await expect(full).rejects.toThrow('disk full');
		let slip: FirstSecrets | undefined;
		const made = await createStaff(house.deps, OFFICE, account, async (secrets) => void (slip = secrets));
		expect(made).toMatchObject({ ok: true });
		expect(slip).toMatchObject({ number: '700', name: '试点甲', password: expect.any(String) });
	});

	it('is listed with the number of its own blocks', async () => {
		const { number } = await hire(house, 'enumerator', [BLOCK, OTHER_BLOCK]);
		const idle = await hire(house, 'office', []);
		const blocksOf = new Map((await accountList(house.deps.db)).map((one) => [one.number, one.blocks]));
		expect([blocksOf.get(number), blocksOf.get(idle.number)]).toEqual([2, 0]);
	});
});

describe('accounts of a list', () => {
	it('are all made, sign in with what their slips say, and have their blocks', async () => {
		let slips: FirstSecrets[] = [];
		const made = await createStaffList(
			house.deps,
			OFFICE,
			[line('701'), line('702', { blocks: [] })],
			async (accounts) => {
				slips = accounts;
			}
		);
		expect(made.ok).toBe(true);
		for (const slip of slips) expect(await enters(slip.number, slip)).toBe(true);
		const pages = staffSlips(slips, 'https://census.example');
		for (const { password } of slips) expect(pages).toContain(`${password}</dd>`);
		expect(pages.match(/<article>/g)).toHaveLength(2);
		expect(pages.match(/<svg/g)).toHaveLength(2);
	});

	it('are none when a number is taken or a block unknown, and every such line is named', async () => {
		const made = await createStaffList(
			house.deps,
			OFFICE,
			[line('701'), line('703'), line('704', { blocks: ['450304009009009'] })],
			async () => undefined
		);
		expect(made).toMatchObject({ ok: false, faults: [{ line: 701 }, { line: 704 }] });
		expect(await accountByNumber(house.deps.db, '703')).toBeUndefined();
	});

	it('are none when their slips cannot be written', async () => {
		const writing = createStaffList(house.deps, OFFICE, [line('705')], () => Promise.reject(new Error('disk full')));
		await expect(writing).rejects.toThrow('disk full');
		expect(await accountByNumber(house.deps.db, '705')).toBeUndefined();
	});
});

describe('an account', () => {
	it('that was reset opens with its new secrets and no more with the old', async () => {
		const old = await hire(house, 'enumerator', [BLOCK]);
		const reset = await resetAccount(house.deps, OFFICE, old.number);
		if (!reset.ok) throw new Error(reset.problem.code);
		expect(await enters(old.number, old)).toBe(false);
		expect(await enters(old.number, { ...reset.value, password: old.password })).toBe(false);
		expect(await enters(old.number, reset.value)).toBe(true);
	});

	it('that was locked stays out until it is reset; one that has ended for ever', async () => {
		const account = await hire(house, 'enumerator', [BLOCK]);
		expect(await lockAccount(house.deps, OFFICE, account.number)).toMatchObject({ ok: true });
		expect(await enters(account.number, account)).toBe(false);
		const reset = await resetAccount(house.deps, OFFICE, account.number);
		expect(reset.ok && (await enters(account.number, reset.value))).toBe(true);
		await endAccount(house.deps, OFFICE, account.number);
		expect(await resetAccount(house.deps, OFFICE, account.number)).toMatchObject({
			problem: { code: 'staff.unknown' }
		});
		expect(reset.ok && (await enters(account.number, reset.value))).toBe(false);
	});

	it('that a supervisor cut off does not sign in again with the same secrets', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const lost = await hire(house, 'enumerator', [BLOCK]);
		const staffId = (await accountByNumber(house.deps.db, lost.number))?.staffId ?? '';
		expect(await enters(lost.number, lost)).toBe(true);
		expect(await revokeSessions(house.deps, supervisor, { block: BLOCK, staffId })).toMatchObject({ ok: true });
		expect(await enters(lost.number, lost)).toBe(false);
	});

	it('is locked by no supervisor of other blocks and by no enumerator, not even at the database', async () => {
		const target = await accountByNumber(house.deps.db, (await hire(house, 'enumerator', [BLOCK])).number);
		for (const who of [
			await signedIn(house, 'supervisor', [OTHER_BLOCK]),
			await signedIn(house, 'enumerator', [BLOCK])
		]) {
			const [row] = await asEnumerator(house.deps.db, who, (tx) =>
				tx.execute<{ locked: boolean }>(sql`select field_locks(${target?.staffId}::uuid, now()) as locked`)
			);
			expect(row?.locked).toBe(false);
		}
	});
});
