/**
 * Open live lines of each account in this process. Whoever has more than a person can look at loses the oldest: on a phone that
 * changes networks that is one that nobody reads any more.
 */
export const LINES_OF_ONE = 12;

const lines = new Map<string, (() => void)[]>();

/** @param end closes the line. @returns what to call once it is closed */
export function holdLine(owner: string, end: () => void): () => void {
	const own = [...(lines.get(owner) ?? []), end];
	lines.set(owner, own);
	if (own.length > LINES_OF_ONE) own[0]?.();
	return () => {
		const left = (lines.get(owner) ?? []).filter((each) => each !== end);
		if (left.length > 0) lines.set(owner, left);
		else lines.delete(owner);
	};
}
