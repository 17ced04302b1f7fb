import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { readFile } from 'node:fs/promises';
import { describe, it, expect } from 'vitest';
import { xiangshan } from '../../../support/round-2020';
import { readHouseholdList, type HouseholdList } from '$lib/server/import/household-list';
import { faultsFile } from '$lib/server/import/faults-file';
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
	building: '3',
	unit: '2',
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

	it('says which households are drawn for the long form, where it has the column', async () => {
		const [header, good] = [HEADER.replace('集体户', '长表'), GOOD.replace('否', '是')];
		const list = await read(utf8([header, good, good.replace(',001,', ',002,').replace('是', '')].join('\n')));
		expect(list.households).toMatchObject([{ drawn: true }, { drawn: false }]);
		const faulty = await read(utf8([header, good.replace('是', '也许')].join('\n')));
		expect(reasons(faulty)).toEqual([expect.stringMatching(/^2: 长表一列的“…”看不懂/)]);
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
			'5: 楼层“x”看不懂：写 -5 到 200 之间的整数，也可以写 2层、3F、负一层。',
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

/** An XLSX whose sheet XML was changed after writing: merges and hidden sheets are beyond what the writer does. */
async function workbook(rows: unknown[][], change: (name: string, xml: string) => string = (_, xml) => xml) {
	const sheet = rows.map((row) => row.map((value) => (value === null ? null : { value })));
	const parts = unzipSync(new Uint8Array(await writeXlsxFile(sheet as never).toBuffer()));
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([name, bytes]) => [
				name,
				/\.xml$/.test(name) ? strToU8(change(name, strFromU8(bytes))) : bytes
			])
		)
	);
}
const merged = (ref: string) => (name: string, xml: string) =>
	name.endsWith('sheet1.xml')
		? xml.replace('</sheetData>', `</sheetData><mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`)
		: xml;
const SHORT = ['普查小区代码', '户编号', '地址', '建筑物', '房号'];
const BLOCK = '450304001001001';

describe('what a spreadsheet does to a list', () => {
	it('a cell merged downwards holds for every line that it covers', async () => {
		const list = await read(
			await workbook(
				[
					SHORT,
					[BLOCK, '001', '试点里', '3栋', '101'],
					[BLOCK, '002', null, '3栋', '102'],
					[BLOCK, '003', null, '3栋', '103']
				],
				merged('C2:C4')
			)
		);
		expect(list.faults).toEqual([]);
		expect(list.households.map(({ address }) => address)).toEqual(['试点里', '试点里', '试点里']);
	});

	it('a cell merged sideways is named, because nobody knows its column', async () => {
		const list = await read(await workbook([SHORT, [BLOCK, '001', '试点里', null, '101']], merged('C2:D2')));
		expect(reasons(list)).toEqual([expect.stringMatching(/^2: 单元格 D2（建筑物）和左边的单元格合并/)]);
	});

	it('a date is named by its cell, with what to do, in XLSX', async () => {
		const sheet = [
			SHORT.map((value) => ({ value })),
			[
				{ value: BLOCK },
				{ value: '001' },
				{ value: '试点里' },
				{ value: new Date('2021-03-02T00:00:00Z'), format: 'm"月"d"日"' },
				{ value: '101' }
			]
		];
		const list = await read(new Uint8Array(await writeXlsxFile(sheet as never).toBuffer()));
		expect(reasons(list)).toEqual([expect.stringMatching(/^2: 单元格 D2（建筑物）里是日期“2021-03-02”.*文本/)]);
		expect(list.households).toEqual([]);
	});

	it.each(['3月2日', '2021/3/2', '2-Mar', 'Mar-02', '2021-03-02'])(
		'a date is known in CSV as well: %s',
		async (date) => {
			expect(reasons(await csv(GOOD.replace('402', date)))).toEqual([
				expect.stringContaining('单元格 G2（房号）里是日期')
			]);
		}
	);

	it('a door that looks a little like a date is none', async () => {
		const list = await csv(GOOD.replace('402', '3-2'), GOOD.replace('001,', '002,').replace('402', '2021'));
		expect(list.faults).toEqual([]);
		expect(list.households.map(({ room }) => room)).toEqual(['3-2', '2021']);
	});

	it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '####'])(
		'the error %s of a formula is named',
		async (error) => {
			expect(reasons(await csv(GOOD.replace('3 栋', error)))).toEqual([
				`2: 单元格 D2（建筑物）里是公式错误“${error}”。请填写实际的值。`
			]);
		}
	);

	it('a hidden first sheet is not taken for the list', async () => {
		const hides = (name: string, xml: string) =>
			name === 'xl/workbook.xml' ? xml.replace('<sheet ', '<sheet state="hidden" ') : xml;
		const list = await read(await workbook([SHORT, [BLOCK, '001', '试点里', '3栋', '101']], hides));
		expect(reasons(list)).toEqual([expect.stringContaining('是隐藏的')]);
	});
});

