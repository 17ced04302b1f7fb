/** Which of two values stands when devices did not know of each other: none is overwritten silently. */
import type { Claim, Draft, Mark } from '../model/draft';

export interface Arrival {
	value: string;
	by: string;
	/** Revision that the device knew. */
	base: number;
	/** Revision that this arrival makes. */
	revision: number;
}

export interface MarkRuling {
	/** The value replaces the one that stood. */
	stands: boolean;
	mark: Mark;
}

/**
 * An answer replaces what its device had seen, and what it had answered itself. If nobody else still holds the value
 * that stood, the new one stands; else it is kept beside, for somebody to choose: whoever has seen both replaces both.
 * (A multi-value register, with the revision of the draft as the one clock.)
 */
export function rule(mark: Mark | undefined, current: string, { value, by, base, revision }: Arrival): MarkRuling {
	const survives = (claim: Claim): boolean => claim.revision > base && !isSame(claim.by, by);
	const holders = (mark?.holders ?? []).filter(survives);
	const others = (mark?.others ?? []).filter(survives);
	const own: Claim = { by, revision };
	if (value === current) return { stands: true, mark: markWith([...holders, own], others) };
	if (holders.length > 0) return { stands: false, mark: markWith(holders, [...others, { ...own, value }]) };
	const alike = others.filter((other) => other.value === value).map(({ by, revision }) => ({ by, revision }));
	return {
		stands: true,
		mark: markWith(
			[...alike, own],
			others.filter((other) => other.value !== value)
		)
	};
}

export const markOf = ({ marks }: Draft, key: string): Mark | undefined => marks?.[key];

export const withMark = (draft: Draft, key: string, mark: Mark): Draft => ({
	...draft,
	marks: { ...draft.marks, [key]: mark }
});

/** Pages without scripts have no name of their own: no two of them are one device. */
const isSame = (one: string, other: string): boolean => one !== '' && one === other;

const markWith = (holders: Claim[], others: NonNullable<Mark['others']>): Mark =>
	others.length > 0 ? { holders, others } : { holders };
