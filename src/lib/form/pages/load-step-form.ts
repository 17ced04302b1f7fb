import type { StepPage } from '../views/step-page';
import type Roster from './Roster.svelte';
import type RosterCount from './RosterCount.svelte';
import type StepForm from './StepForm.svelte';

/** What the pages about the lists of names have besides: three visits of many. */
export interface StepParts {
	Roster?: typeof Roster;
	RosterCount?: typeof RosterCount;
}

interface Loaded extends StepParts {
	StepForm: typeof StepForm;
}

const loaded: Partial<Loaded> = {};

/** What a page of this kind is made of: at once where it has been loaded, so that no key that is pressed falls between two pages. */
export function loadStepForm(kind: StepPage['kind'] = 'questions'): Loaded | Promise<Loaded> {
	const lacks = [
		!loaded.StepForm && import('./StepForm.svelte').then((module) => (loaded.StepForm = module.default)),
		kind === 'roster' && !loaded.Roster && import('./Roster.svelte').then((module) => (loaded.Roster = module.default)),
		kind === 'rosterCount' &&
			!loaded.RosterCount &&
			import('./RosterCount.svelte').then((module) => (loaded.RosterCount = module.default))
	];
	return lacks.some(Boolean) ? Promise.all(lacks).then(() => loaded as Loaded) : (loaded as Loaded);
}
