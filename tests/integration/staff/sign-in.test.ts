import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { auditEvent, staff } from '$lib/server/db/schema';
import { audited } from '$lib/server/audit/audited';
import { signInLimits } from '$lib/server/auth/sign-in-limits';
import { listRehearsalAccounts } from '$lib/server/use-cases/sign-in/list-rehearsal-accounts';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { hire, type StaffAccount } from '../../support/staff';

const database = await testDatabase();
const WALL = { now: () => Date.parse('2026-01-05T10:00:00Z') };
let house: Portal;
let address = 0;

beforeAll(async () => {
	house = await portal(database.url);
});
afterAll(() => house.deps.close());

interface Try {
	password?: string;
	oneTimeCode?: string;
	wall?: { now(): number };
	deps?: Portal['deps'];
}
async function attempt(account: StaffAccount, { password, oneTimeCode, wall = WALL, deps = house.deps }: Try = {}) {
	const command = {
		number: account.number,
		password: password ?? account.password,
		oneTimeCode: oneTimeCode ?? currentCode(account.totpSecret, wall.now()),
		address: `10.1.0.${(address += 1)}`
	};
	const result = await signInStaff(deps, command, wall);
	return result.ok ? result.value.role : result.problem;
}
const REFUSED = { code: 'staff.refused', details: undefined };
const later = (seconds: number) => ({ now: () => WALL.now() + seconds * 1000 });

describe('staff sign in', () => {
	it('with number, password and one-time code', async () => {
		expect(await attempt(await hire(house, 'help-desk'))).toBe('help-desk');
	});

	it('and get the same answer whatever is wrong', async () => {
		const account = await hire(house, 'enumerator');
		expect(await attempt(account, { password: 'wrong' })).toEqual(REFUSED);
		expect(await attempt(account, { oneTimeCode: '000000' })).toEqual(REFUSED);
		expect(await attempt({ ...account, number: 'nobody' })).toEqual(REFUSED);
	});

	it('use a one-time code once', async () => {
		const account = await hire(house, 'office');
		expect(await attempt(account)).toBe('office');
		expect(await attempt(account)).toEqual(REFUSED);
		expect(await attempt(account, { wall: later(30) })).toBe('office');
	});

	it('are paused after five wrong tries, whatever they type, until 15 minutes have passed', async () => {
		const account = await hire(house, 'enumerator');
		for (let i = 0; i < 5; i++) await attempt(account, { password: 'wrong' });
		expect(await attempt(account)).toEqual(REFUSED);
		house.clock.forward(15);
		expect(await attempt(account)).toBe('enumerator');
	});

	it('cannot get more than five tries by making them at once', async () => {
		const account = await hire(house, 'enumerator');
		await Promise.all(Array.from({ length: 12 }, () => attempt(account, { password: 'wrong' })));
		const [row] = await house.deps.db.select().from(staff).where(eq(staff.number, account.number));
		expect(row?.failedTries).toBe(5);
		expect(await attempt(account)).toEqual(REFUSED);
	});

	it('are paused by network address after too many failures, and only failures count', async () => {
		const limits = signInLimits(house.deps.sql, { ...SIGN_IN_POLICY, failuresPerAddress: 2 });
		const account = await hire(house, 'enumerator', [], true);
		const from = (password: string) => {
			const oneTimeCode = currentCode(account.totpSecret, WALL.now());
			return signInStaff(
				{ ...house.deps, limits },
				{ number: account.number, password, oneTimeCode, address: '10.9.9.9' },
				WALL
			);
		};
		for (let i = 0; i < 3; i++) expect((await from(account.password)).ok).toBe(true);
		await from('wrong');
		await from('wrong');
		expect(await from(account.password)).toMatchObject({ ok: false, problem: { code: 'staff.locked' } });
	});

	it('are refused when they have left', async () => {
		const account = await hire(house, 'enumerator');
		await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			await tx.update(staff).set({ endedAt: house.clock.now() }).where(eq(staff.number, account.number));
			await record({ action: 'staff.ended' });
		});
		expect(await attempt(account)).toEqual(REFUSED);
	});

	it('leave an event for every try, without number or password in it', async () => {
		const account = await hire(house, 'enumerator');
		await attempt(account, { password: 'a-wrong-password' });
		await attempt({ ...account, number: 'nobody-at-all' });
		const events = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.action, 'staff.signIn'));
		expect(events.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(2);
		expect(JSON.stringify(events)).not.toMatch(/a-wrong-password|nobody-at-all/);
	});
});

describe('an account of the rehearsal', () => {
	const outside = () => ({ ...house.deps, settings: { ...house.deps.settings, rehearsal: false } });

	it('is refused outside a rehearsal', async () => {
		const account = await hire(house, 'enumerator', [], true);
		expect(await attempt(account, { deps: outside() })).toEqual(REFUSED);
		expect(await attempt(account)).toBe('enumerator');
	});

	it('may be tried by two people with the same code', async () => {
		const account = await hire(house, 'enumerator', [], true);
		expect(await attempt(account)).toBe('enumerator');
		expect(await attempt(account)).toBe('enumerator');
	});

	it('is listed with its current code, in a rehearsal only, and no other account is', async () => {
		const real = await hire(house, 'enumerator');
		const account = await hire(house, 'enumerator', [], true);
		const listed = await listRehearsalAccounts(house.deps, WALL);
		expect(listed).toContainEqual(
			expect.objectContaining({ number: account.number, oneTimeCode: currentCode(account.totpSecret, WALL.now()) })
		);
		expect(listed.map(({ number }) => number)).not.toContain(real.number);
		expect(await listRehearsalAccounts(outside(), WALL)).toEqual([]);
	});
});
