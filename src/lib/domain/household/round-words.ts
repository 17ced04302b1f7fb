/**
 * What fills the braces of the product's sentences where they name a day of the round or its district: no sentence says
 * 11月5日 by itself, so that another round needs none of its own.
 */
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { writtenDate, writtenDay, writtenDays, writtenMonth } from '../beijing';
import { censusMonths, type CensusMonths } from './round-months';
import { districtOf, type CollectionRound, type Round, type RoundDistrict } from './round';

/** The examples are those of 2020. */
export type RoundWord =
	/** 10月11日 */
	| 'opens'
	/** 11月1日, with "零时" the reference moment */
	| 'referenceDay'
	/** 2020年11月1日 */
	| 'referenceDate'
	/** 10月31日: the evening that ends with the reference moment */
	| 'referenceNight'
	/** 2020年10月31日 */
	| 'referenceNightDate'
	/** 11月5日24时 */
	| 'closes'
	/** 11月6日至15日 */
	| 'visits'
	/** 2019年11月1日 and 2020年10月31日: the year of births and deaths */
	| 'yearFrom'
	| 'yearTo'
	/** 2019年11月 and 2020年10月 */
	| 'firstMonth'
	| 'lastMonth'
	/** 第七次全国人口普查 */
	| 'census';

const HOUR = 3_600_000;

export function roundWords(round: CollectionRound & Pick<Round, 'title'>): Record<RoundWord, LocalizedText> {
	const { selfReportOpens, referenceMoment, selfReportCloses, visitsEnd } = round;
	const [night, lastDay] = [referenceMoment - HOUR, writtenDay(selfReportCloses - HOUR)];
	const firstOfYear = Date.parse(`${censusMonths(round).firstMonth}-01T00:00:00+08:00`);
	return {
		opens: writtenDay(selfReportOpens),
		referenceDay: writtenDay(referenceMoment),
		referenceDate: writtenDate(referenceMoment),
		referenceNight: writtenDay(night),
		referenceNightDate: writtenDate(night),
		closes: interpolate({ zh: '{day}24时', en: '24:00 on {day}' }, { day: lastDay }),
		visits: writtenDays(selfReportCloses, visitsEnd - HOUR),
		yearFrom: writtenDate(firstOfYear),
		yearTo: writtenDate(night),
		firstMonth: writtenMonth(firstOfYear),
		lastMonth: writtenMonth(night),
		census: round.title
	};
}

/** 象山区, 桂林市 — "Xiangshan District", "Xiangshan", "Guilin" */
export type DistrictWord = 'district' | 'districtName' | 'city';

export const districtWords = ({
	name,
	shortName,
	city
}: Pick<RoundDistrict, 'name' | 'shortName' | 'city'>): Record<DistrictWord, LocalizedText> => ({
	district: name,
	districtName: shortName ?? name,
	city
});

/**
 * What checks compare with, and what sentences say.
 * @param code of the household's district, or of an area in it; undefined where none is known, as on the first page
 */
export function roundContext(
	round: Round,
	code?: string
): CensusMonths & { district: string; roundWords: Record<string, LocalizedText> } {
	const district = districtOf(round, code);
	const words = (district ? [district] : round.districts).map(districtWords).reduce(inEither);
	return { district: district?.code ?? '', roundWords: { ...roundWords(round), ...words }, ...censusMonths(round) };
}

/** "象山区、秀峰区" — "Xiangshan District or Xiufeng District" */
const inEither = (
	some: Record<DistrictWord, LocalizedText>,
	others: Record<DistrictWord, LocalizedText>
): Record<DistrictWord, LocalizedText> => ({
	district: either(some.district, others.district),
	districtName: either(some.districtName, others.districtName),
	city: some.city
});

const either = (one: LocalizedText, other: LocalizedText): LocalizedText =>
	interpolate({ zh: '{one}、{other}', en: '{one} or {other}' }, { one, other });
