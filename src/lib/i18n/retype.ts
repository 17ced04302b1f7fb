import type { LocalizedText } from '$lib/engine/model/types';

/** ID numbers that are covered since a new PIN was chosen. */
export const retypeText = {
	onCheckPage: { zh: '{number}（请再输入一次）', en: '{number} (please type it again)' },
	onItsPage: {
		zh: '以前填的是 {number}。您家换过密码，为了不让别人看到证件号码，请照证件再输入一次。',
		en: 'What was entered before is {number}. Your household’s PIN was changed; so that nobody else can read the number, please type it again from the card.'
	}
} satisfies Record<string, LocalizedText>;
