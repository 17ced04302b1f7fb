/**
 * What a browser loads for each page, read from the build: SvelteKit's own list of files of each route, which the server
 * names in the page, and whatever these import as they run. Gzipped, as small connections get it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fileIn, LANGUAGE_FOLDERS } from '../../../src/lib/i18n/files.ts';

export interface PageWeight {
	/** SvelteKit's id of the route: `/(public)`, `/(resident)/form/[section]/[step]`. */
	route: string;
	/** Bytes, in the language that weighs most. */
	script: number;
	style: number;
}

/** The parts of SvelteKit's server manifest that say what a page is made of. */
interface ServerManifest {
	_: {
		client: { start: string; app: string; imports: string[] };
		routes: {
			id: string;
			page: { layouts: (number | undefined)[]; errors: (number | undefined)[]; leaf: number } | null;
		}[];
	};
}

/** What a page does not load by itself: the end of a session, pages of the form that somebody is not on, a hint given once, the camera, a picture that is drawn, the search of a list; of a visit, all after its first page. */
const SELDOM = [
	'SessionDialog',
	'StoppedNote',
	'changed-form',
	'StepForm',
	'Roster.svelte',
	'RosterCount.svelte',
	'questions',
	'LocalPageAround',
	'InstallHint',
	'QrScanner',
	'receipt-picture',
	'areas',
	'code-list',
	'search',
	'AreaSteps',
	'interview-session',
	'InterviewPages',
	'ConfirmByCode',
	'census-2020-long/',
	'census-2020-foreign/',
	'node_modules/qr'
];

type ClientManifest = Record<string, { file: string; name?: string; imports?: string[]; dynamicImports?: string[] }>;

/** @param output where SvelteKit puts a build (`.svelte-kit/output`) */
export async function weighPages(output: string): Promise<PageWeight[]> {
	const { manifest } = (await import(pathToFileURL(join(output, 'server', 'manifest-full.js')).href)) as {
		manifest: ServerManifest;
	};
	const { client, routes } = manifest._;
	const later = importedLater(readJson(join(output, 'client', '.vite', 'manifest.json')) as ClientManifest, client.app);
	const size = sizes(join(output, 'client'));
	return routes.flatMap(({ id, page }) => {
		if (!page) return [];
		const nodes = [...page.layouts, ...page.errors, page.leaf].filter((node) => typeof node === 'number');
		const scripts = new Set([
			client.start,
			client.app,
			...client.imports,
			...nodes.flatMap((node) => listOf(output, node, 'imports'))
		]);
		for (const file of scripts) for (const more of later(file)) scripts.add(more);
		const styles = new Set(nodes.flatMap((node) => listOf(output, node, 'stylesheets')));
		return [{ route: id, script: size(scripts), style: size(styles) }];
	});
}

/** A node's list of files, as its module states it; running the module would start the server. */
function listOf(output: string, node: number, list: 'imports' | 'stylesheets'): string[] {
	const module = readFileSync(join(output, 'server', 'nodes', `${node}.js`), 'utf8');
	return JSON.parse(new RegExp(`^export const ${list} = (\\[.*\\]);$`, 'm').exec(module)?.[1] ?? '[]') as string[];
}

/** What a file imports only as it runs, with all that this needs. The entry's own such imports are the pages themselves. */
function importedLater(manifest: ClientManifest, app: string): (file: string) => string[] {
	const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
	const filesOf = (key: string): string[] =>
		[manifest[key]?.file ?? [], (manifest[key]?.imports ?? []).flatMap(filesOf)].flat();
	const isSeldom = (key: string): boolean => SELDOM.some((name) => key.includes(name) || manifest[key]?.name === name);
	return (file) =>
		file === app ? [] : (byFile.get(file)?.dynamicImports ?? []).filter((key) => !isSeldom(key)).flatMap(filesOf);
}

/** Bytes of files together, each gzipped by itself, in the heaviest language. */
function sizes(folder: string): (files: Set<string>) => number {
	const known = new Map<string, number>();
	const sizeOf = (file: string): number => {
		const size = known.get(file) ?? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
		known.set(file, size);
		return size;
	};
	const inLanguage = (files: Set<string>, language: 'zh' | (typeof LANGUAGE_FOLDERS)[number]) =>
		[...files].reduce((sum, file) => sum + sizeOf(fileIn(file, language)), 0);
	return (files) => Math.max(...(['zh', ...LANGUAGE_FOLDERS] as const).map((language) => inLanguage(files, language)));
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
