import type { KeyValueStore } from '$lib/client/vault/key-value-store';

/** What a browser would keep, with a look inside for tests. */
export function keptInMemory(): KeyValueStore & { all: Map<string, unknown> } {
	const all = new Map<string, unknown>();
	const names = (prefix: string) => [...all.keys()].filter((name) => name.startsWith(prefix)).sort();
	return {
		all,
		get: async <V>(name: string) => structuredClone(all.get(name)) as V | undefined,
		put: async (name, value) => void all.set(name, structuredClone(value)),
		remove: async (name) => void all.delete(name),
		change: async (puts, removes) => {
			for (const [name, value] of puts) all.set(name, structuredClone(value));
			for (const name of removes) all.delete(name);
		},
		names: async (prefix) => names(prefix),
		entries: async <V>(prefix: string) =>
			names(prefix).map((name): [string, V] => [name, structuredClone(all.get(name)) as V]),
		clear: async () => all.clear()
	};
}
