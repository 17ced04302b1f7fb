import type { StepParts } from './load-step-form';
import type { StepPage } from '../views/step-page';

/** What few pages have besides their questions is not what all of them weigh. Not `loadStepForm`, for the sake of the order in which files are named. */
export async function withParts<Data extends { step: Pick<StepPage, 'kind' | 'differences'> }>(data: Data) {
	const { kind, differences } = data.step;
	const parts: StepParts = {
		Roster: kind === 'roster' ? (await import('./Roster.svelte')).default : undefined,
		RosterCount: kind === 'rosterCount' ? (await import('./RosterCount.svelte')).default : undefined,
		Differences: differences.length > 0 ? (await import('./Differences.svelte')).default : undefined
	};
	return { ...data, parts };
}
