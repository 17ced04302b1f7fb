/** The district's own units: four townships and their village-level units, by code (census-2020 §5.2). */
import type { Text } from '$lib/engine/model/types';

export interface AreaUnit {
	/** 9 digits for a township-level unit, 12 for a village-level one. */
	code: string;
	name: Text;
}

export interface District {
	/** 6-digit county code */
	code: string;
	name: Text;
	townships: AreaUnit[];
	villages: AreaUnit[];
}

/** Township and village of a 12- or 15-digit code; undefined when the district has no such unit. */
export function unitsOf(district: District, code: string): { township: AreaUnit; village: AreaUnit } | undefined {
	const village = district.villages.find((unit) => unit.code === code.slice(0, 12));
	const township = district.townships.find((unit) => unit.code === code.slice(0, 9));
	return village && township ? { township, village } : undefined;
}
