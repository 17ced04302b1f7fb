import { describe, expect, it } from 'vitest';
import { readRows } from '$lib/server/import/rows';
import { readStaffList } from '$lib/server/import/staff-list';

async function read(...lines: string[]) {
	const rows = await readRows(new TextEncoder().encode(lines.join('\n')));
	if ('faults' in rows) throw new Error('not read');
	return readStaffList(rows.rows);
}
const HEADER = '工号,姓名,岗位,电话,普查小区,地区';

describe('a list of staff', () => {
	it('is read with its roles in Chinese or English, several blocks in a cell', async () => {
		const { accounts, faults } = await read(
			HEADER,
			'0301,试点甲,普查员,13800000001,450304001001001、450304001001002,',
			'0901,试点乙,help-desk,,,450304'
		);
		expect(faults).toEqual([]);
		expect(accounts).toEqual([
			{
				line: 2,
				role: 'enumerator',
				number: '0301',
				name: '试点甲',
				phone: '13800000001',
				blocks: ['450304001001001', '450304001001002'],
				district: ''
			},
			{ line: 3, role: 'help-desk', number: '0901', name: '试点乙', phone: '', blocks: [], district: '450304' }
		]);
	});

	it('names every faulty line and every fault, and nobody', async () => {
		const { accounts, faults } = await read(
			HEADER,
			'0301,试点甲,厨师,,,',
			'03 01,,普查员,,4503,',
			'0303,试点丙,普查员,,,',
			'0303,试点丁,普查员,,,'
		);
		expect(accounts.map(({ number }) => number)).toEqual(['0303', '0303']);
		expect(faults.map(({ line }) => line)).toEqual([2, 3, 3, 3, 5]);
		expect(JSON.stringify(faults)).not.toMatch(/试点/);
	});

	it('says which columns are missing', async () => {
		expect((await read('姓名,电话', '试点甲,13800000001')).faults).toMatchObject([
			{ line: 1, reason: { zh: expect.stringContaining('岗位、工号') } }
		]);
	});
});
