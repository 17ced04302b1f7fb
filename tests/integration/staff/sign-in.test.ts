import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { STAFF_SIGN_IN_POLICY } from '$lib/domain/access/staff-sign-in-policy';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { auditEvent, staff } from '$lib/server/db/schema';
import { audited } from '$lib/server/audit/audited';
import { staffLimits } from '$lib/server/auth/staff-limits';
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
	address?: string;
	device?: string;
	password?: string;
	oneTimeCode?: string;
	wall?: { now(): number };
	deps?: Portal['deps'];
}
/** What another web process counts with. */
const freshLimits = () => ({ ...house.deps, staffLimits: staffLimits(house.deps.sql, house.deps.keys) });

async function attempt(
	account: StaffAccount,
	{ password, oneTimeCode, wall = WALL, deps = house.deps, ...visitor }: Try = {}
) {
	const command = {
		number: account.number,
		password: password ?? account.password,
		oneTimeCode: oneTimeCode ?? currentCode(account.totpSecret, wall.now()),
		address: `10.1.${(address += 1)}.1`,
		...visitor
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

	const { tries, failuresPerAddress } = STAFF_SIGN_IN_POLICY;
	const stranger = { address: '203.0.113.66' };

	it('are paused on the network of five wrong tries, whatever is typed there, until 15 minutes have passed', async () => {
		const account = await hire(house, 'enumerator', [], true);
		for (let i = 0; i < tries; i++) await attempt(account, { password: 'wrong', ...stranger });
		expect(await attempt(account, stranger)).toEqual(REFUSED);
		await house.deps.sql`update rate_limit set expire = 0`;
		expect(await attempt(account, { ...stranger, deps: freshLimits() })).toBe('enumerator');
	});

	it('are locked out by nobody who reads their number: not on another network, nor on the device that they use', async () => {
		const account = await hire(house, 'help-desk', [], true);
		for (let i = 0; i < 2 * tries; i++) await attempt(account, { password: 'wrong', ...stranger });
		expect(await attempt(account)).toBe('help-desk');
		expect(await attempt(account, { ...stranger, device: account.number })).toBe('help-desk');
	});

	it('are paused on their own device too, so that a stolen one allows five guesses', async () => {
		const account = await hire(house, 'help-desk', [], true);
		const device = { ...stranger, device: account.number };
		for (let i = 0; i < tries; i++) await attempt(account, { password: 'wrong', ...device });
		expect(await attempt(account, device)).toEqual(REFUSED);
	});

	it('cannot get more than five tries by making them at once', async () => {
		const account = await hire(house, 'enumerator', [], true);
		const { password } = account;
		const guesses = Array.from({ length: 12 }, (_, i) => attempt(account, { ...stranger, password: `wrong ${i}` }));
		const all = await Promise.all([...guesses, attempt(account, { ...stranger, password })]);
		expect(all).toEqual(Array(13).fill(REFUSED));
	});

	it('are paused by network after too many failures, only failures count, and no resident is', async () => {
		const address = '10.9.9.9';
		const account = await hire(house, 'enumerator', [], true);
		for (let i = 0; i < 3; i++) expect(await attempt(account, { address })).toBe('enumerator');
		for (let i = 0; i < failuresPerAddress; i++) await attempt({ ...account, number: `nobody-${i}` }, { address });
		expect(await attempt(account, { address })).toMatchObject({ code: 'staff.locked' });
		expect(await attempt(account, { address, device: account.number })).toBe('enumerator');
		expect(await house.deps.limits.spend({ address })).toBeUndefined();
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
