import type { LocalizedText } from '$lib/engine/model/types';

/** What the household itself reads at its next sign-in, by the name of the recorded action. */
export const toResidentText: Record<string, LocalizedText> = {
	'signIn.unlocked': { zh: '解除了登录暂停', en: 'lifted the pause on signing in' },
	'letter.reissued': {
		zh: '为您家换了新的信，旧信作废',
		en: 'issued a new letter for your household; the old one is void'
	},
	'letter.reissueAsked': {
		zh: '为您家申请了新的信；新信做好以前旧信还能用',
		en: 'asked for a new letter for your household; the old one serves until it is made'
	},
	'verification.vouched': {
		zh: '在您家门口证明过忘了密码的是您家',
		en: 'vouched at your door that it is your household that forgot its PIN'
	},
	'verification.codeSent': {
		zh: '给您家绑定的电话发了一个验证码',
		en: 'sent a code to the phone bound to your household'
	},
	'pin.reset': {
		zh: '按要求重置了您家的密码；填过的证件号码要再输入一次',
		en: 'reset your household’s PIN as asked; ID numbers have to be typed once more'
	},
	'sessions.ended': { zh: '让所有设备退出了登录', en: 'signed out all devices' },
	'visit.requested': { zh: '为您家请了普查员上门', en: 'asked the enumerator to visit you' },
	'phone.bound': { zh: '更换了您家绑定的电话', en: 'changed the phone number bound to your household' },
	'address.corrected': { zh: '更正了您家的地址', en: 'corrected your household’s address' }
};

export const residentNoteText = {
	title: { zh: '工作人员最近办理的', en: 'What staff did recently' },
	line: { zh: '{when} 工作人员{what}。', en: '{when}: staff {what}.' },
	notYou: {
		zh: '不是您家要求的，请打客服电话。',
		en: 'If your household did not ask for this, please call the help desk.'
	}
} satisfies Record<string, LocalizedText>;
