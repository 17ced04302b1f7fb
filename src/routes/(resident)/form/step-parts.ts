import type { StepParts } from '$lib/form/pages/load-step-form';
import type { StepPage } from '$lib/form/views/step-page';

/** What few pages have besides their questions is not what all of them weigh. Not `loadStepForm`, for the sake of the order in which files are named. */
export async function withParts<Data extends { step: Pick<StepPage, 'kind' | 'differences'> }>(data: Data) {
	const { kind, differences } = data.step;
	const parts: StepParts = {
		Roster: kind === 'roster' ? (await import('$lib/form/pages/Roster.svelte')).default : undefined,
		RosterCount: kind === 'rosterCount' ? (await import('$lib/form/pages/RosterCount.svelte')).default : undefined,
		Differences: differences.length > 0 ? (await import('$lib/form/pages/Differences.svelte')).default : undefined
	};
	return { ...data, parts };
}
