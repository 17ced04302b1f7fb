import adapter from '@sveltejs/adapter-node';
import { addCommands } from './tools/build/commands.mjs';

/** The Node adapter's build, and beside it the commands: `build/` is all that a server needs. */
function withCommands(node = adapter()) {
	return {
		...node,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await node.adapt(builder);
			await addCommands();
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: withCommands(),
		// Only pages that ask to be kept register it (src/lib/client/keep-page.ts): a resident's first visit stays light.
		serviceWorker: { register: false },
		// A page that stays open for hours learns of a new build, and says so (form/pages/FormClient.svelte).
		version: { pollInterval: 10 * 60_000 },
		// Replaced by src/lib/server/http/same-origin.ts, which also knows the product behind a proxy or on a local network.
		csrf: { trustedOrigins: ['*'] },
		// Everything comes from this server; SvelteKit adds a nonce for its own inline start-up script.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['none'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		}
	}
};
