import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { audited } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/deps';
import { staff } from '$lib/server/db/schema';
import { checkBadge } from '$lib/server/use-cases/sign-in/check-badge';
import { setPhoto } from '$lib/server/use-cases/office/set-photo';
import { showHome } from '$lib/server/use-cases/sign-in/show-home';
import { GET } from '../../../src/routes/(public)/badge/[number]/photo/+server';
import { BLOCK, layOutBlock, letter, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { hire } from '../../support/staff';

const OFFICE = { kind: 'office', id: 'test' } as const;
const PHOTO: StaffPhoto = {
	kind: 'image/png',
	bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
};

const database = await testDatabase();
let house: Portal;
let real: Deps;
beforeAll(async () => {
	house = await portal(database.url);
	real = { ...house.deps, settings: { ...house.deps.settings, rehearsal: false } };
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const check = (number: string, deps = house.deps, address = 'badge-test') => checkBadge(deps, { number, address });

/** The answer of the photograph's own address, or the status it was refused with. */
async function photoOf(number: string, deps = house.deps, address = 'photo-test'): Promise<Response | number> {
	const event = { params: { number }, locals: { deps, locale: 'zh' }, getClientAddress: () => address };
	try {
		return await GET(event as unknown as Parameters<typeof GET>[0]);
	} catch (refusal) {
		return (refusal as { status: number }).status;
	}
}

async function hireWithPhoto(rehearsal = false): Promise<string> {
	const { number } = await hire(house, 'enumerator', [BLOCK], rehearsal);
	expect((await setPhoto(house.deps, OFFICE, { number, photo: PHOTO })).ok).toBe(true);
	return number;
}

const end = (number: string) =>
	audited(house.deps, OFFICE, async (tx, record) => {
		await tx.update(staff).set({ endedAt: house.clock.now() }).where(eq(staff.number, number));
		await record({ action: 'staff.ended' });
	});

describe('a badge number', () => {
	it('tells who carries it and where, and nothing else', async () => {
		const { number } = await hire(house, 'enumerator', [BLOCK]);
		expect((await check(` ${number} `)).found).toEqual({
			number,
			name: '试用',
			role: 'enumerator',
			onDuty: true,
			photo: false,
			district: BLOCK.slice(0, 6),
			places: [{ zh: '龙船坪社区', en: 'Longchuanping Community' }]
		});
	});

	it('of somebody without a block, or after field work, tells that the holder is not on duty', async () => {
		expect((await check((await hire(house, 'enumerator')).number)).found).toMatchObject({ onDuty: false, places: [] });
		const { number } = await hire(house, 'enumerator', [BLOCK]);
		const later = { ...house.deps, clock: { now: () => house.deps.round.fieldWorkEnds ?? 0 } };
		expect((await check(number, later)).found).toMatchObject({ onDuty: false });
	});

	it('of nobody, of the office, of an ended account or of a rehearsal tells nothing', async () => {
		expect(await check('nobody')).toEqual({});
		expect(await check((await hire(house, 'office')).number)).toEqual({});
		const { number } = await hire(house, 'enumerator', [BLOCK]);
		await end(number);
		expect(await check(number)).toEqual({});
		const rehearsing = await hire(house, 'enumerator', [BLOCK], true);
		expect(await check(rehearsing.number, real)).toEqual({});
	});
});

describe('guessing badge numbers', () => {
	it('ends for an address after too many that nobody has; numbers that exist do not count', async () => {
		const { number } = await hire(house, 'enumerator', [BLOCK]);
		for (let n = 0; n < SIGN_IN_POLICY.badgesPerAddress - 1; n += 1) await check(`guess-${n}`, house.deps, 'guesser');
		for (let n = 0; n < 3; n += 1) expect((await check(number, house.deps, 'guesser')).found).toBeDefined();
		expect(await check('guess-last', house.deps, 'guesser')).toEqual({});
		expect((await check(number, house.deps, 'guesser')).wait).toBeGreaterThan(0);
		expect(await photoOf(number, house.deps, 'guesser')).toBe(429);
		expect((await check(number, house.deps, 'neighbour')).found).toBeDefined();
		expect(await house.deps.limits.spend({ address: 'guesser' })).toBeUndefined();
	});
});

describe('the photograph of a badge', () => {
	it('is served with its kind, not to be guessed at, for the one browser and for minutes', async () => {
		const number = await hireWithPhoto();
		const response = await photoOf(number);
		if (typeof response === 'number') throw new Error(`refused with ${response}`);
		expect(response.headers.get('content-type')).toBe('image/png');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('cache-control')).toBe('private, max-age=300');
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(PHOTO.bytes);
		expect((await check(number)).found).toMatchObject({ photo: true });
	});

	it('is not there without one, for an ended account, or for a rehearsal account outside a rehearsal', async () => {
		expect(await photoOf((await hire(house, 'enumerator', [BLOCK])).number)).toBe(404);
		expect(await photoOf('nobody')).toBe(404);
		const ended = await hireWithPhoto();
		await end(ended);
		expect(await photoOf(ended)).toBe(404);
		const rehearsing = await hireWithPhoto(true);
		expect(await photoOf(rehearsing, real)).toBe(404);
		expect(await photoOf(rehearsing)).toBeInstanceOf(Response);
	});

	it('of the office is shown to nobody', async () => {
		const { number } = await hire(house, 'office');
		await setPhoto(house.deps, OFFICE, { number, photo: PHOTO });
		expect(await photoOf(number)).toBe(404);
	});

	it('cannot be given to an account that does not exist or has ended', async () => {
		const number = await hireWithPhoto();
		await end(number);
		for (const gone of ['nobody', number]) {
			const refused = await setPhoto(house.deps, OFFICE, { number: gone, photo: PHOTO });
			expect(refused).toMatchObject({ ok: false, problem: { code: 'staff.unknown' } });
		}
	});
});

describe('the page that asks “is this your home?”', () => {
	it('says whether the enumerator is on duty and has a photograph', async () => {
		const code = await letter(house, await settle(house, '771'));
		const shown = async () => {
			const home = await showHome(house.deps, { code });
			if (!home.ok) throw new Error(home.problem.code);
			return home.value;
		};
		const { onDuty, enumerator } = await shown();
		expect([onDuty, enumerator?.photo]).toEqual([true, false]);
		await setPhoto(house.deps, OFFICE, { number: enumerator?.badge ?? '', photo: PHOTO });
		expect((await shown()).enumerator?.photo).toBe(true);
		const later = { ...house.deps, clock: { now: () => house.deps.round.fieldWorkEnds ?? 0 } };
		expect(await showHome(later, { code })).toMatchObject({ ok: true, value: { onDuty: false } });
	});
});
