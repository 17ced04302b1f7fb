/**
 * A long form as JSON (design.md §5): the same shape as the short form, with 19 items of the household and 29 of each person
 * (census-2020 §1.3, census-2020-more §1.1). Absent = not answered.
 */
import type { FormResponse } from '$lib/engine/model/response';
import type { AreaAnswer, BySex, Death, NoIdReason } from '../../census-2020-short/model/response';

/** C27: a birth of the census year; the month alone, because the year follows from it. */
export interface Birth {
	/** 1–12 */
	month?: number;
	sex?: string;
}

export interface Person {
	C1?: string;
	C2?: string;
	C3?: string;
	noIdNumber?: NoIdReason;
	C4?: string;
	C5?: string;
	C6?: string;
	C7?: AreaAnswer;
	C8?: AreaAnswer;
	C9?: string;
	C10?: string;
	C11?: string;
	C12?: string;
	/** `province`: two digits, only with code 3. */
	C13?: { code?: string; province?: string };
	C14?: { code?: string; area?: string };
	C15?: string;
	C16?: string;
	C17?: string;
	/** `hours`: of work from 25 to 31 October, only with code 1. */
	C18?: { code?: string; hours?: number };
	C19?: string;
	/** As it was said; coded later by the office as `c20c`. */
	C20?: { unit?: string; business?: string };
	/** As it was said; coded later by the office as `c21c`. */
	C21?: string;
	/** GB/T 4754-2017, a 中类 of three digits. */
	c20c?: string;
	/** GB/T 6565-2015, a terminal code of five digits. */
	c21c?: string;
	C22?: string;
	C23?: string;
	C24?: string;
	/** "YYYY-MM" */
	C25?: string;
	C26?: { code?: string; bornMale?: number; bornFemale?: number; livingMale?: number; livingFemale?: number };
	C27?: { code?: string; births?: Birth[] };
	C28?: string;
	C29?: string;
}

export interface LongFormResponse extends FormResponse {
	block?: string;
	householdNumber?: string;
	/** 建筑物编号 of the address block of the form. */
	building?: string;
	H1?: string;
	H2?: { present?: number; absent?: number };
	H3?: BySex;
	H4?: BySex;
	H5?: string;
	H6?: number;
	H7?: number;
	H8?: string;
	H9?: string;
	H10?: string;
	H11?: string;
	H12?: string;
	H13?: string;
	H14?: string;
	H15?: string;
	H16?: string;
	H17?: string;
	H18?: string;
	H19?: string;
	persons: Person[];
	deaths: Death[];
}
