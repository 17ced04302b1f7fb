import type { LocalizedText } from '$lib/engine/model/types';

/** What is said while more people come than the machine can serve. */
export const overloadText = {
	waitTitle: { zh: '现在人很多，请稍等', en: 'Many people are here: please wait' },
	wait: {
		zh: '前面还有 {before} 户，大约等 {minutes} 分钟。您的位置给您留着：这一页会自己刷新，轮到您就打开；关上再来也还在。不急的话，晚一点或明天再填也可以。',
		en: 'There are {before} households before you: about {minutes} minutes. Your place is kept: this page renews itself and opens when it is your turn, also if you close it and come back. If you are in no hurry, later today or tomorrow is fine.'
	},
	full: {
		zh: '现在来的人太多，等的地方也满了。请过半小时再来，或者明天再填。',
		en: 'So many people have come that there is no room left to wait. Please come back in half an hour, or tomorrow.'
	},
	laterTitle: { zh: '请等几秒钟', en: 'A few seconds, please' },
	later: {
		zh: '现在人很多，这一页要等几秒钟，会自己打开。您填过的都已经保存。',
		en: 'Many people are here: this page takes a few seconds and opens by itself. Everything you have entered is saved.'
	},
	busyTitle: { zh: '现在来的人太多', en: 'Too many people at this moment' },
	busy: {
		zh: '请等几秒钟，这一页会自己再打开。没有算作输错。',
		en: 'A few seconds, please: this page tries again by itself. Nothing was counted as a failed try.'
	},
	look: { zh: '现在看看', en: 'Look now' }
} satisfies Record<string, LocalizedText>;
