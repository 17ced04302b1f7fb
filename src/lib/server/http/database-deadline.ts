/** So many milliseconds a request may take before it is asked whether the database is still there; then so often again. */
const PATIENCE = 2_500;

/**
 * Work that may wait for the database; undefined once the database has stopped answering meanwhile. Slow work of our own
 * goes on: a frozen database refuses nothing, and nobody would ever be told.
 */
export async function whileDatabaseAnswers<V>(
	work: Promise<V>,
	answers: () => Promise<boolean>,
	patience = PATIENCE
): Promise<V | undefined> {
	let isOver = false;
	let timer: ReturnType<typeof setTimeout>;
	const silence = new Promise<undefined>((resolve) => {
		const look = async () => {
			const isThere = await answers();
			if (!isThere) resolve(undefined);
			else if (!isOver) timer = setTimeout(look, patience);
		};
		timer = setTimeout(look, patience);
	});
	return Promise.race([work, silence]).finally(() => {
		isOver = true;
		clearTimeout(timer);
	});
}
