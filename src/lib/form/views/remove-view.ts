import { entriesOf, type ResolvedForm } from '$lib/engine/index';

export interface RemoveView {
	id: string;
	name: string;
	/** The householder: somebody else becomes it. */
	isFirst: boolean;
	back: string;
}

/** "Take 张明 off the form?"; undefined when nobody of that id is on it. */
export function removeView(form: ResolvedForm, id: string, back: string): RemoveView | undefined {
	const entries = entriesOf(form, 'persons');
	const position = entries.findIndex((entry) => entry.id === id);
	const entry = entries[position];
	return entry && { id, name: entry.answers.D1 ?? '', isFirst: position === 0 && entries.length > 1, back };
}
