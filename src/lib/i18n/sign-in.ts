import type { LocalizedText } from '$lib/engine/model/types';

/** From the letter to the open form. */
export const signInText = {
	title: { zh: '填写您家的普查表', en: 'Fill in your household’s census form' },
	lead: {
		zh: '一家三口约 15 分钟，随时可以停下，答案自动保存。',
		en: 'About 15 minutes for a family of three. You can stop at any time; your answers are saved as you go.'
	},
	code: { zh: '信上的填报码（16 位数字）', en: 'The code on your letter (16 digits)' },
	codeHint: {
		zh: '印在信的二维码下面，四个一组。空格打不打都可以。',
		en: 'Printed below the QR code, in groups of four. With or without spaces.'
	},
	codeScanned: {
		zh: '填报码已从二维码读出，请按“继续”。',
		en: 'The code has been read from the QR code. Please press “Continue”.'
	},
	codeEmpty: { zh: '请输入信上的 16 位填报码。', en: 'Please type the 16-digit code on your letter.' },
	reference: {
		zh: '需要帮助请打客服电话，报查询号 {reference}。',
		en: 'For help call the help desk and give the reference {reference}.'
	},
	cookiesTitle: { zh: '浏览器没有保留登录信息', en: 'The browser did not keep the sign-in' },
	cookiesHow: {
		zh: '微信里打开的，请点右上角“…”，选“在浏览器打开”。用了“无痕”或“阻止所有 cookie”的，请先关掉。什么都没有丢。',
		en: 'In WeChat, tap “…” at the top right and choose “Open in browser”. If private browsing or “Block all cookies” is on, switch it off. Nothing has been lost.'
	},
	continue: { zh: '继续', en: 'Continue' },
	noLetter: { zh: '没有收到信？登录有困难？', en: 'No letter? Trouble signing in?' },
	needed: {
		zh: '请先准备好：家里每个人的身份证号码；户口在这里、人在外地的家人住在哪个县（市、区）。',
		en: 'Have ready: everyone’s ID number, and the county where family members with hukou here but living elsewhere now live.'
	},
	daysLeft: { zh: '还剩 {days} 天（{closes}截止）', en: 'Days left: {days} (until {closes})' },
	lastDay: { zh: '今天 24 时截止', en: 'Closes tonight at 24:00' },
	signedOut: { zh: '您已安全退出。答案已保存。', en: 'You are signed out. Your answers are saved.' },

	homeTitle: { zh: '这是您家吗？', en: 'Is this your home?' },
	homeAddress: { zh: '地址', en: 'Address' },
	homeVillage: { zh: '社区（村）', en: 'Community or village' },
	homeEnumerator: { zh: '您的普查员', en: 'Your enumerator' },
	homeYes: { zh: '是，这是我家', en: 'Yes, this is my home' },
	homeNo: { zh: '不是我家', en: 'No, it is not' },
	notHomeTitle: { zh: '这封信可能送错了', en: 'This letter may have reached the wrong door' },
	notHomeBody: {
		zh: '什么都没有记下来，您不用填这份表。请把信交给普查员，或打客服电话说“信送错了”，我们会把您家自己的信送来。',
		en: 'Nothing has been recorded, and you need not fill in this form. Please give the letter to the enumerator, or call the help desk and say that the letter went to the wrong door. We will bring you your own.'
	},
	notHomeMoved: {
		zh: '如果您刚搬来：{referenceNight}晚上住在这里，就是这里的一户，请返回选“是”。',
		en: 'If you have just moved in: if you slept here on the night of {referenceNight}, this is your home; please go back and answer yes.'
	},
	homeAnswer: { zh: '请选择“是”或“不是”。', en: 'Please answer yes or no.' },

	newPinTitle: { zh: '给您家设一个密码', en: 'Choose a PIN for your household' },
	newPinWhy: {
		zh: '由您自己定。打开您家的表，信和密码都要有：捡到信的人打不开。',
		en: 'You choose it. It takes both the letter and the PIN to open your form: whoever finds the letter cannot.'
	},
	pin: { zh: '密码（6 位数字）', en: 'PIN (6 digits)' },
	pinHint: { zh: '不要用 123456 或六个相同的数字。', en: 'Not 123456, nor six digits that are the same.' },
	pinAgain: { zh: '再输一次', en: 'Type it again' },
	pinKeep: {
		zh: '请记住，或写在只有家人看得到的地方。工作人员不会问您的密码。',
		en: 'Remember it, or write it where only your household sees it. Nobody working for the census asks for it.'
	},
	pinMissing: { zh: '请输入 6 位数字的密码。', en: 'Please type the 6-digit PIN.' },
	savePin: { zh: '设好了，继续', en: 'Set it and continue' },

	pinTitle: { zh: '请输入您家的密码', en: 'Type your household’s PIN' },
	pinWelcome: {
		zh: '欢迎回来。输入您家自己定的 6 位密码，接着上次填。',
		en: 'Welcome back. Type the 6-digit PIN that your household chose, and carry on where you stopped.'
	},
	device: { zh: '这是谁的手机（电脑）？', en: 'Whose phone or computer is this?' },
	deviceOwn: { zh: '这是我自己的', en: 'It is my own' },
	deviceOwnHint: {
		zh: '没有网络也能填：答案加密存在手机上，上报或退出后删除。离开半小时，再输密码就行。',
		en: 'Works without a network: answers are kept on it, encrypted, until you submit or sign out. After half an hour away only the PIN is asked.'
	},
	deviceShared: { zh: '这是借用的或公用的', en: 'It is borrowed or shared' },
	deviceSharedHint: {
		zh: '这部手机上什么都不留。下次要信，也要密码。',
		en: 'Nothing is kept on it. Next time it takes the letter and the PIN.'
	},
	pinForgot: { zh: '忘记密码了？', en: 'Forgotten the PIN?' },
	pinForgotBody: {
		zh: '请打客服电话，或告诉普查员。核对后可以重新设一个，草稿不会丢。',
		en: 'Call the help desk or tell the enumerator. After a check you can choose a new one; your draft is kept.'
	},
	show: { zh: '显示', en: 'Show' },
	hide: { zh: '隐藏', en: 'Hide' },
	signIn: { zh: '登录', en: 'Sign in' },

	notOpenTitle: { zh: '网上填报还没有开始', en: 'Online self-reporting has not opened yet' },
	notOpenBody: { zh: '{opens}起可以填写。请把信收好。', en: 'It opens on {opens}. Please keep your letter.' }
} satisfies Record<string, LocalizedText>;
