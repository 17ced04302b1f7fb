import { dropPage } from '$lib/client/keep-page';
import { DraftStore } from './draft-store';

/** Nothing of the form stays on this phone: after submitting, signing out, "not my phone". */
export async function forgetDraft(): Promise<void> {
	if (!window.indexedDB) return;
	await new DraftStore().wipe().catch(() => undefined);
	await dropPage('/form/offline').catch(() => undefined);
}
