/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { BROWSER_FILES } from '$lib/i18n/files';
import { DraftStore } from '$lib/form/client/draft-store';

/**
 * Lets pages open without a network that have asked for it (`{ keep: '/form/offline', with: […] }`): one page that names
 * nobody, what it needs to run, and data that is the same for everybody. Nothing else is ever kept here, and nothing at all
 * for whoever has not asked. A page kept at `/form/offline` stands in for every page under `/form` that cannot be reached.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'zitian-';
const CACHE = PREFIX + version;
const LAST_PART = '/offline';
/** Data that is the same for everybody: the questionnaire, the counties, lists of codes. */
const COMMON = /^\/(questionnaires\/|code-lists\/|areas$)/;

/** How long a page may be waited for where another one can stand in for it. */
const TIMEOUT_MS = 10_000;

interface WorkerMessage {
	keep?: unknown;
	with?: unknown;
	drop?: unknown;
	/** Something that kept pages show has changed, such as the size of the text. */
	renew?: unknown;
}

worker.addEventListener('install', (event) => {
	event.waitUntil(refreshCachedPages());
	void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => event.waitUntil(dropOldVersions().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => event.waitUntil(handleMessage((event.data ?? {}) as WorkerMessage)));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (url.pathname.startsWith(`/${BROWSER_FILES}`) || COMMON.test(url.pathname))
		event.respondWith(cachedOrFetched(request));
	else if (request.mode === 'navigate') event.respondWith(pageOrStandIn(request, url.pathname));
});

function handleMessage(message: WorkerMessage): Promise<void> {
	if (message.renew !== undefined) return refreshCachedPages();
	if (message.drop !== undefined) return drop(message.drop);
	const extras = Array.isArray(message.with)
		? message.with.filter((each): each is string => typeof each === 'string')
		: [];
	return keep(message.keep, extras);
}

/** A page that was answered with another one (signed out) is not what was asked for, and is not kept. */
async function keep(page: unknown, extras: string[]): Promise<void> {
	if (typeof page !== 'string' || !page.startsWith('/') || !page.endsWith(LAST_PART)) return;
	const cache = await caches.open(CACHE);
	const answer = await fetch(page, { cache: 'no-store' });
	if (!answer.ok || answer.redirected) return;
	// What a page needs at once its server names in a header, for speed.
	const files = await filesOf((await answer.clone().text()) + (answer.headers.get('link') ?? ''), answer.url);
	await cache.addAll([
		...files,
		...extras.filter((each) => COMMON.test(new URL(each, worker.location.origin).pathname))
	]);
	await cache.put(page, answer);
}

async function drop(page: unknown): Promise<void> {
	for (const name of await ownCaches()) await (await caches.open(name)).delete(String(page));
}

/** Every file of the build that a page loads, and what those load later. The start file names all pages: it is not followed. */
async function filesOf(html: string, base: string): Promise<string[]> {
	const found = new Set(namedIn(html, base));
	for (const file of found) {
		if (!file.endsWith('.js') || file.includes('/entry/')) continue;
		const answer = await cachedOrFetched(new Request(file));
		for (const inner of namedIn(await answer.text(), file)) found.add(inner);
	}
	return [...found];
}

const namedIn = (text: string, base: string): string[] =>
	[...text.matchAll(/["'`<](\.{0,2}\/[\w./-]+\.(?:js|css))["'`>]/g)]
		.map(([, path]) => new URL(path ?? '', base).href)
		.filter((url) => url.includes(BROWSER_FILES));

/** After an update the pages that somebody had asked for are kept again, or the phone would be without them in a cellar. */
async function refreshCachedPages(): Promise<void> {
	const cached = (await Promise.all((await ownCaches()).map(addressesIn))).flat();
	const pages = new Set(cached.filter((address) => address.endsWith(LAST_PART)));
	await Promise.all([...pages].map((page) => keep(page, []).catch(() => undefined)));
}

/** The version before this one stays: a page of it may still be open, and load something late. */
async function dropOldVersions(): Promise<void> {
	const others = (await ownCaches()).filter((name) => name !== CACHE);
	await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

const addressesIn = async (name: string): Promise<string[]> =>
	(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);

const cachedOrFetched = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

/** A proxy that finds no server behind it says 502 or 504; a line with one bar may take the question and never answer. */
async function pageOrStandIn(request: Request, path: string): Promise<Response> {
	// A draft that is out of date goes, whichever page is opened next.
	await new DraftStore().isThere().catch(() => undefined);
	const asked = fetch(request);
	const answer = await Promise.race([asked.catch(() => undefined), timeoutEnds()]);
	if (answer && answer.status !== 502 && answer.status !== 504) return answer;
	return (await standIn(path)) ?? asked;
}

const timeoutEnds = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS));

/** The stand-in has an address of its own, so that what it loads by relative addresses is found. The first page has any. */
async function standIn(path: string): Promise<Response | undefined> {
	const pages = (await addressesIn(CACHE)).filter((each) => each.endsWith(LAST_PART));
	const fits = (page: string) =>
		path === '/' || path.startsWith('/sign-in/') || path.startsWith(page.slice(0, -LAST_PART.length));
	const [page] = pages.filter(fits).sort((a, b) => b.length - a.length);
	if (page === undefined) return undefined;
	return path === page ? (await caches.open(CACHE)).match(page) : Response.redirect(page, 302);
}
