/**
 * Has the service worker keep a page that names nobody (`…/offline`), with what it needs to run, so that it opens
 * without a network and stands in for the pages beside it. Without service workers nothing happens.
 * @param common data that is the same for everybody (`/questionnaires/…`, `/areas…`)
 */
export async function keepPage(path: string, common: string[] = []): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	await navigator.serviceWorker.register('/service-worker.js');
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage({ keep: path, with: common });
}

/** Nothing of it is kept any more. */
export async function dropPage(path: string): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration();
	registration?.active?.postMessage({ drop: path });
}
