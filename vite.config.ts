import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// design.md: Chrome 99 / Safari 15.4 are the oldest browsers that run the script; older ones keep the plain forms.
	build: { target: ['chrome99', 'safari15.4'], cssMinify: true }
});
