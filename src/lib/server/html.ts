/** HTML for print and for a page without the product, escaped by construction: whatever is put into a template is text unless it is `Html` already. */
export interface Html {
	readonly html: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Only for what this program made itself (the SVG of a QR code, a stylesheet). */
export const raw = (text: string): Html => ({ html: text });

export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
	return { html: parts.map((part, index) => part + written(values[index])).join('') };
}

function written(value: string | Html | Html[] | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return escaped(value);
	return Array.isArray(value) ? value.map((one) => one.html).join('') : value.html;
}
