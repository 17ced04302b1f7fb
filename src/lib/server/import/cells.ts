/** What a spreadsheet or a wrong encoding did to single cells of the columns that are read. */
import type { Column, ColumnMap } from './columns';
import { REPLACEMENT } from './decode';
import { faultAt } from './faults';
import type { Fault, Row } from './row';
import { shownPlace } from './shown';

const NAMES: Record<Column, string> = {
	block: '普查小区代码',
	household: '户编号',
	address: '地址',
	building: '建筑物',
	unit: '单元',
	floor: '楼层',
	room: '房号',
	drawn: '长表'
};

/** The values of formulas that failed, in every version of Excel and WPS; and a column that was too narrow to be saved. */
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#+)$/i;

/** "3月2日", "2021/2/1", "2-Mar", "Mar-02": what a spreadsheet makes of 3-2 when it saves as CSV. */
const WRITTEN_DATE =
	/^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}( 0?0:00(:00)?)?|(\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?|[A-Z][a-z]{2}-\d{2})$/;

export function faultsOfCells({ line, cells, spoilt = {} }: Row, at: ColumnMap['at']): Fault[] {
	return (Object.entries(at) as [Column, number][]).flatMap(([column, position]) => {
		const text = cells[position] ?? '';
		const fault = faultOf(text, spoilt[position]);
		const value = { cell: cellName(position, line), column: NAMES[column], value: shownPlace(text) };
		return fault ? [faultAt(line, fault, value)] : [];
	});
}

function faultOf(text: string, spoilt: 'date' | 'merged' | undefined) {
	if (spoilt === 'merged') return 'mergedAcross';
	if (spoilt === 'date' || WRITTEN_DATE.test(text)) return 'dateInCell';
	if (FORMULA_ERROR.test(text)) return 'errorInCell';
	return text.includes(REPLACEMENT) ? 'brokenCharacter' : undefined;
}

/** "C12": as the spreadsheet names it. */
function cellName(position: number, line: number): string {
	const [high, low] = [Math.floor(position / 26), position % 26];
	return `${high > 0 ? String.fromCharCode(64 + high) : ''}${String.fromCharCode(65 + low)}${line}`;
}
