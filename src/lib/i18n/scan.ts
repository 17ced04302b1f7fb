import type { LocalizedText } from '$lib/engine/model/types';

/** The camera that reads QR codes: a receipt at the door, the letter on the first page. */
export const scanText = {
	scan: { zh: '扫二维码', en: 'Scan the QR code' },
	stop: { zh: '不扫了', en: 'Stop scanning' },
	letter: { zh: '扫信上的二维码', en: 'Scan the QR code on the letter' },
	noCameraForLetter: {
		zh: '没有打开摄像头。请输入信上的填报码。',
		en: 'The camera could not be opened. Please type the code on the letter.'
	},
	notLetter: {
		zh: '这不是信上的二维码。请对准信上的那一个，或者输入填报码。',
		en: 'That is not the QR code of a letter. Point at the one on the letter, or type the code.'
	}
} satisfies Record<string, LocalizedText>;
