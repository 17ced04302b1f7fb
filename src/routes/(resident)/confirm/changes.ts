import { formEndsText } from '$lib/i18n/form-ends';
import type { LocalizedText } from '$lib/engine/model/types';
import type { PrefillChange } from '$lib/questionnaires/shared/folder';

/** What may have changed between a pre-fill and the reference moment (census-2020 §4.2, X03). */
export const CHANGES: { name: PrefillChange; question: LocalizedText }[] = [
	{ name: 'born', question: formEndsText.confirmBorn },
	{ name: 'died', question: formEndsText.confirmDied },
	{ name: 'moved', question: formEndsText.confirmMoved },
	{ name: 'hukou', question: formEndsText.confirmHukou }
];
