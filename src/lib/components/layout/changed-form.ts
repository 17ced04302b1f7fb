import { isChanged } from './changed-field';

/** The form of this page that somebody has filled in and that was not taken: fields no longer as the page came. */
export const changedForm = (): HTMLFormElement | undefined =>
	[...document.forms].find((form) => form.method === 'post' && [...form.elements].some(isChanged));
