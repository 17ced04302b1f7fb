/** Reads an office's list of staff: either every line is good, or every faulty line is named. */
import type { Role } from '../db/schema';
import type { Fault, Row } from './row';
import { shownCode } from './shown';

export interface ListedAccount {
	line: number;
	role: Role;
	number: string;
	name: string;
	phone: string;
	blocks: string[];
	district: string;
}

const HEADERS = {
	role: ['岗位', '角色', 'role'],
	number: ['工号', 'number', 'staffnumber'],
	name: ['姓名', 'name'],
	phone: ['电话', '手机', '联系电话', 'phone'],
	blocks: ['普查小区', '普查小区代码', '小区', 'blocks', 'block'],
	district: ['地区', '区划代码', 'district']
} as const;
type StaffColumn = keyof typeof HEADERS;

const ROLES: Record<string, Role> = {
	普查员: 'enumerator',
	enumerator: 'enumerator',
	普查指导员: 'supervisor',
	指导员: 'supervisor',
	supervisor: 'supervisor',
	客服: 'help-desk',
	'help-desk': 'help-desk',
	客服组长: 'help-desk-lead',
	'help-desk-lead': 'help-desk-lead',
	普查办公室: 'office',
	办公室: 'office',
	office: 'office'
};

export function readStaffList([header, ...rows]: Row[]): { accounts: ListedAccount[]; faults: Fault[] } {
	const at = columnsOf(header?.cells ?? []);
	const missing = (['role', 'number', 'name'] as const).filter((column) => at[column] === undefined);
	if (missing.length > 0) return { accounts: [], faults: [noHeader(missing)] };
	const read = rows.map((row) => readLine(row, at));
	const accounts = read.flatMap(({ account }) => account ?? []);
	return { accounts, faults: [...read.flatMap(({ faults }) => faults), ...repeated(accounts)].sort(byLine) };
}

const byLine = (a: Fault, b: Fault): number => a.line - b.line;

type Positions = Partial<Record<StaffColumn, number>>;

function columnsOf(cells: readonly string[]): Positions {
	const at: Positions = {};
	cells.forEach((cell, position) => {
		const plain = cell
			.normalize('NFKC')
			.replace(/[\s_*]/g, '')
			.toLowerCase();
		const column = (Object.keys(HEADERS) as StaffColumn[]).find((name) =>
			(HEADERS[name] as readonly string[]).includes(plain)
		);
		if (column) at[column] ??= position;
	});
	return at;
}

const fault = (line: number, zh: string, en: string): Fault => ({ line, reason: { zh, en } });

const noHeader = (missing: readonly StaffColumn[]): Fault =>
	fault(
		1,
		`第一行要有列名，至少要有岗位、工号、姓名。没有找到：${missing.map((column) => HEADERS[column][0]).join('、')}。`,
		`The first line has to name the columns: at least role, number, name. Missing: ${missing.join(', ')}.`
	);

function readLine({ line, cells }: Row, at: Positions): { account?: ListedAccount; faults: Fault[] } {
	const cell = (column: StaffColumn) => (cells[at[column] ?? -1] ?? '').normalize('NFKC').trim();
	const role = ROLES[cell('role').toLowerCase()];
	const number = cell('number');
	const blocks = cell('blocks')
		.split(/[\s,，、;；]+/)
		.filter(Boolean);
	const faults = [
		...(role ? [] : [fault(line, '岗位写普查员、指导员、客服、客服组长或办公室。', 'The role is none that is known.')]),
		...(/^[0-9A-Za-z-]{1,20}$/.test(number)
			? []
			: [
					fault(
						line,
						`工号“${shownCode(number)}”不对：最多 20 位字母、数字和连字符。`,
						`The number “${shownCode(number)}” is wrong: at most 20 letters, digits and hyphens.`
					)
				]),
		...(cell('name') === '' ? [fault(line, '没有姓名。', 'The name is missing.')] : []),
		...blocks
			.filter((block) => !/^\d{15}$/.test(block))
			.map((block) =>
				fault(
					line,
					`普查小区代码“${shownCode(block)}”不是 15 位数字。`,
					`The block code “${shownCode(block)}” is not 15 digits.`
				)
			)
	];
	if (!role || faults.length > 0) return { faults };
	return {
		faults,
		account: { line, role, number, name: cell('name'), phone: cell('phone'), blocks, district: cell('district') }
	};
}

function repeated(accounts: readonly ListedAccount[]): Fault[] {
	const first = new Map<string, number>();
	return accounts.flatMap(({ line, number }) => {
		const before = first.get(number);
		if (before === undefined) first.set(number, line);
		return before === undefined
			? []
			: [fault(line, `工号 ${number} 在第 ${before} 行已经有了。`, `Number ${number} is on line ${before} already.`)];
	});
}
