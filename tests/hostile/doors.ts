import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRoutes } from '../support/route-doors';

/** A way into the product over HTTP, and the names that its sources read: fields, JSON keys, query keys. */
export interface HttpDoor {
	/** `/(field)/enumerator/[block]` without groups: `/enumerator/[block]`. */
	path: string;
	method: 'GET' | 'POST';
	/** Of a page's action; "" = the default one; undefined: no action. */
	action?: string;
	names: string[];
}

const NAME = /(?:name="|\.get\(')([A-Za-z][\w.]*)["']/g;

/** Every page, action and endpoint, from the files themselves. */
export async function httpDoors(): Promise<HttpDoor[]> {
	const pages = globSync('src/routes/**/+page*.svelte').map((file) => ({ route: routeOf(file), entry: 'load' }));
	const all = [...(await readRoutes()), ...pages].map(({ route, entry }) => doorOf(route, entry));
	return [...new Map(all.map((door) => [`${door.method} ${door.path} ${door.action}`, door])).values()];
}

const routeOf = (file: string): string =>
	file
		.replace(/\\/g, '/')
		.replace(/^src\/routes\//, '')
		.replace(/\/?\+[^/]+$/, '');

function doorOf(route: string, entry: string): HttpDoor {
	const path = `/${route
		.split('/')
		.filter((part) => !/^\(.*\)$/.test(part))
		.join('/')}`;
	const names = namesIn(join('src/routes', route));
	if (entry === 'load' || entry === 'GET') return { path, method: 'GET', names };
	if (entry === 'POST') return { path, method: 'POST', names };
	return { path, method: 'POST', action: entry === 'default' ? '' : entry, names };
}

/** What the files of one route read by name, and the schemas that they use. */
function namesIn(folder: string): string[] {
	const files = readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile());
	return scraped(files.map((file) => join(folder, file)));
}

/** Every name that any page, component or schema of the product uses. */
export const allNames = (): string[] =>
	[...new Set([...scraped(globSync('src/{routes,lib/components,lib/form}/**/*.{svelte,ts}')), ...schemaKeys()])].sort();

const scraped = (files: string[]): string[] => [
	...new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(NAME)].map(([, name = '']) => name)))
];

const schemaKeys = (): string[] =>
	globSync('src/lib/schemas/*.ts').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/^\t(\w+): /gm)].map(([, name = '']) => name)
	);
