import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasValidCheckDigits, isWellFormed } from '$lib/domain/access/access-code';
import { xiangshan } from '../../support/round-2020';
import { accessCode, auditEvent } from '$lib/server/db/schema';
import type { PrintedLetter } from '$lib/server/letters/letter-page';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { issueLetters, prepareCodes } from '$lib/server/use-cases/office/issue-letters';
import { loadHouseholds } from '$lib/server/use-cases/office/load-households';
import { portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
const OFFICE = { kind: 'office', id: 'test' } as const;
const BLOCKS = [
	'450304001001001',
	'450304001001002',
	'450304001001003',
	'450304001001004',
	'450304001001005',
	'450304001001006'
] as const;
let house: Portal;

beforeAll(async () => {
	house = await portal(database.url);
	const list = BLOCKS.flatMap((block) =>
		['001', '002', '003'].map((household, index) => ({
			line: index + 2,
			block,
			household,
			address: '漓榕新村',
			building: '3 栋',
			unit: '',
			room: `40${index}`
		}))
	);
	await loadHouseholds(house.deps, OFFICE, xiangshan, list);
});
afterAll(() => house.deps.close());

async function print(block: string, reissue: string[] = []) {
	const printed: PrintedLetter[] = [];
	const result = await issueLetters(
		house.deps,
		OFFICE,
		{ block, reissue },
		async (letters) => void printed.push(...letters)
	);
	return { result, printed };
}
const identify = async (code: string) => {
	const result = await identifyLetter(house.deps, { code, address: '192.0.2.7' });
	return result.ok ? result.value.next : result.problem.code;
};

describe('printing letters', () => {
	it('takes the codes that were hashed beforehand, each for one household, and makes what is missing', async () => {
		const codes = await prepareCodes(house.deps.keys, 2);
		const printed: PrintedLetter[] = [];
		const asked = { block: BLOCKS[5], reissue: [], prepared: Promise.resolve(codes) };
		await issueLetters(house.deps, OFFICE, asked, async (letters) => void printed.push(...letters));
		expect(printed.slice(0, 2).map(({ code }) => code)).toEqual(codes.map(({ code }) => code));
		expect(new Set(printed.map(({ code }) => code)).size).toBe(3);
		for (const { code } of printed) expect(await identify(code)).toBe('home');
	});

	it('gives every household of a block a code that signs in, its address and its enumerator', async () => {
		await createStaff(house.deps, OFFICE, {
			role: 'enumerator',
			number: '0231',
			name: '韦榕灯',
			phone: '13800000231',
			blocks: [BLOCKS[0]],
			rehearsal: true
		});
		const { result, printed } = await print(BLOCKS[0]);
		expect(result).toEqual({ ok: true, value: { letters: 3 } });
		expect(printed.map(({ number, letterNumber }) => [number, letterNumber])).toEqual(
			['001', '002', '003'].map((household) => [BLOCKS[0] + household, 1])
		);
		expect(printed[0]?.address.zh).toBe('南门街道 龙船坪社区 漓榕新村 3 栋 400');
		expect(printed[0]?.enumerator).toEqual({ name: '韦榕灯', phone: '13800000231', badge: '0231', photo: false });
		for (const { code } of printed) {
			expect([isWellFormed(code), hasValidCheckDigits(code)]).toEqual([true, true]);
			expect(await identify(code)).toBe('home');
		}
	});

	it('keeps no code: neither in the tables nor in the events', async () => {
		const { printed } = await print(BLOCKS[1]);
		const stored = JSON.stringify([
			await house.deps.db.select().from(accessCode),
			await house.deps.db.select().from(auditEvent)
		]);
		for (const { code } of printed) expect(stored).not.toContain(code);
	});

	it('leaves out households with a letter, and replaces one when it is named', async () => {
		const first = await print(BLOCKS[2]);
		expect((await print(BLOCKS[2])).result).toMatchObject({ ok: false, problem: { code: 'letters.none' } });
		const again = await print(BLOCKS[2], ['002']);
		expect(again.printed).toMatchObject([{ number: `${BLOCKS[2]}002`, letterNumber: 2 }]);
		expect(await identify(again.printed[0]?.code ?? '')).toBe('home');
		expect(await identify(first.printed[1]?.code ?? '')).toBe('pin');
		expect(await identify(first.printed[0]?.code ?? '')).toBe('home');
	});

	it('refuses a block or a household that is not there', async () => {
		expect((await print('450304001001009')).result).toMatchObject({ ok: false, problem: { code: 'block.unknown' } });
		expect((await print(BLOCKS[2], ['002', '998'])).result).toMatchObject({
			ok: false,
			problem: { code: 'household.unknown' }
		});
	});

	it('issues nothing when the letters could not be handed over', async () => {
		const full = issueLetters(house.deps, OFFICE, { block: BLOCKS[3], reissue: [] }, () =>
			Promise.reject(new Error('disk full'))
		);
		await expect(full).rejects.toThrow('disk full');
		expect((await print(BLOCKS[3])).printed.map(({ letterNumber }) => letterNumber)).toEqual([1, 1, 1]);
	});

	it('prints once for every door when two people start it at once', async () => {
		const both = await Promise.all([print(BLOCKS[4]), print(BLOCKS[4])]);
		expect(both.map(({ printed }) => printed.length).sort()).toEqual([0, 3]);
	});
});

describe('a new account', () => {
	const account = { role: 'enumerator', name: '韦榕灯', phone: '', rehearsal: false } as const;

	it('is refused for a taken number and for a block that is not loaded', async () => {
		expect((await createStaff(house.deps, OFFICE, { ...account, number: '0777', blocks: [] })).ok).toBe(true);
		const taken = await createStaff(house.deps, OFFICE, { ...account, number: '0777', blocks: [] });
		expect(taken).toMatchObject({ ok: false, problem: { code: 'staff.numberTaken' } });
		const lost = await createStaff(house.deps, OFFICE, { ...account, number: '0778', blocks: ['450304001001009'] });
		expect(lost).toMatchObject({ ok: false, problem: { code: 'block.unknown' } });
	});
});
