/** Chromium's event, which no standard has yet: it says that the portal can be installed, and does it when asked to. */
interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

let promptEvent: InstallPrompt | undefined;
const waiting = new Set<() => void>();

/** The browser shows nothing by itself: it is asked where installing helps (InstallHint.svelte). */
export function keepInstallPrompt(event: Event): void {
	event.preventDefault();
	promptEvent = event as InstallPrompt;
	for (const tell of waiting) tell();
}

/** Calls back now and whenever it becomes known that the browser can be asked. @returns how to stop that */
export function whenInstallable(tell: () => void): () => void {
	waiting.add(tell);
	tell();
	return () => waiting.delete(tell);
}

export const canBeAsked = (): boolean => promptEvent !== undefined;

/** A browser can be asked once. */
export async function askToInstall(): Promise<void> {
	const asked = promptEvent;
	promptEvent = undefined;
	await asked?.prompt();
}
