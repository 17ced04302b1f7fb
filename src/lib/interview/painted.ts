/** A phone that draws nothing for so long does not hold up what is to be kept. */
const LONGEST_MS = 100;

/**
 * Once the frame is drawn that the last press led to: what takes a slow phone longer comes after it. At once where nothing is drawn,
 * because the page is hidden or becomes so.
 */
export function painted(): Promise<void> {
	if (typeof document === 'undefined' || document.hidden) return Promise.resolve();
	return new Promise((resolve) => {
		const done = () => {
			document.removeEventListener('visibilitychange', done);
			resolve();
		};
		requestAnimationFrame(() => setTimeout(done));
		setTimeout(done, LONGEST_MS);
		document.addEventListener('visibilitychange', done);
	});
}
