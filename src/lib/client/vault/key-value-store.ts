import { within } from '../timers';

/** A few records under names of their own, kept by the browser (IndexedDB) until they are removed. */
export interface KeyValueStore {
	get<V>(name: string): Promise<V | undefined>;
	put(name: string, value: unknown): Promise<void>;
	remove(name: string): Promise<void>;
	/** Puts and removes, all of it or nothing. */
	change(puts: readonly [name: string, value: unknown][], removes: readonly string[]): Promise<void>;
	/** Names that begin with `prefix`, in order. */
	names(prefix: string): Promise<string[]>;
	/** The same with what is kept, read at once: a phone that opened its store for each of sixty would be late. */
	entries<V>(prefix: string): Promise<[name: string, value: V][]>;
	clear(): Promise<void>;
}

const STORE = 'kept';
/** A phone whose storage does not answer is one that keeps nothing: nobody waits for it any longer. */
const LONGEST_WAIT_MS = 3000;

/** One database with one store; opened anew for each step, so that no tab holds up another's. */
export function indexedDbStore(database: string): KeyValueStore {
	const run = <R extends readonly IDBRequest[]>(
		mode: IDBTransactionMode,
		steps: (store: IDBObjectStore) => R
	): Promise<R> => within(LONGEST_WAIT_MS, transact(database, mode, steps));
	const read = <V>(step: (store: IDBObjectStore) => IDBRequest<V>): Promise<V> =>
		run('readonly', (store) => [step(store)] as const).then(([request]) => request.result);
	const change: KeyValueStore['change'] = async (puts, removes) =>
		void (await run('readwrite', (store) => [
			...puts.map(([name, value]) => store.put(value, name)),
			...removes.map((name) => store.delete(name))
		]));
	return {
		change,
		get: async <V>(name: string) => (await read((store) => store.get(name))) as V | undefined,
		put: (name, value) => change([[name, value]], []),
		remove: (name) => change([], [name]),
		names: async (prefix) => (await read((store) => store.getAllKeys(under(prefix)))).map(String),
		entries: async <V>(prefix: string) => {
			const both = (store: IDBObjectStore) => [store.getAllKeys(under(prefix)), store.getAll(under(prefix))] as const;
			const [names, values] = await run('readonly', both);
			return names.result.map((name, at): [string, V] => [String(name), values.result[at] as V]);
		},
		clear: async () => void (await run('readwrite', (store) => [store.clear()]))
	};
}

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** @returns the requests, all answered */
async function transact<R extends readonly IDBRequest[]>(
	database: string,
	mode: IDBTransactionMode,
	steps: (store: IDBObjectStore) => R
): Promise<R> {
	const connection = await open(database);
	try {
		return await new Promise<R>((resolve, reject) => {
			// Without "strict" a completed transaction may be in memory alone: a battery that dies would take it along.
			const transaction = connection.transaction(STORE, mode, { durability: 'strict' });
			const requests = steps(transaction.objectStore(STORE));
			// Only a completed transaction is on the disk.
			transaction.oncomplete = () => resolve(requests);
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
