import type { StepParts } from '$lib/form/pages/load-step-form';
import type { PageLoad } from './$types';

/** The lists of names are not what the questions weigh. Not `loadStepForm`, for the sake of the order in which files are named. */
export const load: PageLoad = async ({ data }) => {
	const { kind } = data.step;
	const parts: StepParts = {
		Roster: kind === 'roster' ? (await import('$lib/form/pages/Roster.svelte')).default : undefined,
		RosterCount: kind === 'rosterCount' ? (await import('$lib/form/pages/RosterCount.svelte')).default : undefined
	};
	return { ...data, parts };
};
