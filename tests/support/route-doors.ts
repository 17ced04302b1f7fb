import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import type { Deps } from '$lib/server/deps';
import type { Staff } from '$lib/server/actors';

/** One way into the product: a load function, an endpoint or an action. */
export interface Door {
	/** Route id without the leading slash. */
	route: string;
	/** `load`, `GET`, `POST`, or the name of an action. */
	entry: string;
	open: (event: unknown) => unknown;
}

/** Every door of every route, read from the modules themselves, so that a new one cannot be forgotten. */
export async function readRoutes(): Promise<Door[]> {
	const files = globSync('src/routes/**/+{page,layout}.server.ts').concat(globSync('src/routes/**/+server.ts')).sort();
	const doors = await Promise.all(
		files.map(async (file): Promise<Door[]> => {
			const route = file
				.replace(/\\/g, '/')
				.replace(/^src\/routes\//, '')
				.replace(/\/?\+[^/]+$/, '');
			const { actions = {}, ...module } = (await import(resolve(file))) as Record<
				string,
				Record<string, Door['open']> | Door['open']
			>;
			const entries = [...Object.entries(module), ...Object.entries(actions)].filter(
				([, open]) => typeof open === 'function'
			);
			return entries.map(([entry, open]) => ({ route, entry, open: open as Door['open'] }));
		})
	);
	return doors.flat().filter(({ route }) => route !== '');
}

export interface Asked {
	deps: Deps;
	staff?: Staff;
	params: Record<string, string>;
	/** What a form posts. */
	fields: Record<string, string>;
	search?: string;
}

/** The event of a request to this door, as far as doors look at it. */
export function eventFor({ route, entry }: Door, { deps, staff, params, fields, search = '' }: Asked): unknown {
	const url = new URL(`http://localhost/x${search}`);
	const isRead = entry === 'load' || entry === 'GET';
	const isJson = entry === 'POST';
	const body = isJson ? JSON.stringify({ ...fields, ago: 0 }) : new URLSearchParams(fields);
	return {
		url,
		params,
		route: { id: `/${route}` },
		locals: { deps, staff, locale: 'zh', requestId: 'test' },
		request: new Request(
			url,
			isRead ? {} : { method: 'POST', body, headers: isJson ? { 'content-type': 'application/json' } : {} }
		),
		// A browser without any cookie, from one address.
		cookies: { get: () => undefined, set: () => undefined, delete: () => undefined },
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined,
		depends: () => undefined
	};
}

/** What comes out of a door, whatever it is, as text: page data, a refusal, where it leads, an endpoint's body, an error. */
export async function textFrom(door: Door, request: Asked): Promise<string> {
	try {
		const answer = await door.open(eventFor(door, request));
		if (!(answer instanceof Response)) return JSON.stringify(answer ?? null);
		return JSON.stringify([...answer.headers]) + (await answer.text());
	} catch (thrown) {
		if (isHttpError(thrown)) return JSON.stringify([thrown.status, thrown.body]);
		if (isRedirect(thrown)) return JSON.stringify([thrown.status, thrown.location]);
		throw thrown;
	}
}
