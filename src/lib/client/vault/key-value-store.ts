import { within } from '../timers';

/** A few records under names of their own, kept by the browser (IndexedDB) until they are removed. */
export interface KeyValueStore {
	get<V>(name: string): Promise<V | undefined>;
	put(name: string, value: unknown): Promise<void>;
	remove(name: string): Promise<void>;
	/** Names that begin with `prefix`, in order. */
	names(prefix: string): Promise<string[]>;
	clear(): Promise<void>;
}

const STORE = 'kept';
/** A phone whose storage does not answer is one that keeps nothing: nobody waits for it any longer. */
const LONGEST_WAIT_MS = 3000;

/** One database with one store; opened anew for each step, so that no tab holds up another's. */
export function indexedDbStore(database: string): KeyValueStore {
	const run = <V>(mode: IDBTransactionMode, step: (store: IDBObjectStore) => IDBRequest<V>): Promise<V> =>
		within(LONGEST_WAIT_MS, transact(database, mode, step));
	return {
		get: async <V>(name: string) => (await run('readonly', (store) => store.get(name))) as V | undefined,
		put: async (name, value) => void (await run('readwrite', (store) => store.put(value, name))),
		remove: async (name) => void (await run('readwrite', (store) => store.delete(name))),
		names: async (prefix) =>
			(await run('readonly', (store) => store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))).map(String),
		clear: async () => void (await run('readwrite', (store) => store.clear()))
	};
}

async function transact<V>(
	database: string,
	mode: IDBTransactionMode,
	step: (store: IDBObjectStore) => IDBRequest<V>
): Promise<V> {
	const connection = await open(database);
	try {
		return await new Promise<V>((resolve, reject) => {
			// Without "strict" a completed transaction may be in memory alone: a battery that dies would take it along.
			const transaction = connection.transaction(STORE, mode, { durability: 'strict' });
			const request = step(transaction.objectStore(STORE));
			// Only a completed transaction is on the disk.
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = transaction.onerror = () =>
				reject(transaction.error ?? new Error('The browser kept nothing.'));
		});
	} finally {
		connection.close();
	}
}

const open = (database: string): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing here.'));
	});
