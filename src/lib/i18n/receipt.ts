import type { LocalizedText } from '$lib/engine/model/types';

/** After "submit": the receipt, taking it back, starting again with a new letter. */
export const receiptText = {
	title: { zh: '已收到您家的普查表', en: 'Your household’s form has been received' },
	prefillTitle: { zh: '预填完成', en: 'Pre-fill complete' },
	at: { zh: '{time}（北京时间）', en: '{time} (Beijing time)' },
	number: { zh: '回执号', en: 'Receipt number' },
	show: { zh: '普查员上门时，出示这一页就可以。', en: 'Should an enumerator come, show this page.' },
	qr: { zh: '回执二维码', en: 'QR code of the receipt' },
	removed: { zh: '普查员不用再上门了（{time}）。', en: 'No enumerator needs to visit you any more ({time}).' },
	prefillNext: {
		zh: '{referenceDay}零时以后请再来确认一次，只要一分钟。确认以后才算完成。',
		en: 'Please come back after 00:00 on {referenceDay} to confirm. It takes a minute, and only then is the form complete.'
	},
	prefillNow: {
		zh: '{referenceDay}零时已过，请再确认一次，只要一分钟。确认以后才算完成。',
		en: '{referenceDay} has come. Please confirm once more; it takes a minute, and only then is the form complete.'
	},
	reminder: { zh: '人口普查：再确认一次您家的普查表', en: 'Census: confirm your household’s form once more' },
	addReminder: { zh: '把{referenceDay}的提醒加到日历', en: 'Add a reminder for {referenceDay} to the calendar' },
	prefillUntil: {
		zh: '确认的时间：{referenceDay}零时至{closes}。',
		en: 'You can confirm from 00:00 on {referenceDay} until {closes}.'
	},
	confirmNow: { zh: '现在确认', en: 'Confirm now' },
	sealed: {
		zh: '答案已封存，普查员和客服都看不到。',
		en: 'The answers are sealed; neither the enumerator nor the help desk can see them.'
	},
	canChange: { zh: '{closes}以前可以修改：', en: 'You can make changes until {closes}:' },
	withdraw: { zh: '取消上报并修改', en: 'Withdraw and change' },
	noMoreChange: {
		zh: '网上已不能修改。要更正，请联系普查员或打客服电话。',
		en: 'Changes online are no longer possible. To correct something, contact the enumerator or the help desk.'
	},
	outOfReach: {
		zh: '您换了新的信或密码，原来的答案谁也打不开了。上报仍然有效。要更正，请重新填写一份，新的会代替原来的。',
		en: 'You have a new letter or PIN, so nobody can open the old answers. The submission stands. To correct something, fill in a new form; it will replace the old one.'
	},
	startAgain: { zh: '重新填写一份', en: 'Fill in a new form' },
	more: { zh: '修改、打印、退出', en: 'Change, print, sign out' },
	print: { zh: '打印', en: 'Print' },
	census: { zh: '{census}', en: '{census}' },
	picture: { zh: '保存成图片', en: 'Save as a picture' },
	pictureHow: { zh: '长按图片，保存到相册；或者', en: 'Press and hold the picture to save it, or' },
	download: { zh: '下载图片', en: 'download it' },
	noPicture: {
		zh: '这个浏览器画不出图片，请截屏，或者打印。',
		en: 'This browser cannot draw the picture. Please take a screenshot, or print.'
	},
	copy: { zh: '看自己答案的副本', en: 'A copy of your own answers' },
	signOut: { zh: '退出', en: 'Sign out' },
	withdrawTitle: { zh: '取消上报吗？', en: 'Withdraw the submission?' },
	withdrawBody: {
		zh: '取消后您家的表会重新打开，答案都在，可以修改。改好后要再上报一次，回执号会换新的。在再次上报以前，普查员可能会上门。',
		en: 'Your form opens again with all its answers, and you can change them. Afterwards submit it again; you will get a new receipt number. Until then the enumerator may visit you.'
	},
	withdrawYes: { zh: '取消上报', en: 'Withdraw' },
	withdrawNo: { zh: '不用，返回', en: 'No, go back' },
	startAgainTitle: { zh: '重新填写一份吗？', en: 'Fill in a new form?' },
	thanks: { zh: '谢谢您。', en: 'Thank you.' }
} satisfies Record<string, LocalizedText>;
