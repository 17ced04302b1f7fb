import type { Settings } from '$lib/server/settings';

/** What SvelteKit's Node adapter reads from the environment by itself: https://svelte.dev/docs/kit/adapter-node */
export function adapterVariables(settings: Settings): Record<string, string> {
	const proxy = settings.addressHeader && {
		ADDRESS_HEADER: settings.addressHeader,
		XFF_DEPTH: String(settings.xffDepth)
	};
	return { NODE_ENV: 'production', ORIGIN: settings.origin, BODY_SIZE_LIMIT: settings.bodySizeLimit, ...proxy };
}
