import type { SubmitFunction } from '@sveltejs/kit';
import { enhanceForm } from '$lib/client/enhance-form.svelte';

/**
 * On the resident's own phone the PIN also locks what is kept there; it is at hand only now. A phone that cannot keep
 * anything signs in all the same.
 */
export const withOfflineKey: SubmitFunction = async (submission) => {
	await addOfflineKey(submission).catch(() => undefined);
	return enhanceForm(submission);
};

async function addOfflineKey({ formData, action }: Parameters<SubmitFunction>[0]): Promise<void> {
	const isOwn = formData.get('device') === 'own' || action.pathname.endsWith('/resume');
	const pin = String(formData.get('pin') ?? '').trim();
	if (!isOwn || pin === '' || !window.indexedDB || !window.crypto?.subtle) return;
	const { DraftStore } = await import('./draft-store');
	const key = await new DraftStore().prepare(pin);
	formData.set('offlineKey', btoa(String.fromCharCode(...key)));
}
