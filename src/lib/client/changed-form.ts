/** The form of this page that somebody has filled in and that was not taken: fields no longer as the page came. */
export const changedForm = (): HTMLFormElement | undefined =>
	[...document.forms].find((form) => form.method === 'post' && [...form.elements].some(isChanged));

/** Whether somebody has typed or chosen something in this part of a form since its page was made. */
function isChanged(field: Element): boolean {
	if (field instanceof HTMLSelectElement)
		return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
	if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
	return field.type === 'radio' || field.type === 'checkbox'
		? field.checked !== field.defaultChecked
		: field.value !== field.defaultValue;
}
