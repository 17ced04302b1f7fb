import type { NonresponseByItem } from './nonresponse';

/**
 * One form as JSON (design.md §5): the shape in which it is checked, sealed, imported and exported. Items stand beside these
 * by their codes; each questionnaire declares its own response type, which extends this one.
 */
export interface FormResponse {
	questionnaire: string;
	/** Ids of soft rules that were confirmed. */
	confirmed?: string[];
	/** Ids of hard, verifiable rules that the enumerator is asked to look at. */
	toVerify?: string[];
	/** Items of the household that were not answered, by their codes; entries of lists have theirs (adr/0078). */
	nonresponse?: NonresponseByItem;
}
