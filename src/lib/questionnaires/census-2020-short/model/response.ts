/**
 * One household as JSON (design.md §5): the form in which a response is checked, sealed, imported and exported.
 * Absent = not answered. Counts are numbers, categories are official codes as strings.
 */
import type { FormResponse } from '$lib/engine/model/response';

export interface AreaAnswer {
	code: string;
	/** 6-digit county code, only with the category that asks for one. */
	area?: string;
}

export type NoIdReason = 'newborn' | 'pending' | 'other';

export interface Person {
	D1?: string;
	D2?: string;
	D3?: string;
	noIdNumber?: NoIdReason;
	D4?: string;
	D5?: string;
	D6?: string;
	D7?: AreaAnswer;
	D8?: AreaAnswer;
	D9?: string;
	D10?: string;
	D11?: string;
	D12?: string;
}

export interface Death {
	name?: string;
	idNumber?: string;
	noIdNumber?: NoIdReason;
	sex?: string;
	birth?: string;
	death?: string;
	ethnicGroup?: string;
	education?: string;
	marital?: string;
}

export interface BySex {
	male?: number;
	female?: number;
}

export interface HouseholdResponse extends FormResponse {
	block?: string;
	householdNumber?: string;
	hasForeignMembers?: boolean;
	H1?: string;
	H2?: { present?: number; absent?: number };
	H3?: BySex;
	H4?: BySex;
	H5?: string;
	H6?: number;
	H7?: number;
	persons: Person[];
	deaths: Death[];
}
