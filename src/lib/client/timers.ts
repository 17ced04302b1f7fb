/** Ends what is asked for after `ms` milliseconds. `AbortSignal.timeout` is younger than the oldest browsers that run the scripts (Chrome 103, Safari 16). */
export function timeoutSignal(ms: number): AbortSignal {
	const ending = new AbortController();
	setTimeout(() => ending.abort(), ms);
	return ending.signal;
}

/** Goes on in a task of its own: a slow phone shows the page, and answers a tap, in between. */
export const yieldToMain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is waited for, for at most `ms` milliseconds. @throws when it takes longer */
export function within<V>(ms: number, work: Promise<V>): Promise<V> {
	let timer: ReturnType<typeof setTimeout>;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
