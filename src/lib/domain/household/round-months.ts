import { day } from '../beijing';
import type { CollectionRound } from './round';

/** The months that ages, births and deaths are counted by, as "YYYY-MM". */
export interface CensusMonths {
	/** The first month of the year of births and deaths: "2019-11". */
	firstMonth: string;
	/** The last month before the reference moment, by whose end ages count: "2020-10". */
	lastMonth: string;
}

/** As conditions of a questionnaire read them. */
export const monthFacts = ({ firstMonth, lastMonth }: CensusMonths): Record<'@firstMonth' | '@lastMonth', string> => ({
	'@firstMonth': firstMonth,
	'@lastMonth': lastMonth
});

/** The twelve whole months before the reference moment, which is the first instant of a month. */
export function censusMonths({ referenceMoment }: Pick<CollectionRound, 'referenceMoment'>): CensusMonths {
	const [year = 0, month = 0] = day(referenceMoment).split('-').map(Number);
	return { firstMonth: yearMonth(year - 1, month), lastMonth: day(referenceMoment - 1).slice(0, 7) };
}

const yearMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
