let typing: { id: string; selectionEnd: number | null } | undefined;

/** A page is about to be made anew: where somebody is typing on it. */
export function noteFocus(): void {
	const { id, selectionEnd } = document.activeElement as HTMLInputElement;
	typing = { id, selectionEnd };
}

/** It has been made: they go on in the same field, at the same place. */
export function keepFocus(): void {
	const field = typing && (document.getElementById(typing.id) as HTMLInputElement | null);
	field?.focus();
	// Only text has a place to type at.
	if (typing?.selectionEnd) field?.setSelectionRange(typing.selectionEnd, typing.selectionEnd);
	typing = undefined;
}
