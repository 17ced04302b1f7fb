/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, version } from '$service-worker';
import { BROWSER_FILES, fileIn } from '$lib/i18n/files';
import { languageOf } from '$lib/i18n/say';

/**
 * Lets pages open without a network that have asked for it (`{ keep: '/enumerator/offline' }`): one page that names
 * nobody, and the assets of this build. Nothing else is ever kept here, and nothing at all for whoever has not asked.
 * A page kept at `/enumerator/offline` stands in for every page under `/enumerator` that cannot be reached.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'zitian-';
const CACHE = PREFIX + version;
const LAST_PART = '/offline';

worker.addEventListener('install', (event) => {
	event.waitUntil(keepWhatWasKept());
	void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => event.waitUntil(dropOtherVersions().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => event.waitUntil(keep((event.data as { keep?: unknown } | undefined)?.keep)));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (url.pathname.startsWith(`/${BROWSER_FILES}`)) event.respondWith(keptOrFetched(request));
	else if (request.mode === 'navigate') event.respondWith(pageOrStandIn(request, url.pathname));
});

/** A page that was answered with another one (signed out) is not what was asked for, and is not kept. */
async function keep(page: unknown): Promise<void> {
	if (typeof page !== 'string' || !page.startsWith('/') || !page.endsWith(LAST_PART)) return;
	const cache = await caches.open(CACHE);
	const answer = await fetch(page, { cache: 'no-store' });
	if (!answer.ok || answer.redirected) return;
	const language = languageOf(answer.headers.get('content-language'));
	await cache.addAll(build.map((file) => fileIn(file, language)));
	await cache.put(page, answer);
}

/** After an update the pages that somebody had asked for are kept again, or the phone would be without them in a cellar. */
async function keepWhatWasKept(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const pages = await Promise.all(names.map(pagesIn));
	await Promise.all([...new Set(pages.flat())].map((page) => keep(page).catch(() => undefined)));
}

async function dropOtherVersions(): Promise<void> {
	const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(others.map((name) => caches.delete(name)));
}

async function pagesIn(name: string): Promise<string[]> {
	const requests = await (await caches.open(name)).keys();
	return requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith(LAST_PART));
}

const keptOrFetched = async (request: Request): Promise<Response> =>
	(await caches.match(request, { ignoreSearch: true })) ?? fetch(request);

/** A proxy that finds no server behind it says 502 or 504. */
async function pageOrStandIn(request: Request, path: string): Promise<Response> {
	try {
		const answer = await fetch(request);
		if (answer.status !== 502 && answer.status !== 504) return answer;
		return (await standIn(path)) ?? answer;
	} catch (away) {
		const page = await standIn(path);
		if (page) return page;
		throw away;
	}
}

/** The stand-in has an address of its own, so that what it loads by relative addresses is found. */
async function standIn(path: string): Promise<Response | undefined> {
	const pages = await pagesIn(CACHE);
	const page = pages.filter((each) => path.startsWith(each.slice(0, -LAST_PART.length))).sort((a, b) => b.length - a.length)[0];
	if (page === undefined) return undefined;
	return path === page ? caches.match(page, { ignoreSearch: true }) : Response.redirect(page, 302);
}
