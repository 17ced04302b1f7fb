import type { LocalizedText } from '$lib/engine/model/types';

/** The half hour: before it ends, when it has ended, and the way back. */
export const sessionText = {
	note: {
		zh: '离开半小时会自动退出，已保存的答案都在。',
		en: 'After half an hour away you are signed out. Everything saved is kept.'
	},
	endingTitle: { zh: '您还在填吗？', en: 'Are you still there?' },
	ending: {
		zh: '再过 {minutes} 分钟会自动退出。已保存的答案都在。',
		en: 'In {minutes} min you will be signed out. Everything saved is kept.'
	},
	goOn: { zh: '继续填写', en: 'Continue' },
	notReached: {
		zh: '现在连不上网，请过一会儿再按一次。',
		en: 'There is no connection now. Please press again in a moment.'
	},
	over: {
		zh: '您离开了一会儿，为了安全已经退出。输入您家的密码，就回到刚才那一页。已保存的答案都在。',
		en: 'You were away for a while and have been signed out, to be safe. Type your household’s PIN to return to the page where you were. Everything saved is kept.'
	},
	overKept: {
		zh: '您离开了一会儿，为了安全已经退出。刚才那一页填的还在，输入您家的密码就接着填。',
		en: 'You were away for a while and have been signed out, to be safe. What you filled in on that page is still here: type your household’s PIN to carry on.'
	},
	notMyPhone: { zh: '这不是我的手机', en: 'This is not my phone' },
	backTitle: { zh: '刚才填的还在', en: 'What you filled in is still here' },
	backBody: {
		zh: '您已重新登录。按“继续填写”，就从刚才那一步接着往下走。',
		en: 'You are signed in again. Press “Continue” to go on from where you were.'
	},
	resumable: { zh: '您家的表在这部手机上填过。', en: 'Your household’s form was open on this phone.' },
	resume: { zh: '输入密码，接着填', en: 'Carry on with the PIN' }
} satisfies Record<string, LocalizedText>;
