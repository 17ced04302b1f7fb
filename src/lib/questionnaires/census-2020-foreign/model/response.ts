/**
 * The form of residents of Hong Kong, Macao and Taiwan and of foreigners as JSON (design.md §5). Beyond R3 the official numbers of its
 * items are not known, so they have words for names (census-2020-more §3). Absent = not answered.
 */
import type { FormResponse } from '$lib/engine/model/response';

export interface Person {
	name?: string;
	/** Relationship to the householder, who may be on the short form of a mixed household. */
	rel?: string;
	sex?: string;
	/** "YYYY-MM" */
	birth?: string;
	/** Why they came; `other` in words, with code 6. */
	purpose?: { code?: string; other?: string };
	/** How long they have lived here. */
	stay?: string;
	edu?: string;
	/** `country`: ISO 3166-1, only with code 4. */
	status?: { code?: string; country?: string };
	/** Industry and occupation in words, only with code 1. */
	work?: { code?: string; industry?: string; occupation?: string };
}

export interface ForeignFormResponse extends FormResponse {
	block?: string;
	householdNumber?: string;
	building?: string;
	/** Somebody of the household is on a short form: both forms have one household number. */
	mixed?: boolean;
	f1?: string;
	f2?: string;
	f3?: number;
	f4?: number;
	/** In which the interview was held. */
	language?: { code?: string; other?: string };
	persons: Person[];
}
