import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { readFile } from 'node:fs/promises';
import { describe, it, expect } from 'vitest';
import { xiangshan } from '../../../support/round-2020';
import { readHouseholdList, type HouseholdList } from '$lib/server/import/household-list';
import { readRows } from '$lib/server/import/rows';

const HEADER = '普查小区代码,户编号,地址,建筑物,单元,楼层,房号,集体户,户主姓名,联系方式';
const GOOD = '450304001001001,001,漓榕新村,3 栋,2 单元,4,402,否,李某某,13800000000';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<HouseholdList> {
	const rows = await readRows(bytes);
	if ('faults' in rows) return { households: [], faults: rows.faults, dropped: [], unknown: [] };
	return readHouseholdList(rows.rows, xiangshan);
}

const csv = (...lines: string[]): Promise<HouseholdList> => read(utf8([HEADER, ...lines].join('\n')));
const reasons = (list: HouseholdList): string[] => list.faults.map(({ line, reason }) => `${line}: ${reason.zh}`);

const EXPECTED = {
	line: 2,
	block: '450304001001001',
	household: '001',
	address: '漓榕新村',
	building: '3 栋',
	unit: '2 单元',
	floor: 4,
	room: '402'
};

describe('a list of households', () => {
	it.each([
		['UTF-8', utf8(`${HEADER}\n${GOOD}\n`)],
		['UTF-8 with a byte order mark', utf8(`\ufeff${HEADER}\r\n${GOOD}\r\n`)],
		['GB18030', new Uint8Array(iconv.encode(`${HEADER}\r\n${GOOD}\r\n`, 'gb18030'))]
	])('is read as %s', async (_name, bytes) => {
		const list = await read(bytes);
		expect(list.faults).toEqual([]);
		expect(list.households).toEqual([EXPECTED]);
	});

	it('keeps rare place names of GB18030', async () => {
		const list = await read(new Uint8Array(iconv.encode(`${HEADER}\n${GOOD.replace('漓榕', '湴塘雉山')}`, 'gb18030')));
		expect(list.households[0]?.address).toBe('湴塘雉山新村');
	});

	it('is read from XLSX, with numbers in the cells, leading zeros lost and an empty line between', async () => {
		const cells = [
			HEADER.split(','),
			[450304001001001, 1, '漓榕新村', '3 栋', '2 单元', 4, 402, null, null, null],
			[],
			['450304001001001', '0a2', '漓榕新村', '3 栋', '2 单元', 4, 403, null, null, null]
		];
		const sheet = cells.map((row) => row.map((value) => (value === null ? null : { value })));
		const list = await read(new Uint8Array(await writeXlsxFile(sheet).toBuffer()));
		expect(list.faults.map(({ line }) => line)).toEqual([4]);
		expect(list.households).toEqual([EXPECTED]);
	});

	it('is read with English headers in another order, other columns left aside', async () => {
		const list = await read(utf8('Room,Remarks,Household number,Block code,Building\n402,x,1,450304001001001,3'));
		expect(list.households[0]).toMatchObject({
			block: '450304001001001',
			household: '001',
			building: '3',
			room: '402'
		});
		expect(list.unknown).toEqual(['Remarks']);
	});

	it('drops names and telephone numbers, and says so', async () => {
		const list = await csv(GOOD);
		expect(list.dropped).toEqual(['集体户', '户主姓名', '联系方式']);
		expect(JSON.stringify(list)).not.toMatch(/李某某|13800000000/);
	});

	it('is the template of the documentation', async () => {
		const list = await read(new Uint8Array(await readFile('docs/household-list-template.csv')));
		expect(list.faults).toEqual([]);
		expect(list.unknown).toEqual([]);
		expect(list.households.length).toBeGreaterThan(2);
	});
});

describe('a list with faulty lines', () => {
	it('names every faulty line and every fault of a line', async () => {
		const list = await csv(
			GOOD,
			'45030400100100,1,漓榕新村,,,,,,,',
			'450304009001001,002,漓榕新村,,,,,,,',
			'450304001001001,,,,,x,,,,',
			'450304001001001,999,漓榕新村,,,,,,,',
			'450304001001001,1000,漓榕新村,,,,,,,'
		);
		expect(reasons(list)).toEqual([
			'3: 普查小区代码“45030400100100”不是 15 位数字（普查区 12 位 + 小区 001–999）。',
			'4: 本区没有代码为 450304009001 的村（居）委会。',
			'5: 没有户编号。',
			'5: 楼层“…”不是 -5 到 200 之间的整数。',
			'5: 没有地址：地址、建筑物和房号都是空的，信送不到。',
			'6: 户编号 999 留给全户死亡户，由普查员登记，不能自主填报。',
			'7: 户编号“1000”不是 001–998 之间的数字。'
		]);
	});

	it('names both lines of a repeated number', async () => {
		const list = await csv(GOOD, GOOD.replace('402', '403'));
		expect(reasons(list)).toEqual(['3: 普查小区 450304001001001 的户编号 001 在第 2 行已经有了。']);
	});

	it('knows a code that a spreadsheet has rounded', async () => {
		const list = await csv(GOOD.replace('450304001001001', '4.50304E+14'));
		expect(list.faults[0]?.reason.zh).toContain('科学计数法');
	});

	it('does not quote a shifted line, which may be a name or a number of somebody', async () => {
		const list = await csv('李某某,住在这里,漓榕新村,,,,,,,');
		expect(list.faults).toHaveLength(2);
		expect(JSON.stringify(list)).not.toMatch(/李某某|住在这里/);
	});

	it('refuses line breaks and very long texts in an address', async () => {
		const list = await csv('450304001001001,001,"漓榕\n新村",,,,,,,', `450304001001001,002,${'长'.repeat(121)},,,,,,,`);
		expect(list.faults.map(({ reason }) => reason.zh)).toEqual([
			'“地址”里有换行或控制字符。',
			'“地址”超过 120 个字符。'
		]);
	});

	it('names the columns that are missing or repeated, and a file without households', async () => {
		expect(reasons(await read(utf8('户编号,姓名\n1,x')))[0]).toContain('没有找到：普查小区代码、地址 / 建筑物');
		expect(reasons(await read(utf8('普查小区代码,户编号,地址,住址\n1,2,3,4')))).toEqual(['1: 列“住址”出现了两次。']);
		expect(reasons(await read(utf8(`${HEADER}\n`)))).toEqual(['1: 文件里只有列名，没有住户。']);
		expect((await read(utf8(''))).faults).toHaveLength(1);
	});

	it('names the line of an unmatched quotation mark', async () => {
		const list = await read(utf8(`${HEADER}\n${GOOD}\n450304001001001,002,"漓榕新村,,,,,,,\n`));
		expect(list.faults).toHaveLength(1);
		expect(list.faults[0]?.line).toBeGreaterThanOrEqual(3);
	});

	it('survives a file that is neither text nor a workbook', async () => {
		expect((await read(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).faults[0]?.reason.zh).toContain('XLSX');
		expect((await read(new Uint8Array([0xff, 0x00, 0x81, 0x0d, 0x0a, 0xfe]))).faults.length).toBeGreaterThan(0);
	});
});
