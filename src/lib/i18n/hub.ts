import type { LocalizedText } from '$lib/engine/model/types';

/** The page that shows every part of the form; by itself, so that a question does not carry its words. */
export const hubText = {
	welcomeBack: { zh: '欢迎回来。您上次填到：{place}。', en: 'Welcome back. You had reached: {place}.' },
	everyPart: { zh: '看看每一部分', en: 'Every part of the form' },
	continueWith: { zh: '继续：{title}', en: 'Continue: {title}' },
	checkRow: { zh: '检查并上报', en: 'Check and submit' },
	cannotYet: { zh: '请先填完上面各项', en: 'After the above' },
	ready: { zh: '可以上报了', en: 'Ready' },
	minutesLeft: { zh: '还需约 {minutes} 分钟', en: 'About {minutes} min left' },
	prefillNote: {
		zh: '{referenceDay}零时还没有到，现在是预填：请按{referenceNight}晚上的打算填写，{referenceDay}以后再来确认一次。',
		en: 'It is not yet 00:00 on {referenceDay}, so this is a pre-fill: answer for what you expect on the night of {referenceNight}, and come back after {referenceDay} to confirm.'
	},
	visitAsked: {
		zh: '已经请普查员上门。您也可以接着在网上填，上报以后就不用上门了。',
		en: 'An enumerator has been asked to visit you. You can still go on here; once you submit, nobody needs to come.'
	},
	visitLink: { zh: '不想在网上填？请普查员上门', en: 'Rather not do this online? Ask for a visit' },
	reopened: {
		zh: '请改好有变化的地方，再检查并上报一次。',
		en: 'Please change what is different, then check and submit again.'
	}
} satisfies Record<string, LocalizedText>;
