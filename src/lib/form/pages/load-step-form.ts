import type { StepPage } from '../views/step-page';
import type Differences from './Differences.svelte';
import type Roster from './Roster.svelte';
import type RosterCount from './RosterCount.svelte';
import type StepForm from './StepForm.svelte';

/** What the pages about the lists of names have besides (three visits of many), and a page that two devices answered differently. */
export interface StepParts {
	Roster?: typeof Roster;
	RosterCount?: typeof RosterCount;
	Differences?: typeof Differences;
}

interface Loaded extends StepParts {
	StepForm: typeof StepForm;
}

type Shown = Pick<StepPage, 'kind' | 'differences'>;

const loaded: Partial<Loaded> = {};

/** The parts of which this page has need. */
const partsLacking = ({ kind, differences }: Shown, has: StepParts): Promise<unknown>[] => [
	...(kind === 'roster' && !has.Roster
		? [import('./Roster.svelte').then((module) => (has.Roster = module.default))]
		: []),
	...(kind === 'rosterCount' && !has.RosterCount
		? [import('./RosterCount.svelte').then((module) => (has.RosterCount = module.default))]
		: []),
	...(differences.length > 0 && !has.Differences
		? [import('./Differences.svelte').then((module) => (has.Differences = module.default))]
		: [])
];

/** What this page is made of: at once where it has been loaded, so that no key that is pressed falls between two pages. */
export function loadStepForm(step: Shown = { kind: 'questions', differences: [] }): Loaded | Promise<Loaded> {
	const lacks = [
		...(loaded.StepForm ? [] : [import('./StepForm.svelte').then((module) => (loaded.StepForm = module.default))]),
		...partsLacking(step, loaded)
	];
	return lacks.length > 0 ? Promise.all(lacks).then(() => loaded as Loaded) : (loaded as Loaded);
}

/** What the pages about the lists of names are made of, before they are opened. What cannot be loaded now is tried again by its page. */
export const loadListParts = (): Promise<unknown> =>
	Promise.allSettled((['roster', 'rosterCount'] as const).map((kind) => loadStepForm({ kind, differences: [] })));
