/** Rows of an office's list, and what may be wrong with them. */
import type { LocalizedText } from '$lib/engine/model/types';

export interface Row {
	/** From 1, as the office sees it in its own program. */
	line: number;
	cells: string[];
	/** What a spreadsheet did to the cell of a column, by its position. */
	spoilt?: Record<number, Spoilt>;
}

/** A cell that holds a date, or is covered by one merged sideways. */
export type Spoilt = 'date' | 'merged';

/** A line that cannot be loaded, and why. */
export interface Fault {
	line: number;
	reason: LocalizedText;
}
