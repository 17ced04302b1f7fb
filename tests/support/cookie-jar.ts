import type { RequestEvent } from '@sveltejs/kit';
import type { Deps } from '$lib/server/deps';

export interface Cookie {
	name: string;
	value: string;
}

/** The cookies of one browser, and requests that bring them: what opens, reads and closes sessions needs no more of a request. */
export class CookieJar {
	readonly #held: Map<string, string>;

	constructor(cookies: Cookie[] = []) {
		this.#held = new Map(cookies.map(({ name, value }) => [name, value]));
	}

	get cookies(): Cookie[] {
		return [...this.#held].map(([name, value]) => ({ name, value }));
	}

	request(deps: Deps): RequestEvent {
		const held = this.#held;
		const cookies = {
			get: (name: string) => held.get(name),
			set: (name: string, value: string) => void held.set(name, value),
			delete: (name: string) => void held.delete(name)
		};
		return { cookies, locals: { deps }, request: new Request('http://localhost') } as unknown as RequestEvent;
	}
}
