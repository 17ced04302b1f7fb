import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseKeyRing, type KeyRing } from '$lib/server/crypto/key-ring';
import { openStaffSecret } from '$lib/server/crypto/staff-secret';
import { wrapForService } from '$lib/server/crypto/data-key';
import { audited } from '$lib/server/audit/audited';
import { replaceWrap, staffSecrets, wrapsOf } from '$lib/server/db/queries/sealed-values';
import { keyFaults, requireKeys } from '$lib/server/services/require-keys';
import { askApproval } from '$lib/server/use-cases/help-desk/ask-verification';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { giveUpKey, sealAnew, showKeys } from '$lib/server/use-cases/office/service-keys';
import { layOutBlock, openHousehold, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { bindsPhone } from '../../support/second-person';
import { hire, signedIn } from '../../support/staff';

const database = await testDatabase();
const ACTOR = { kind: 'office', id: 'test' } as const;
const PHONE = '13800000042';
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [first, second] = [key('k1'), key('k2')];
const ring = (...keys: string[]) => parseKeyRing(keys.join(','));
const both = ring(second, first);

let house: Portal;
let households: Opened[];
let account: Awaited<ReturnType<typeof hire>>;
const withKeys = (keys: KeyRing) => ({ ...house.deps, keys });
const uses = async (keys: KeyRing) =>
	Object.fromEntries((await showKeys(withKeys(keys))).keys.map(({ keyId, counts }) => [keyId, counts]));

beforeAll(async () => {
	house = await portal(database.url, undefined, ring(first));
	await requireKeys(house.deps);
	await layOutBlock(house);
	households = [await openHousehold(house, '701'), await openHousehold(house, '702')];
	account = await hire(house, 'enumerator');
	const agent = await signedIn(house, 'help-desk');
	const [{ householdId = '' } = {}] = households;
	await bindsPhone(house, agent, householdId, PHONE);
	const asked = { householdId, action: 'changePhone', phone: PHONE };
	expect(await askApproval(house.deps, agent, asked)).toMatchObject({ ok: true });
});
afterAll(() => house.deps.close());

describe('a start', () => {
	it('notes which keys there are, and is content with more of them', async () => {
		await expect(keyFaults(house.deps.db, ring(first))).resolves.toEqual([]);
		await expect(keyFaults(house.deps.db, both)).resolves.toEqual([]);
	});

	it('is refused without a key that was used, naming it and what to do, and showing no key', async () => {
		const refusal = await requireKeys(withKeys(ring(second))).catch((error: Error) => error.message);
		expect(refusal).toMatch(/k1: .* is not in ZITIAN_SECRETS[^]*npm run keys -- give-up/);
		for (const secret of [first, second]) expect(refusal).not.toContain(secret.slice(3));
	});

	it('is refused with another key of the same name', async () => {
		await expect(requireKeys(withKeys(ring(key('k1'))))).rejects.toThrow(/k1: .* another key than before/);
	});
});

describe('a key in front that nothing was started with yet', () => {
	it('is older than no letter: each needs the one before', async () => {
		house.clock.forward(1);
		await expect(showKeys(withKeys(both))).resolves.toMatchObject({ olderLetters: 2 });
		await expect(showKeys(house.deps)).resolves.toMatchObject({ olderLetters: 0 });
	});
});

describe('a rotation', () => {
	beforeAll(async () => {
		house.clock.forward(1);
		await requireKeys(withKeys(both));
	});

	it('is shown: what hangs on which key, and which letters need the older one', async () => {
		const shown = await showKeys(withKeys(both));
		expect(shown).toMatchObject({ unopened: {}, olderLetters: 2 });
		expect(await uses(both)).toEqual({ k2: {}, k1: { drafts: 2, accounts: 3, phones: 1, requests: 1 } });
	});

	it('shows drafts whose key is missing, and counts as unopened what it cannot tell', async () => {
		const { keys, unopened } = await showKeys(withKeys(ring(second)));
		expect(keys).toContainEqual({ keyId: 'k1', isHere: false, isCurrent: false, counts: { drafts: 2 } });
		expect(unopened).toEqual({ accounts: 3, phones: 1, requests: 1 });
	});

	it('replaces a wrap only while it is the one that was read: a save in between wins', async () => {
		const [wrap] = await wrapsOf(house.deps.db, ['k1'], 1);
		if (!wrap) throw new Error('No wrap of k1.');
		const stale = { ...wrap, serviceWrap: wrapForService(ring(first), wrap.householdId, new Uint8Array(32)) };
		await audited(house.deps, ACTOR, async (tx, record) => {
			await replaceWrap(tx, stale, wrapForService(both, wrap.householdId, new Uint8Array(32)));
			await record({ action: 'key.sealedAnew' });
		});
		expect(await uses(both)).toMatchObject({ k1: { drafts: 2 } });
	});

	it('is finished by sealing anew: everything opens with the new key alone', async () => {
		await expect(sealAnew(withKeys(both), ACTOR)).resolves.toMatchObject({
			drafts: 2,
			accounts: 3,
			phones: 1,
			requests: 1
		});
		expect(await uses(both)).toEqual({ k2: { drafts: 2, accounts: 3, phones: 1, requests: 1 }, k1: {} });
		const alone = withKeys(ring(second));
		for (const { resident } of households) await expect(readForm(alone, resident)).resolves.toMatchObject({ ok: true });
		const row = (await staffSecrets(house.deps.db)).find(({ number }) => number === account.number);
		expect(openStaffSecret(alone.keys, account.number, row?.sealed ?? new Uint8Array())).toBe(account.totpSecret);
		await expect(sealAnew(withKeys(both), ACTOR)).resolves.toMatchObject({
			drafts: 0,
			accounts: 0,
			phones: 0,
			requests: 0
		});
	});

	it('leaves a caller to be found by the number', async () => {
		const agent = await signedIn({ ...house, deps: withKeys(both) }, 'help-desk');
		const found = await findHousehold(withKeys(ring(second)), agent, { typed: PHONE });
		expect(JSON.stringify(found)).toContain(households[0]?.householdId);
	});

	it('ends when the office gives the old key up: a start without it is right then', async () => {
		await expect(giveUpKey(withKeys(both), ACTOR, 'k9')).resolves.toBe(false);
		await expect(giveUpKey(withKeys(both), ACTOR, 'k1')).resolves.toBe(true);
		await expect(requireKeys(withKeys(ring(second)))).resolves.toBeUndefined();
	});
});