describe('the encoding of a list', () => {
	it('one bad byte in UTF-8 is named by its cell, and turns no other line into nonsense', async () => {
		const bytes = utf8(`${HEADER}\n${GOOD}\n${GOOD.replace('001,', '002,')}\n`);
		const at = bytes.indexOf(0xe6, utf8(`${HEADER}\n`).length);
		bytes[at] = 0xe5 & 0x7f;
		const list = await read(bytes);
		expect(list.faults).toHaveLength(1);
		expect(list.faults[0]?.reason.zh).toMatch(/单元格 C2（地址）里有读不出的字符/);
		expect(list.households.map(({ address }) => address)).toEqual(['漓榕新村']);
	});

	it('a character that another program could not read is named too', async () => {
		expect(reasons(await csv(GOOD.replace('榕', '\uFFFD')))).toEqual([
			expect.stringContaining('C2（地址）里有读不出的字符')
		]);
	});

	it.each([
		['UTF-16', new Uint8Array(iconv.encode(`${HEADER}\n${GOOD}`, 'utf16le', { addBOM: true })), 'UTF-16'],
		['UTF-16, the other way round', new Uint8Array(iconv.encode(HEADER, 'utf16be', { addBOM: true })), 'UTF-16'],
		['UTF-16 without a mark', new Uint8Array(iconv.encode('ab', 'utf16le')), '不是文本'],
		['a workbook of old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), '旧版 Excel']
	])('%s is said, with how to save it', async (_, bytes, word) => {
		const list = await read(bytes);
		expect(reasons(list)).toEqual([expect.stringContaining(word)]);
		expect(list.faults[0]?.reason.zh).toContain('另存为');
	});
});

describe('one canonical form', () => {
	it('makes one building and one room of every spelling, and knows floors', async () => {
		const spelt = [
			['3栋', '1单元', '2层', '301'],
			['３ 栋', '1', '2F', '３０１'],
			['三栋', '一单元', '二层', '301室'],
			['3#', ' 1 单元', '２', '301 房']
		];
		const list = await csv(
			...spelt.map(
				([building, unit, floor, room], i) => `${BLOCK},00${i + 1},试点里,${building},${unit},${floor},${room},,,`
			)
		);
		expect(list.faults).toEqual([]);
		for (const one of list.households) expect(one).toMatchObject({ building: '3', unit: '1', floor: 2, room: '301' });
		expect((await csv(GOOD.replace(',4,', ',负一层,'))).households[0]?.floor).toBe(-1);
	});
});

describe('what is said of a faulty line', () => {
	it('shows the faulty value, and no name and no number of anybody', async () => {
		const list = await csv(
			`${BLOCK},00x,试点里,3,1,顶层,101,,,`,
			`${BLOCK},13800000001,试点里,3,1,韦小梅,101,,,`,
			`450304198001010019,002,试点里,3,1,13800000001,101,,,`
		);
		expect(reasons(list).join()).toContain('“00x”');
		expect(reasons(list).join()).toContain('“顶层”');
		expect(JSON.stringify(list)).not.toMatch(/韦小梅|13800000001|450304198001010019/);
	});

	it('says nothing of a first line that is no header: it is somebody’s', async () => {
		const list = await read(utf8('450304001001001,001,试点里,张某某,13800000001\n'));
		expect(JSON.stringify(list)).not.toMatch(/张某某|13800000001/);
	});

	it('is written to a file to send back, without names, and with no formula to run', async () => {
		const text = [HEADER, GOOD, `${BLOCK},00x,"=HYPERLINK(""x"")",3,1,2,101,否,韦小梅,13800000001`].join('\n');
		const rows = await readRows(utf8(text));
		if ('faults' in rows) throw new Error('not read');
		const file = faultsFile(rows.rows, readHouseholdList(rows.rows, xiangshan).faults);
		expect(file.split('\r\n')).toHaveLength(3);
		expect(file).toContain('"3","户编号“00x”');
		expect(file).toContain('"\'=HYPERLINK(""x"")"');
		expect(file).not.toMatch(/韦小梅|13800000001/);
	});
});
