import type { ClientInit } from '@sveltejs/kit';
import { yieldToMain } from '$lib/client/timers';
import { installPolyfills } from '$lib/client/polyfills';

/** Between loading the scripts and bringing the page to life: together they would hold a slow phone for a quarter of a second. */
export const init: ClientInit = () => {
	installPolyfills();
	return yieldToMain();
};
