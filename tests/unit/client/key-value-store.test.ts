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

	it('says that something is kept only when it is on the disk, as a battery may die right after', async () => {
		const transaction = vi.fn(() => {
			throw new Error('asked');
		});
		const opening = { result: { transaction, close: () => undefined }, onsuccess: () => undefined };
		vi.stubGlobal('indexedDB', { open: () => (queueMicrotask(() => opening.onsuccess()), opening) });
		await expect(indexedDbStore('test').put('lock', 1)).rejects.toThrow('asked');
		expect(transaction).toHaveBeenCalledWith('kept', 'readwrite', { durability: 'strict' });
	});
});
