import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { browserFiles } from './tools/build/browser-files.ts';
import { commit } from './tools/build/commit.mjs';
import { words } from './tools/words/plugin.ts';

/**
 * SvelteKit hides its announcer of page changes with a style attribute, which our content security policy forbids (it
 * has no `unsafe-*`). The attribute goes; `#svelte-announcer` in app.css does the same.
 */
const announcerWithoutInlineStyle: Plugin = {
	name: 'announcer-without-inline-style',
	enforce: 'pre',
	transform: (code, id) =>
		id.endsWith('/generated/root.svelte')
			? code.replace(/(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/, '$1')
			: undefined
};

export default defineConfig({
	plugins: [announcerWithoutInlineStyle, sveltekit(), ...words],
	define: { __COMMIT__: JSON.stringify(commit()) },
	build: {
		cssMinify: true,
		// A page names its own files in its head, and what comes later is a file or two: a list of what each of 90 pages needs is not worth its weight.
		modulePreload: { resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) }
	},
	environments: {
		client: {
			build: {
				// design.md: Chrome 99 / Safari 15.4 are the oldest browsers that run the script; older ones keep the plain forms. The
				// server is built for its Node: lowered for browsers, each private field of a class was a call of a helper.
				target: ['chrome99', 'safari15.4'],
				rolldownOptions: { output: { codeSplitting: browserFiles } }
			}
		}
	}
});
