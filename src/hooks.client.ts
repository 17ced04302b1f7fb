import type { ClientInit } from '@sveltejs/kit';
import { nextTask } from '$lib/client/yield-to-main';
import { teachOlderBrowsers } from '$lib/client/polyfills';

/** Between loading the scripts and bringing the page to life: together they would hold a slow phone for a quarter of a second. */
export const init: ClientInit = () => {
	teachOlderBrowsers();
	return nextTask();
};
