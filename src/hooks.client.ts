import type { ClientInit } from '@sveltejs/kit';
import { nextTask } from '$lib/components/layout/next-task';
import { teachOlderBrowsers } from '$lib/components/layout/older-browsers';

/** Between loading the scripts and bringing the page to life: together they would hold a slow phone for a quarter of a second. */
export const init: ClientInit = () => {
	teachOlderBrowsers();
	return nextTask();
};
