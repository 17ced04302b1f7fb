import type { LocalizedText } from '$lib/engine/model/types';

/** 电话登记: a household's form asked by telephone, at the help desk. */
export const callText = {
	title: { zh: '电话登记', en: 'Interview by telephone' },
	open: { zh: '给来电人登记', en: 'Register the caller' },
	openHint: {
		zh: '来电人是这户的人、愿意在电话里登记时用。先有第二个人证实，再一项一项问，念一遍，对方同意就封存。',
		en: 'When the caller belongs to this household and wishes to be registered by telephone. Somebody else confirms first; then ask, read back, and seal once they agree.'
	},
	back: { zh: '回到这一户', en: 'Back to the household' },
	handedIn: {
		zh: '这户已经上报，不用登记。住户要改，请在自报期内用信登录，或者请普查员上门。',
		en: 'This household has handed in: there is nothing to register. To change it they sign in with the letter while self-reporting lasts, or ask for a visit.'
	},
	tooEarly: {
		zh: '标准时点以后才能登记。现在请对方用信自己预填，或者请普查员上门。',
		en: 'Interviews begin at the reference moment. Until then the household can pre-fill with its letter, or ask for a visit.'
	},
	again: { zh: '指导员退回：请重新问 {items}', en: 'Returned by the supervisor: ask {items} again' },
	verify: { zh: '第一步：证实来电人是这一户', en: 'Step 1: confirm that the caller belongs to the household' },
	verifyLead: {
		zh: '不能用普查表里的内容核对，您也看不到。任选一种：',
		en: 'Never by an answer of the form, which you do not see. In one of these ways:'
	},
	consent: { zh: '第二步：念给来电人听，问同意不同意', en: 'Step 2: read this out and ask whether they agree' },
	consentSentence: {
		zh: '我是人口普查客服，工号和姓名已报。依照《全国人口普查条例》，请您如实回答；回答只用于统计，依法保密。我在电话里一项一项问，填好念给您听，您说对，就算登记，代替签字。您同意吗？',
		en: 'I am with the census help desk and have given my name and number. Under the Regulations on National Population Census please answer truthfully; answers serve statistics alone and are confidential by law. I ask item by item, read all of it back, and if you say it is right that registers you, in place of a signature. Do you agree?'
	},
	consented: { zh: '已逐字念过，来电人同意', en: 'Read out word for word, and the caller agrees' },
	begin: { zh: '同意，开始登记', en: 'They agree: begin' },
	start: { zh: '第三步：登记', en: 'Step 3: the interview' },
	leaveSure: {
		zh: '还没有封存，离开这一页，填的就没有了。要离开吗？',
		en: 'It is not sealed yet: leaving this page loses what was filled in. Leave?'
	},
	unsentSure: {
		zh: '已经封存，还没有上报，离开这一页就没有了。要离开吗？',
		en: 'It is sealed and not handed in yet: leaving this page loses it. Leave?'
	},
	agree: { zh: '请来电人确认', en: 'The caller’s word' },
	codeSent: {
		zh: '验证码已发到 {phone}（{state}）。请来电人把 6 位数字读给您。',
		en: 'A code was sent to {phone} ({state}). Have the caller read the 6 digits to you.'
	},
	needsScript: { zh: '电话登记要用 JavaScript。', en: 'Interviews by telephone need JavaScript.' },
	noForm: {
		zh: '普查表没有取到，请刷新页面。不用重新证实。',
		en: 'The form could not be fetched: reload the page. The caller need not be confirmed again.'
	},
	agreeSentence: {
		zh: '以上内容已念给您听。是不是都对、都如实？您同意这样上报，代替签字吗？',
		en: 'All of this was read to you. Is it right and true? Do you agree that it is handed in like this, in place of a signature?'
	},
	agreed: { zh: '来电人说：对，同意', en: 'The caller says: yes, it is right, I agree' },
	agreedMissing: {
		zh: '请先念这一段；来电人同意了，再打勾。',
		en: 'Read this out first, and tick once the caller has agreed.'
	},
	seal: { zh: '同意，封存上报', en: 'Agreed: seal and hand in' },
	sealed: { zh: '已封存', en: 'Sealed' },
	sending: { zh: '正在交……请不要关这一页。', en: 'Handing it in … do not close this page.' },
	away: {
		zh: '现在交不上去，封好的还在这一页。请不要关；退出登录了就在另一个标签页登录，再按一次。',
		en: 'It could not be handed in just now and is still in this page. Do not close it; if you were signed out, sign in in another tab, then press again.'
	},
	tryAgain: { zh: '再交一次', en: 'Try again' },
	refused: { zh: '没有收：{why}', en: 'It was not taken: {why}' },
	read: { zh: '把回执号念给来电人，请他记下来', en: 'Read the receipt number out and have it written down' },
	number: { zh: '回执号', en: 'Receipt number' },
	done: {
		zh: '已上报。内容只有普查办公室能打开，您也看不到了。普查员的名单上这户已是“已上报”。',
		en: 'Handed in. Only the office can open it; you cannot see it any more. On the enumerator’s list the household is handed in.'
	},
	second: {
		zh: '这户刚才已经上报过（自己报的，或普查员登记的），以先到的为准。这一份封存给指导员。',
		en: 'This household had handed in just before, itself or at the door, and that stands. This one is kept sealed for the supervisor.'
	},
	findings: {
		zh: '有的项目没填或不对，没有上报：{items}。请再问一次，或者请普查员上门。',
		en: 'Something was missing or cannot be, so it was not handed in: {items}. Ask once more, or ask for a visit.'
	}
} as const satisfies Record<string, LocalizedText>;
