/** What the journey needs of a browser, whichever protocol it speaks. Elements are named by CSS selectors. */
export interface Driver {
	/** Name and version, as the browser itself says. */
	version: string;
	goto(url: string): Promise<void>;
	/** Runs in the page; takes and gives what JSON can say. */
	run<A, R>(work: (argument: A) => R, argument: A): Promise<R>;
	/** A press with the pointer on the last element that fits. */
	press(selector: string): Promise<void>;
	/** Key by key, into the last element that fits. */
	type(selector: string, text: string): Promise<void>;
	quit(): Promise<void>;
}

/** Tried again until it is true: no browser says when a page has settled. */
export async function until(what: string, isTrue: () => Promise<boolean>, milliseconds = 15_000): Promise<void> {
	const latest = Date.now() + milliseconds;
	while (!(await isTrue().catch(() => false))) {
		if (Date.now() > latest) throw new Error(`Waited in vain: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 60));
	}
}

/** The source of a call of `work`, for browsers that are given text. */
export const sourceOf = <A, R>(work: (argument: A) => R, argument: A): string =>
	`JSON.stringify((${work.toString()})(${JSON.stringify(argument)}) ?? null)`;
