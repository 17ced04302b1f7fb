/** A round of another year with two invented districts, as its file says it. */
import shipped from '../../src/lib/rounds/census-2020-xiangshan.json';

const NAMES = { zh: '东湖街道', en: 'Donghu Subdistrict' };
const VILLAGE = { zh: '榕溪社区', en: 'Rongxi Community' };

const district = (code: string, name: { zh: string; en: string }, organiser: string, helpDeskPhone: string) => ({
	code,
	name,
	city: { zh: '云江市', en: 'Yunjiang' },
	organiser,
	helpDeskPhone,
	townships: [{ code: `${code}001`, name: NAMES }],
	villages: [{ code: `${code}001001`, name: VILLAGE }]
});

export const EAST = '990101';
export const WEST = '990102';

/** @param calendar days in place of those of 2030 */
export const roundOf2030 = (
	calendar: Partial<
		Record<'selfReportOpens' | 'referenceDay' | 'selfReportLastDay' | 'visitsLastDay' | 'fieldWorkLastDay', string>
	> = {}
): string =>
	JSON.stringify({
		...shipped,
		id: 'census-2030',
		title: { zh: '第八次全国人口普查', en: 'Eighth National Population Census' },
		selfReportOpens: '2030-10-10',
		referenceDay: '2030-11-01',
		selfReportLastDay: '2030-11-07',
		visitsLastDay: '2030-11-20',
		fieldWorkLastDay: '2030-12-10',
		...calendar,
		organiser: '云江市普查办公室',
		helpDeskPhone: '0799-1000000',
		districts: [
			district(EAST, { zh: '云东区', en: 'Yundong District' }, '云东区普查办公室', '0799-1000001'),
			district(WEST, { zh: '云西区', en: 'Yunxi District' }, '云西区普查办公室', '0799-1000002')
		]
	});
