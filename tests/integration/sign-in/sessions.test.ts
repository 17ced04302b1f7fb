import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IDLE } from '$lib/domain/access/idle';
import { sessions, type Sessions } from '$lib/server/auth/sessions';
import { tidySessionsJob } from '$lib/server/auth/tidy-sessions';
import { accountByNumber } from '$lib/server/db/queries/staff';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import { closeResidentSession, openResidentSession, readResidentSession } from '$lib/server/http/resident-session';
import { setSignInCode } from '$lib/server/http/sign-in-cookie';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { letStaffIn } from '$lib/server/http/let-staff-in';
import { openStaffSession, readStaffSession } from '$lib/server/http/staff-session';
import { resetAccount } from '$lib/server/use-cases/office/change-account';
import { changePassword } from '$lib/server/use-cases/sign-in/change-password';
import { hire, signedIn } from '../../support/staff';
import { layOutBlock, openHousehold, portal, type Opened, type Portal } from '../../support/portal';
import { testClock, type TestClock } from '../../support/clock';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let household: Opened;
let clock: TestClock;
let residents: Sessions;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	household = await openHousehold(house, '001');
	clock = testClock();
	residents = sessions(house.deps.db, 'resident', false, clock);
});
afterAll(() => house.deps.close());

const idOf = async (number: string): Promise<string> => (await accountByNumber(house.deps.db, number))?.staffId ?? '';
const open = async () => (await residents.createSession(household.householdId, {})).id;
const SECOND = 1 / 60;

const rowsOf = async (id: string): Promise<number> =>
	(await house.deps.sql`select 1 from resident_session where id_hash = ${sessionIdHash(id)}`).length;

describe('a session', () => {
	it('lasts 30 minutes without a request, to the second', async () => {
		const [early, late] = [await open(), await open()];
		clock.forward(IDLE.minutes - SECOND);
		expect(await residents.lookAtSession(early)).toMatchObject({ userId: household.householdId, left: 1000 });
		clock.forward(2 * SECOND);
		expect(await residents.useSession(late)).toBeUndefined();
	});

	it('begins its 30 minutes anew with a request at any time, also in its first half', async () => {
		const id = await open();
		for (const pause of [5, 14, 29, 2]) {
			clock.forward(pause);
			await residents.useSession(id);
		}
		clock.forward(IDLE.minutes - SECOND);
		expect(await residents.lookAtSession(id)).toBeDefined();
		clock.forward(2 * SECOND);
		expect(await residents.lookAtSession(id)).toBeUndefined();
	});

	it('is written to at most once a minute, and so ends at most a minute early', async () => {
		const id = await open();
		const writes = vi.spyOn(house.deps.db, 'update');
		for (let second = 0; second < 120; second += 1) {
			clock.forward(SECOND);
			await residents.useSession(id);
		}
		expect(writes).toHaveBeenCalledTimes(2);
		writes.mockRestore();
		clock.forward(IDLE.minutes - 1 - SECOND);
		expect(await residents.lookAtSession(id)).toBeDefined();
	});

	it('lasts no longer for being looked at', async () => {
		const id = await open();
		for (let minutes = 0; minutes < IDLE.minutes; minutes += 1) {
			clock.forward(1);
			await residents.lookAtSession(id);
		}
		expect(await residents.lookAtSession(id)).toBeUndefined();
	});

	it('ends 12 hours after it began, however often it is used', async () => {
		const id = await open();
		for (let used = 0; used < IDLE.absoluteHours * 60 - 20; used += 20) {
			clock.forward(20);
			expect(await residents.useSession(id)).toBeDefined();
		}
		clock.forward(20 - SECOND);
		expect(await residents.useSession(id)).toMatchObject({ left: 1000 });
		clock.forward(2 * SECOND);
		expect(await residents.useSession(id)).toBeUndefined();
	});

	it('is shown to its owner with the others, and ended by nobody else', async () => {
		const { householdId, resident } = await openHousehold(house, '006');
		await residents.invalidateUserSessions(resident.householdId);
		const begin = async () => (await residents.createSession(householdId, {})).id;
		const [here, there, third] = [await begin(), await begin(), await begin()];
		const mine = () => residents.ownSessions(householdId, here);
		expect((await mine()).map(({ id }) => id).sort()).toEqual([here, there, third].map(sessionIdHash).sort());
		expect((await mine()).find((each) => each.here)?.id).toBe(sessionIdHash(here));
		await residents.endOwnSession(household.householdId, sessionIdHash(there));
		expect(await residents.lookAtSession(there)).toBeDefined();
		await residents.endOwnSession(householdId, sessionIdHash(there));
		expect(await residents.lookAtSession(there)).toBeUndefined();
		await residents.endOtherSessions(householdId, here);
		expect(await residents.lookAtSession(third)).toBeUndefined();
		expect((await mine()).map(({ id }) => id)).toEqual([sessionIdHash(here)]);
	});

	it('that is over leaves nothing behind; one that lasts is left alone', async () => {
		const over = await open();
		clock.forward(IDLE.minutes - 1);
		const lasting = await open();
		clock.forward(2);
		await tidySessionsJob([residents]).run();
		expect(await rowsOf(over)).toBe(0);
		expect(await rowsOf(lasting)).toBe(1);
		expect(await residents.lookAtSession(lasting)).toBeDefined();
	});

	it('does not come back to life when the clock is set back', async () => {
		const id = await open();
		clock.forward(IDLE.minutes + 1);
		await residents.lookAtSession(id);
		clock.forward(-IDLE.minutes);
		expect(await residents.useSession(id)).toBeUndefined();
	});
});

