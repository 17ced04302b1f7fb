/**
 * One window of the phone asks a household at a time: the one that was opened last. Two would write over each other what they were told.
 * @param lost another window has taken it
 * @returns what lets go of it
 */
export function holdHousehold(householdId: string, lost: () => void): () => void {
	if (!('locks' in navigator)) return () => undefined;
	let isHeld = false;
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	const hold = () => ((isHeld = true), held);
	// A browser that gives no locks takes nothing away either.
	navigator.locks
		.request(`zitian-interview/${householdId}`, { steal: true }, hold)
		.catch(() => (isHeld ? lost() : undefined));
	return () => {
		isHeld = false;
		release();
	};
}
