/**
 * Teaches the oldest browsers that run the scripts (Chrome 99, Safari 15.4) what forms need: `FormData` that knows of the
 * button that was pressed (Chrome 112, Safari 16.4) and `requestSubmit` (Safari 16). Every browser gets the same
 * `FormData`, so that what is tested in one is what the others do. WHATWG HTML, "Constructing the entry list".
 */
export function installPolyfills(): void {
	window.FormData = FormDataWithButton;
	HTMLFormElement.prototype.requestSubmit ??= function (button) {
		(button ?? this.querySelector('button'))?.click();
	};
}

class FormDataWithButton extends FormData {
	constructor(form?: HTMLFormElement, button?: HTMLElement | null) {
		super(form);
		const { name, value } = (button ?? {}) as Partial<HTMLButtonElement>;
		if (name) this.append(name, value ?? '');
	}
}
