/** Which column of an office's list is which: the headers that offices use, in Chinese and English. */

export type Column = 'block' | 'household' | 'address' | 'building' | 'unit' | 'floor' | 'room' | 'drawn';

/** Recognised and deliberately not kept: this release stores no name and no telephone number (docs/household-list.md). */
export type DroppedColumn = 'householder' | 'phone' | 'collective';

const HEADERS: Record<Column | DroppedColumn, string[]> = {
	block: ['普查小区代码', '普查小区编码', '普查小区', '小区代码', '小区编码', 'block', 'blockcode', 'enumerationblock'],
	household: ['户编号', '户号', '户序号', 'household', 'householdnumber', 'householdno'],
	address: ['地址', '详细地址', '住址', '小区名称', '街路巷', 'address', 'addressline', 'street'],
	building: ['建筑物', '建筑物编号', '楼栋', '栋', '栋号', '楼号', '幢', 'building'],
	unit: ['单元', '单元号', 'unit'],
	floor: ['楼层', '层', '所在楼层', 'floor'],
	room: ['房号', '房间号', '室', '室号', '住房单元编号', '门牌号', 'room', 'roomnumber', 'door'],
	drawn: ['长表', '抽中长表', '长表户', '是否长表', 'drawn', 'longform'],
	householder: ['户主姓名', '户主', '姓名', 'householder', 'nameofhouseholder', 'name'],
	phone: ['联系方式', '联系电话', '电话', '手机', '手机号', '手机号码', 'phone', 'contact', 'mobile'],
	collective: ['集体户', '是否集体户', '户别', 'collective', 'collectivehousehold']
};

const DROPPED: readonly string[] = ['householder', 'phone', 'collective'] satisfies DroppedColumn[];

export interface ColumnMap {
	/** Position of each column that is there. */
	at: Partial<Record<Column, number>>;
	/** As written in the file: known, and not kept. */
	dropped: string[];
	/** As written in the file: not understood, and not kept either. */
	unknown: string[];
	/** As written in the file: the second column with the same meaning. */
	repeated: string[];
}

/** Spaces, case, underscores and a remark in brackets do not matter: "户编号（3位）" is 户编号. */
const plain = (header: string): string =>
	header
		.normalize('NFKC')
		.replace(/\(.*?\)/g, '')
		.replace(/[\s_*:-]/g, '')
		.toLowerCase();

export function mapColumns(headers: string[]): ColumnMap {
	const map: ColumnMap = { at: {}, dropped: [], unknown: [], repeated: [] };
	headers.forEach((header, position) => {
		const meaning = Object.entries(HEADERS).find(([, names]) => names.includes(plain(header)))?.[0];
		if (header !== '') place(map, header, position, meaning);
	});
	return map;
}

function place(map: ColumnMap, header: string, position: number, meaning: string | undefined): void {
	if (meaning === undefined) map.unknown.push(header);
	else if (DROPPED.includes(meaning)) map.dropped.push(header);
	else if (map.at[meaning as Column] !== undefined) map.repeated.push(header);
	else map.at[meaning as Column] = position;
}
