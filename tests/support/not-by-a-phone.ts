/** Rules of the short form whose fault no resident's phone can bring about, with the reason. */

export const REASONS = {
	refused: 'Nothing, or what the page does not offer or understand, is no answer: its page goes on asking.',
	counted: 'The list of people is the count, and takes names alone: one press on its page, and it is right.',
	answered: 'The form counts it, knows it from another answer, or does not ask it: what was sent has no place in it.',
	stopped: 'The answer ends the form kindly: an enumerator is asked to come.'
} as const;

export type Reason = keyof typeof REASONS;

/** `by-a-phone.test.ts` holds each against all examples of its rule. */
export const NOT_BY_A_PHONE: Record<string, readonly Reason[]> = {
	...ofAll(['H01', 'H07', 'H08', 'H09', 'H11', 'H24'], ['refused']),
	...ofAll(['P15', 'P18', 'M01', 'M09', 'M10', 'R02'], ['refused']),
	...ofAll(['H02', 'H04', 'H06'], ['counted']),
	...ofAll(['H10', 'M02', 'M06', 'M07', 'M08', 'E02', 'E03', 'R03'], ['answered']),
	...ofAll(['P04', 'M03', 'M11', 'E01', 'R01', 'S04', 'S05'], ['answered', 'refused']),
	H03: ['refused'],
	H05: ['answered', 'counted'],
	H26: ['refused'],
	P01: ['counted', 'refused'],
	H27: ['stopped']
};

function ofAll(rules: string[], reasons: Reason[]): Record<string, readonly Reason[]> {
	return Object.fromEntries(rules.map((rule) => [rule, reasons]));
}
