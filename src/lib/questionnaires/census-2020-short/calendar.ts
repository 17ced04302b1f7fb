import type { CollectionRound } from '../../domain/household/round';

/** Beijing time is UTC+8 all year. */
const beijing = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** The calendar of the 2020 census (census-2020 §4.1) in Xiangshan District, Guilin. Instants are UTC milliseconds. */
export const census2020Round: CollectionRound = {
	id: 'census-2020',
	district: '450304',
	selfReportOpens: beijing('2020-10-11'),
	referenceMoment: beijing('2020-11-01'),
	// 11-05 24:00
	selfReportCloses: beijing('2020-11-06'),
	// 12-10 24:00, the end of 比对复查
	fieldWorkEnds: beijing('2020-12-11')
};
