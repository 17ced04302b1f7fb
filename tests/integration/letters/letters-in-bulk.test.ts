import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { loadHouseholds } from '$lib/server/use-cases/office/load-households';
import { issueMany } from '../../../tools/office/letters-in-bulk';
import { portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { xiangshan } from '../../support/round-2020';

const database = await testDatabase();
const OFFICE = { kind: 'office', id: 'test' } as const;
const BLOCKS = ['450304001001011', '450304001001012', '450304002001011'] as const;
const folder = mkdtempSync(join(tmpdir(), 'zitian-letters-'));
let house: Portal;

const household = (block: string, number: string, room: string) => ({
	line: Number(number),
	block,
	household: number,
	address: '试点里',
	building: '3',
	unit: '1',
	floor: Number(room.slice(0, -2)),
	room
});

beforeAll(async () => {
	house = await portal(database.url);
	const list = BLOCKS.flatMap((block) => [
		household(block, '001', '1002'),
		household(block, '002', '902'),
		household(block, '003', '901')
	]);
	await loadHouseholds(house.deps, OFFICE, xiangshan, list);
	const person = { role: 'enumerator', number: '0301', name: '试点甲', phone: '', rehearsal: true } as const;
	await createStaff(house.deps, OFFICE, { ...person, blocks: [BLOCKS[0]] });
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.deps.close();
});

const files = () => readdirSync(folder).sort();
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const codesIn = (page: string) =>
	[...page.matchAll(/\d{4} \d{4} \d{4} \d{4}/g)].map(([code]) => code.replaceAll(' ', ''));
const signsIn = async (code: string) => (await identifyLetter(house.deps, { code, address: '192.0.2.9' })).ok;

describe('letters of many blocks', () => {
	it('are a file a block, named after its enumerator, with a cover sheet and in walking order', async () => {
		expect(await issueMany(house.deps, { within: '450304001', folder })).toEqual({ letters: 6, blocks: 2, left: [] });
		expect(files()).toEqual([`0301-${BLOCKS[0]}.html`, `none-${BLOCKS[1]}.html`]);
		const page = text(`0301-${BLOCKS[0]}.html`);
		expect(page).toContain('信 3 封');
		expect(page).toContain('普查员 0301 试点甲');
		expect(codesIn(page)).toHaveLength(3);
		const order = [...page.matchAll(/class="address">[^<]*单元 (\d+)</g)].map(([, room]) => room);
		expect(order).toEqual(['901', '902', '1002']);
		for (const code of codesIn(page)) expect(await signsIn(code)).toBe(true);
	});

	it('go on where a run was ended, and print nobody twice', async () => {
		const begun = `none-${BLOCKS[2]}.html.part`;
		const committed = `0301-${BLOCKS[0]}-2.html.part`;
		writeFileSync(join(folder, begun), 'not committed');
		writeFileSync(join(folder, committed), 'the only copy');
		expect(await issueMany(house.deps, { within: '', folder, data: true })).toEqual({
			letters: 3,
			blocks: 1,
			left: [`0301-${BLOCKS[0]}-2.html`]
		});
		expect(files()).toEqual([
			`0301-${BLOCKS[0]}-2.html`,
			`0301-${BLOCKS[0]}.html`,
			`none-${BLOCKS[1]}.html`,
			`none-${BLOCKS[2]}.csv`
		]);
		expect(text(`0301-${BLOCKS[0]}-2.html`)).toBe('the only copy');
		expect(await issueMany(house.deps, { within: '', folder })).toEqual({ letters: 0, blocks: 0, left: [] });
	});

	it('come as data for a printing house, with what its QR codes hold', () => {
		const [header, first] = text(`none-${BLOCKS[2]}.csv`).split('\r\n');
		expect(header).toContain('二维码内容');
		const [code] = codesIn(first ?? '');
		expect(first).toContain(`/#${code}"`);
		expect(first).toContain('试点里 3 栋 1 单元 901');
	});
});
