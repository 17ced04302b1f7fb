/** A district's own units: townships and their village-level units, by code (census-2020 §5.2). */
import type { LocalizedText } from '$lib/engine/model/types';

export interface AreaUnit {
	/** 9 digits for a township-level unit, 12 for a village-level one. */
	code: string;
	name: LocalizedText;
}

/** Townships and village-level units, by code. */
export interface AreaUnits {
	townships: AreaUnit[];
	villages: AreaUnit[];
}

export interface District extends AreaUnits {
	/** 6-digit county code */
	code: string;
	name: LocalizedText;
}

/** The units of several districts. */
export const unitsIn = (districts: readonly AreaUnits[]): AreaUnits => ({
	townships: districts.flatMap(({ townships }) => townships),
	villages: districts.flatMap(({ villages }) => villages)
});

/** Township and village of a 12- or 15-digit code; undefined when there is no such unit. */
export function unitsOf(units: AreaUnits, code: string): { township: AreaUnit; village: AreaUnit } | undefined {
	const village = units.villages.find((unit) => unit.code === code.slice(0, 12));
	const township = units.townships.find((unit) => unit.code === code.slice(0, 9));
	return village && township ? { township, village } : undefined;
}
