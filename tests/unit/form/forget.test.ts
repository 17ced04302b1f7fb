import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDraft } from '$lib/form/client/forget';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('signing out', () => {
	it.each([
		['whose storage never answers', { open: () => ({}) }, { getRegistration: () => Promise.resolve(undefined) }],
		['whose service worker never answers', undefined, { getRegistration: () => new Promise(() => {}) }]
	])('goes on, on a phone %s', async (_which, indexedDB, serviceWorker) => {
		vi.stubGlobal('window', { indexedDB: indexedDB ?? {} });
		vi.stubGlobal('indexedDB', indexedDB);
		vi.stubGlobal('navigator', { serviceWorker });
		const gone = expect(forgetDraft()).resolves.toBeUndefined();
		await vi.runAllTimersAsync();
		await gone;
	});

	it('goes on where a browser forbids to ask for its storage', async () => {
		vi.stubGlobal('window', {
			get indexedDB() {
				throw new Error('SecurityError');
			}
		});
		await expect(forgetDraft()).resolves.toBeUndefined();
	});
});
