import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IDLE } from '$lib/domain/access/idle';
import { sessions, type Sessions } from '$lib/server/auth/sessions';
import { tidySessions } from '$lib/server/auth/tidy-sessions';
import { sessionIdHash } from '$lib/server/crypto/tokens';
import { closeResidentSession, openResidentSession, readResidentSession } from '$lib/server/http/resident-session';
import { readResumeCode } from '$lib/server/http/resume-cookie';
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

	it('that is over leaves nothing behind; one that lasts is left alone', async () => {
		const over = await open();
		clock.forward(IDLE.minutes - 1);
		const lasting = await open();
		clock.forward(2);
		const end = tidySessions([residents], 1);
		await vi.waitFor(async () => expect(await rowsOf(over)).toBe(0));
		end();
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
	return { cookies, locals: { deps: house.deps } } as unknown as RequestEvent;
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

	it('cannot pass one sealed cookie off as another', async () => {
		const own = browser();
		await openResidentSession(own, { ...household.resident, ownDevice: true }, household);
		own.cookies.set('zitian_resume', own.cookies.get('zitian_key') ?? '', { path: '/' });
		expect(readResumeCode(own)).toBeUndefined();
	});
});
