import { dropPage } from '$lib/client/keep-page';
import { within } from '$lib/client/timers';
import { DraftStore } from './draft-store';

/** Whoever leaves does not wait for a phone that does not answer. */
const LONGEST_WAIT_MS = 4000;

/** Nothing of the form stays on this phone: after submitting, signing out, "not my phone". Never fails. */
export const forgetDraft = (): Promise<void> => within(LONGEST_WAIT_MS, wipe()).catch(() => undefined);

async function wipe(): Promise<void> {
	// A browser that forbids storage throws already here.
	if (!window.indexedDB) return;
	await new DraftStore().wipe().catch(() => undefined);
	await dropPage('/form/offline');
}
