import type StepForm from './StepForm.svelte';

let loaded: typeof StepForm | undefined;

/** The component of a question's page: at once where it has been loaded, so that no key that is pressed falls between two pages. */
export const loadStepForm = (): typeof StepForm | Promise<typeof StepForm> =>
	loaded ?? import('./StepForm.svelte').then((module) => (loaded = module.default));