/** A browser that keeps cookies, as far as sessions look at it. */
function browser(): RequestEvent {
	const jar = new Map<string, string>();
	const cookies: Partial<Cookies> = {
		get: (name) => jar.get(name),
		set: (name, value) => void jar.set(name, value),
		delete: (name) => void jar.delete(name)
	};
	return { cookies, locals: { deps: house.deps }, request: new Request('http://here') } as unknown as RequestEvent;
}

describe('a browser', () => {
	it('that is the resident’s own keeps the letter’s code, sealed, until signing out', async () => {
		const own = browser();
		await openResidentSession(own, { ...household.resident, ownDevice: true }, household);
		expect(await readResidentSession(own)).toMatchObject({ householdId: household.householdId, ownDevice: true });
		expect(readResumeCode(own)?.code).toBe(household.code);
		expect(own.cookies.get('zitian_resume')).not.toContain(household.code);
		await closeResidentSession(own);
		expect(readResumeCode(own)).toBeUndefined();
	});

	it('that is shared keeps nothing of the letter, not even what somebody else’s sign-in left there', async () => {
		const { resident } = await openHousehold(house, '002');
		const shared = browser();
		await openResidentSession(shared, { ...household.resident, ownDevice: true }, household);
		await openResidentSession(shared, resident, { code: 'x' });
		expect(await readResidentSession(shared)).toMatchObject({ householdId: resident.householdId, ownDevice: false });
		expect(readResumeCode(shared)).toBeUndefined();
	});

	it('that signs in again leaves no session behind: a household’s, or a member of staff’s', async () => {
		const shared = browser();
		const [first, second] = [await openHousehold(house, '004'), await openHousehold(house, '005')];
		await openResidentSession(shared, first.resident, { code: first.code });
		await openResidentSession(shared, second.resident, { code: second.code });
		expect(await house.deps.residentSessions.lookAtSession(first.resident.sessionId)).toBeUndefined();
		expect(await readResidentSession(shared)).toMatchObject({ householdId: second.householdId });
		const { staffId } = await signedIn(house, 'office');
		await openStaffSession(shared, staffId);
		const before = shared.cookies.get('zitian_staff') ?? '';
		await openStaffSession(shared, staffId);
		expect(await house.deps.staffSessions.lookAtSession(before)).toBeUndefined();
		expect(await readStaffSession(shared)).toMatchObject({ staffId });
	});

	it('opens nothing with a printed password but the page that changes it, and everything afterwards', async () => {
		const account = await hire(house, 'enumerator');
		const { staffId, password } = { ...account, staffId: await idOf(account.number) };
		const own = browser();
		await openStaffSession(own, staffId);
		const at = (id: string) => letStaffIn({ ...own, route: { id } } as RequestEvent, { roles: ['enumerator'] }, false);
		await expect(at('/(field)/enumerator')).rejects.toMatchObject({ status: 303, location: '/staff/account' });
		const staff = await at('/(staff)/staff/account');
		const typed = { password, newPassword: 'lantern river osmanthus', newPasswordAgain: 'lantern river osmanthus' };
		expect(await changePassword(house.deps, staff, { ...typed, address: '10.8.9.1' })).toMatchObject({ ok: true });
		expect(await at('/(field)/enumerator')).toMatchObject({ staffId });
		await resetAccount(house.deps, { kind: 'office', id: 'test' }, account.number);
		await openStaffSession(own, staffId);
		await expect(at('/(field)/enumerator')).rejects.toMatchObject({ location: '/staff/account' });
	});

	it('takes every personal cookie from this host alone, over https', async () => {
		const own = browser();
		const { settings } = house.deps;
		own.locals.deps = {
			...house.deps,
			settings: { ...settings, origin: 'https://census.example' },
			residentSessions: sessions(house.deps.db, 'resident', true)
		};
		const set = vi.spyOn(own.cookies, 'set');
		setSignInCode(own, { code: household.code });
		await openResidentSession(own, { ...household.resident, ownDevice: true }, { code: household.code });
		const names = set.mock.calls.map(([name]) => name).filter((name) => !name.includes('text_size'));
		expect(names).toHaveLength(5);
		for (const name of names) expect(name).toMatch(/^__Host-zitian_/);
		for (const [, , attributes] of set.mock.calls) expect(attributes).toMatchObject({ secure: true, path: '/' });
	});

	it('cannot pass one sealed cookie off as another', async () => {
		const own = browser();
		await openResidentSession(own, { ...household.resident, ownDevice: true }, household);
		own.cookies.set('zitian_resume', own.cookies.get('zitian_key') ?? '', { path: '/' });
		expect(readResumeCode(own)).toBeUndefined();
	});
});
