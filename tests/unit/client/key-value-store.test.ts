import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedDbStore } from '$lib/client/vault/key-value-store';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('the storage of a phone', () => {
	it('that never answers is not waited for', async () => {
		vi.stubGlobal('indexedDB', { open: () => ({}) });
		const answer = expect(indexedDbStore('test').get('lock')).rejects.toThrow('No answer');
		await vi.runAllTimersAsync();
		await answer;
	});

	it('that throws at once fails as one that says no', async () => {
		vi.stubGlobal('indexedDB', {
			open: () => {
				throw new Error('SecurityError');
			}
		});
		await expect(indexedDbStore('test').clear()).rejects.toThrow('SecurityError');
	});
});
