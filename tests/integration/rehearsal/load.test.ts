import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/portal/container';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { isForRehearsal } from '$lib/server/db/rehearsal-guard';
import { countHouseholds } from '$lib/server/db/queries/district';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { loadRehearsal, type RehearsalOptions } from '../../../tools/rehearsal/load-rehearsal';
import type { RehearsalList, RehearsalState } from '../../../tools/rehearsal/list';
import { readSettings } from '$lib/server/settings';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { testClock } from '../../support/clock';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'zitian-rehearsal-'));
const office = await newOfficeKeys('test-1');
const settings = readSettings({
	DATABASE_URL: database.url,
	DATA_DIR: folder,
	ORIGIN: 'https://census.example',
	ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
	OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey),
	REHEARSAL: '1'
});
const said: string[] = [];
const options: RehearsalOptions = {
	databaseUrl: database.url,
	settings,
	households: 320,
	seed: 1,
	log: (line) => said.push(line)
};
let list: RehearsalList;
let deps: Deps;

beforeAll(async () => {
	list = await loadRehearsal(options);
	deps = await container(settings, testClock());
});
afterAll(async () => {
	await deps.close();
	await rm(folder, { recursive: true, force: true });
});

const inState = (state: RehearsalState) => list.households.filter((household) => household.state === state);
const one = (state: RehearsalState) => {
	const [household] = inState(state);
	if (!household) throw new Error(`no household is ${state}`);
	return household;
};
const signIn = (state: RehearsalState) =>
	enterPin(deps, { code: one(state).code, pin: one(state).pin ?? '', address: '192.0.2.9', userAgent: '' });
async function resident(state: RehearsalState) {
	const entered = await signIn(state);
	if (!entered.ok) throw new Error(entered.problem.code);
	return entered.value.session;
}

describe('a rehearsal district', () => {
	it('has at least 20 unopened households and one of every other state, all in one block', () => {
		expect(inState('unopened').length).toBeGreaterThanOrEqual(20);
		for (const state of ['draft', 'prefilled', 'submitted', 'withdrawn', 'locked', 'visit-requested'] as const) {
			expect(inState(state)).toHaveLength(1);
		}
		expect(new Set(list.households.map(({ number }) => number.slice(0, 15))).size).toBe(1);
		expect(list.households.every(({ state, pin }) => (pin === undefined) === (state === 'unopened'))).toBe(true);
	});

	it('is as large as was asked for', async () => expect(await countHouseholds(deps.db)).toBe(320));

	it('is written down for its owner alone', async () => {
		const file = join(folder, 'rehearsal.json');
		expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(list);
		expect((await stat(file)).mode & 0o077).toBe(0);
	});

	it('is left alone when it is loaded again', async () => {
		expect(await loadRehearsal(options)).toEqual(list);
		expect(await countHouseholds(deps.db)).toBe(320);
	});

	it('lets an unopened letter choose its PIN', async () => {
		const identified = await identifyLetter(deps, { code: one('unopened').code, address: '192.0.2.9' });
		expect(identified).toMatchObject({ ok: true, value: { next: 'home' } });
	});

	it('has a half-filled draft, and a withdrawn one that is whole', async () => {
		const draft = await readForm(deps, await resident('draft'));
		expect(draft).toMatchObject({ ok: true, value: { status: 'started', noticeRead: true } });
		const withdrawn = await readForm(deps, await resident('withdrawn'));
		expect(withdrawn).toMatchObject({ ok: true, value: { status: 'started', submission: { withdrawn: true } } });
	});

	it('has a sealed submission, and a pre-fill that waits to be confirmed', async () => {
		expect(await readReceipt(deps, await resident('submitted'))).toMatchObject({
			ok: true,
			value: { prefill: false, canWithdraw: true }
		});
		expect(await readReceipt(deps, await resident('prefilled'))).toMatchObject({ ok: true, value: { prefill: true } });
	});

	it('has a household whose sign-in is paused, and one that asks for a visit', async () => {
		expect(await signIn('locked')).toMatchObject({ ok: false, problem: { code: 'household.locked' } });
		expect(await readForm(deps, await resident('visit-requested'))).toMatchObject({
			ok: true,
			value: { status: 'visitRequested' }
		});
	});

	it('has an account for every role, and a second of the office, that sign in', async () => {
		expect(list.staff.map(({ role }) => role)).toEqual([
			'enumerator',
			'supervisor',
			'help-desk',
			'help-desk-lead',
			'office',
			'office'
		]);
		const wall = testClock('2026-01-01T00:00:00Z');
		for (const { number, password, totpSecret, role } of list.staff) {
			const oneTimeCode = currentCode(totpSecret, wall.now());
			const signedIn = await signInStaff(deps, { number, password, oneTimeCode, address: '192.0.2.9' }, wall);
			expect(signedIn).toMatchObject({ ok: true, value: { role } });
		}
	});

	it('may be started again on its own database', async () => {
		expect(await isForRehearsal(database.url)).toBe(true);
	});

	it('is taken up in the next block when its list was lost', async () => {
		await rm(join(folder, 'rehearsal.json'));
		const again = await loadRehearsal(options);
		expect(again.households[0]?.number.slice(0, 15)).not.toBe(list.households[0]?.number.slice(0, 15));
		expect(again.staff.map(({ number }) => number)).toEqual(['0232', '0032', '0902', '0912', '0003', '0004']);
		expect(await countHouseholds(deps.db)).toBe(320);
	});
});
