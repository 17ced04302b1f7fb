import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBadge } from '$lib/server/use-cases/check-badge';
import { BLOCK, layOutBlock, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { hire } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

describe('a badge number', () => {
	it('tells who carries it and where, and nothing else', async () => {
		const { number } = await hire(house, 'enumerator', [BLOCK]);
		expect(await checkBadge(house.deps, ` ${number} `)).toEqual({
			number, name: '试用', role: 'enumerator', places: [{ zh: '龙船坪社区', en: 'Longchuanping Community' }]
		});
	});

	it('of nobody, of the office or of a rehearsal tells nothing', async () => {
		expect(await checkBadge(house.deps, 'nobody')).toBeUndefined();
		expect(await checkBadge(house.deps, (await hire(house, 'office')).number)).toBeUndefined();
		const rehearsing = await hire(house, 'enumerator', [BLOCK], true);
		const real = { ...house.deps, settings: { ...house.deps.settings, rehearsal: false } };
		expect(await checkBadge(real, rehearsing.number)).toBeUndefined();
	});
});
