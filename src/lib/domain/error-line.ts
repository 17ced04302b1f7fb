import type { LocalizedText } from '$lib/engine/model/types';
import type { ProblemMessage } from './problem';

/** One line of a page's error summary. The server writes it, components show it. */
export interface ErrorLine {
	/** Name of the field, which is also the id of its first input. Absent = about the whole page. */
	field?: string;
	message: LocalizedText;
	/** Values for the braces of the message. */
	values?: Record<string, string | number>;
	/** Where it can be mended, when that is another page. */
	href?: string;
}

/** A problem as a line of the error summary; `field` is where it can be mended on this page. */
export const problemLine = ({ say, details }: ProblemMessage, field?: string): ErrorLine => ({
	field,
	message: say,
	values: details
});
