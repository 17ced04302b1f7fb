import type { KeyValueStore } from '$lib/client/vault/key-value-store';

/** What a browser would keep, with a look inside for tests. */
export function keptInMemory(): KeyValueStore & { all: Map<string, unknown> } {
	const all = new Map<string, unknown>();
	return {
		all,
		get: async <V>(name: string) => structuredClone(all.get(name)) as V | undefined,
		put: async (name, value) => void all.set(name, structuredClone(value)),
		remove: async (name) => void all.delete(name),
		names: async (prefix) => [...all.keys()].filter((name) => name.startsWith(prefix)).sort(),
		clear: async () => all.clear()
	};
}
