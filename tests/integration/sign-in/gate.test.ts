import { afterAll, beforeAll, expect, it } from 'vitest';
import { slowGate } from '$lib/server/auth/slow-gate';
import type { Deps } from '$lib/server/deps';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { showHome } from '$lib/server/use-cases/sign-in/show-home';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { layOutBlock, letter, openHousehold, PIN, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let used: string;
let unused: string;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	used = (await openHousehold(house, '001')).code;
	unused = await letter(house, await settle(house, '002'));
});
afterAll(() => house.deps.close());

const visitor = { address: '198.51.100.9' };
// A cookie of before the upgrade carries the code alone: the page that reads it has to hash it.
const PAGES: [string, (deps: Deps) => Promise<{ ok: boolean; problem?: unknown }>][] = [
	['the first page', (deps) => identifyLetter(deps, { code: used, ...visitor })],
	['“is this your home?”', (deps) => showHome(deps, { code: unused, ...visitor })],
	['the new PIN', (deps) => choosePin(deps, { code: used, pin: PIN, pinAgain: PIN, userAgent: '', ...visitor })],
	['the PIN', (deps) => enterPin(deps, { code: used, pin: PIN, userAgent: '', ...visitor })],
	['staff', (deps) => signInStaff(deps, { number: 'nobody', password: 'x', oneTimeCode: '000000', ...visitor })]
];

it.each(PAGES)(
	'%s asks for slow work once and is told to wait the second time, with nothing counted',
	async (_, ask) => {
		const deps = { ...house.deps, gate: slowGate({ hashes: 1, seconds: 60, waiting: 1, newcomersUpTo: 1 }) };
		await ask(deps);
		const before = await house.deps.sql`select key, points from rate_limit order by key`;
		expect(await ask(deps)).toMatchObject({ ok: false, problem: { code: 'signIn.busy' } });
		expect(await house.deps.sql`select key, points from rate_limit order by key`).toEqual(before);
	}
);

it('a PIN is chosen only so often from one network, though nothing has to be hashed', async () => {
	const deps = { ...house.deps, gate: slowGate({ hashes: 1, seconds: 60, waiting: 1, newcomersUpTo: 1 }) };
	const choose = () =>
		choosePin(deps, { code: used, stretched: new Uint8Array(32), pin: PIN, pinAgain: PIN, userAgent: '', ...visitor });
	expect(await choose()).toMatchObject({ ok: false, problem: { code: 'code.alreadyUsed' } });
	expect(await choose()).toMatchObject({ ok: false, problem: { code: 'signIn.busy' } });
});
