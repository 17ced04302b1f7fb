import { formText } from '$lib/i18n/form';

/** What may have changed between a pre-fill and the reference moment (census-2020 §4.2, X03). */
export const CHANGES = [
	{ name: 'born', question: formText.confirmBorn },
	{ name: 'died', question: formText.confirmDied },
	{ name: 'moved', question: formText.confirmMoved },
	{ name: 'hukou', question: formText.confirmHukou }
];
