import type { Composition, Informant, InterviewState, PhoneStage, UnsignedReason } from '$lib/domain/field/interview';
import type { LocalizedText } from '$lib/engine/model/types';

/** For who reads English alone, on a page in whatever language: a browser has one language of a sentence (adr/0016). */
const inEnglish = (sentence: string): LocalizedText => ({ zh: sentence, en: sentence });

/** 入户登记 on the enumerator's phone. */
export const interviewText = {
	title: { zh: '入户登记', en: 'Interview' },
	ask: { zh: '在这部手机上登记', en: 'Register on this phone' },
	askHint: {
		zh: '用离线名单打开，没有信号也能登记。签字以后，这部手机上谁也看不到内容。',
		en: 'It opens in the offline list and needs no signal. Once it is signed, nobody can read it on this phone.'
	},
	leave: { zh: '放下，回名单', en: 'Leave it, back to the list' },
	leaveHint: {
		zh: '填到的都存在手机上（要离线 PIN），回来接着填。',
		en: 'What is filled in stays on the phone, under the offline PIN.'
	},
	leaveCall: { zh: '不登记了', en: 'Give it up' },
	leaveCallHint: {
		zh: '填的只在这个页面里，不存在电脑上。关掉或刷新页面，填的就没有了。',
		en: 'What is filled in is in this page alone and not stored on this computer. Closing or reloading the page loses it.'
	},
	tooEarly: {
		zh: '标准时点以后才能入户登记。现在可以记走访、约时间。',
		en: 'Interviews begin at the reference moment. Until then record the visit, or agree on a time.'
	},
	handedIn: {
		zh: '这户已经自己上报了，不用登记。请对一下回执。',
		en: 'This household has handed in itself: there is nothing to register. Check its receipt.'
	},
	alreadySigned: {
		zh: '这户已经在这部手机上签字封存，有信号时自动上传，不用再登记。',
		en: 'This household was signed and sealed on this phone and is sent by itself when there is a signal: there is nothing to register.'
	},
	elsewhere: {
		zh: '这一户刚在这部手机的另一个窗口里打开了，请在那里接着填。填到的都在；那个窗口关了，回名单再打开。',
		en: 'This household was just opened in another window of this phone: go on there. What was filled in is kept; where that window is closed, open it again from the list.'
	},
	oldList: {
		zh: '名单是旧版本存的，要有信号时打开一次，才能登记。',
		en: 'The list was stored by an older version: open it once with a signal, then interviews can begin.'
	},
	noForm: {
		zh: '普查表还没有存到这部手机上。有信号时打开一次小区的名单，再来登记。已填的都在。',
		en: 'The form is not on this phone yet. Open the block’s list once with a signal, then come back. What was filled in is still here.'
	},
	explained: {
		zh: '证件已出示；目的、依法如实填报和保密已说明',
		en: 'Certificate shown; purpose, duty to answer truthfully and confidentiality explained'
	},
	explainedMissing: {
		zh: '请先出示证件、说明来意，再打勾。',
		en: 'Show the certificate and explain first, then tick.'
	},
	explainedFold: { zh: '怎么说', en: 'What to say' },
	explainedWords: {
		zh: '“您好，我是普查员，这是我的证件，您可以用手机查证。这次是人口普查，依照《全国人口普查条例》登记。请您如实回答；您的回答只用于统计，依法保密，不作为任何处罚或认定的依据。”',
		en: '“Good day. I am an enumerator; here is my certificate, which you can check with your phone. This is the population census under the Regulations on National Population Census. Please answer truthfully. Your answers serve statistics alone, are confidential by law, and are no ground for any penalty or ruling.”'
	},
	explainedInEnglish: inEnglish(
		'“Good day. I am an enumerator; here is my certificate, which you can check with your phone. This is the population census under the Regulations on National Population Census. Please answer truthfully. Your answers serve statistics alone, are confidential by law, and are no ground for any penalty or ruling.”'
	),
	informant: { zh: '谁来回答', en: 'Who answers' },
	composition: { zh: '这户有谁', en: 'Who belongs to this household' },
	start: { zh: '开始登记', en: 'Begin' },
	change: { zh: '修改谁来回答、这户有谁', en: 'Change who answers, or who belongs here' },
	changed: { zh: '就这样，接着填', en: 'Go on with this' },
	changeHint: {
		zh: '填到的都留着；改了以后，要多问的会列出来，不再问的不上报。',
		en: 'What was filled in stays. What is asked besides then comes up, and what is asked no more is not handed in.'
	},
	goOn: { zh: '接着填：{title}', en: 'Go on: {title}' },
	how: { zh: '怎么填', en: 'Help' },
	mayLack: { zh: '（办公室允许没有答案）', en: '(the office allows no answer)' },
	parts: { zh: '各部分', en: 'All parts' },
	toHub: { zh: '回到这一户各部分', en: 'Back to all parts of this household' },
	toReadBack: { zh: '念给受访人听', en: 'Read it back' },
	notKept: {
		zh: '手机现在存不下，刚填的只在这一页上。请不要关掉；腾出一点空间，会自动再存。填完了照样可以签字上传。',
		en: 'The phone has no room just now: what was filled in last is on this page alone. Keep it open; once there is room it is kept by itself. Once complete it can be signed and sent all the same.'
	},
	readBack: { zh: '念给受访人听', en: 'Read back' },
	readBackLead: {
		zh: '一条一条念，问“对不对”。不对的当场改。',
		en: 'Read each line aloud and ask whether it is right. Change what is not.'
	},
	notReady: { zh: '还没填完，先补齐再念。', en: 'Something is still missing: fill it in first.' },
	open: { zh: '先处理这 {count} 处', en: 'To be settled first: {count}' },
	right: { zh: '念完了，都对，请签字', en: 'All read and right: sign' },
	rightOnCall: { zh: '念完了，问来电人对不对', en: 'All read: ask whether it is right' },
	sign: { zh: '请受访人签字', en: 'Signature of the informant' },
	signLead: {
		zh: '“以上内容已念给我听，如实无误。”请受访人用手指写名字。签字以后，这部手机就打不开这份表了。',
		en: '“This was read back to me and is true.” The informant writes their name with a finger. After that this phone cannot open the form any more.'
	},
	signedInEnglish: inEnglish('“This was read back to me and is true.”'),
	pad: { zh: '签字的地方', en: 'Place for the signature' },
	padEmpty: {
		zh: '还没有签字。请在框里写名字，或者选“不能签字”。',
		en: 'There is no signature yet. Write in the box, or choose “Cannot sign”.'
	},
	clear: { zh: '擦掉重写', en: 'Clear' },
	cannotSign: { zh: '不能签字', en: 'Cannot sign' },
	reason: { zh: '为什么', en: 'Why' },
	witness: { zh: '在场见证人的姓名', en: 'Name of a witness who is present' },
	witnessMissing: { zh: '请选原因，并写见证人的姓名。', en: 'Choose a reason and give the name of the witness.' },
	confirm: { zh: '请受访人确认', en: 'Confirmation by the informant' },
	byCode: { zh: '用短信确认码代替签字', en: 'A code by text message instead of a signature' },
	byCodeOffline: {
		zh: '没有信号时不能发短信确认码：请签字，或者选“不能签字”。',
		en: 'Without a signal no code can be sent: have it signed, or choose “Cannot sign”.'
	},
	byCodeLead: {
		zh: '“以上内容已念给我听，如实无误。”短信发到受访人自己的手机，请他把 6 位数字念给您。确认以后，这部手机就打不开这份表了。',
		en: '“This was read back to me and is true.” A text message goes to the informant’s own phone, who reads its 6 digits to you. After that this phone cannot open the form any more.'
	},
	mobile: { zh: '受访人的手机号', en: 'Mobile number of the informant' },
	mobileWrong: {
		zh: '请写 11 位手机号，1 开头。没有手机，就取消上面的勾，请受访人签字。',
		en: 'Give a mobile number of 11 digits that begins with 1. Without a mobile phone, untick the box above and have it signed.'
	},
	sendCode: { zh: '发短信', en: 'Send the message' },
	sendCodeAgain: { zh: '再发一次', en: 'Send it again' },
	sendingCode: { zh: '正在发', en: 'Sending' },
	codeSent: {
		zh: '已经发到尾号 {ending}，10 分钟内有效。一两分钟还没收到：看看号码对不对，再发一次；或者取消上面的勾，请受访人签字。',
		en: 'Sent to the number ending in {ending}; good for 10 minutes. Nothing after a minute or two: check the number and send it again, or untick the box above and have it signed.'
	},
	code: { zh: '受访人念的 6 位确认码', en: 'The 6 digits, as the informant reads them' },
	codeMissing: { zh: '请填短信里的 6 位数字。', en: 'Give the 6 digits of the message.' },
	sealByCode: { zh: '核对，封存', en: 'Check and seal' },
	checkingCode: { zh: '正在核对', en: 'Checking' },
	codeAway: {
		zh: '没有连上，写的都还在。有信号时再按一次；或者取消上面的勾，请受访人签字。',
		en: 'No connection. What you typed is still here. Press again with a signal, or untick the box above and have it signed.'
	},
	codeSignedOut: {
		zh: '登录到期了，发不了短信。请取消上面的勾，让受访人签字；登记的内容都还在。',
		en: 'Your sign-in has ended, so no message can be sent. Untick the box above and have it signed; the interview is kept.'
	},
	seal: { zh: '签好了，封存', en: 'Signed: seal it' },
	sealUnsigned: { zh: '不签字，封存', en: 'Seal without a signature' },
	sealing: { zh: '正在封存', en: 'Sealing' },
	noRoom: {
		zh: '手机存不下了，没有签成，填的还在。请腾出一点空间再按一次。',
		en: 'The phone has no room: nothing was signed, and what was filled in is still here. Free some space and press again.'
	},
	sealed: { zh: '已签字封存', en: 'Signed and sealed' },
	number: { zh: '回执号', en: 'Receipt number' },
	numberHint: {
		zh: '抄在告知单上交给住户，凭这个号可以查到已经登记。',
		en: 'Write it on the slip for the household: by this number they are known to be registered.'
	},
	willSend: {
		zh: '还没上传，有信号时自动上传；二维码上传以后才有。',
		en: 'Not sent yet: it goes by itself when there is a signal. The QR code comes only then.'
	},
	qr: { zh: '给住户看的二维码', en: 'QR code for the household' },
	next: { zh: '下一户：{door}', en: 'Next household: {door}' },
	toList: { zh: '回到名单', en: 'Back to the list' },
	openList: { zh: '没填完的登记', en: 'Interviews not finished' },
	resume: { zh: '接着填', en: 'Go on' },
	drop: { zh: '不要了，删除', en: 'Delete it' },
	dropSure: { zh: '真的删除，填的都没了', en: 'Really delete everything filled in' },
	unreadableList: { zh: '打不开的登记', en: 'Interviews that cannot be opened' },
	unreadable: {
		zh: '手机上存的坏了，或者是用另一个离线 PIN 存的，里面填的取不回来了。请看看哪一户还没登记完，到那一户重新登记，再把它删掉。其他登记不受影响。',
		en: 'What the phone kept is damaged, or was kept under another offline PIN: what was filled in cannot be had back. See which household is not finished, register it anew, then delete this one. The other interviews are not affected.'
	},
	waitingList: { zh: '已签字，还没上传', en: 'Signed, not sent yet' },
	waitingSince: { zh: '{time} 签字', en: 'signed {time}' },
	refused: {
		zh: '服务器没有收：{why} 它还封存在手机上，会再试。请告诉普查指导员。',
		en: 'The server did not take it: {why} It stays sealed on the phone and is tried again. Tell the supervisor.'
	},
	refusedWhy: {
		zh: '这个小区现在不归您，或者封条打不开。',
		en: 'the block is not yours now, or the seal does not open.'
	},
	outcomeList: { zh: '上传的结果', en: 'What became of them' },
	putAway: { zh: '知道了', en: 'Noted' },
	askAgain: { zh: '要重新问的项目：{items}', en: 'To be asked again: {items}' },
	unsent: {
		zh: '{count} 份已签字的登记还没上传，有信号时自动上传。',
		en: '{count} signed interview(s) not sent yet; they go by themselves when there is a signal.'
	},
	sentCount: { zh: '{count} 份登记已上传。', en: '{count} interview(s) sent.' }
} as const satisfies Record<string, LocalizedText>;

export const informantText: Record<Informant, { name: LocalizedText; hint?: LocalizedText }> = {
	member: { name: { zh: '本户成员', en: 'A member of the household' } },
	relative: {
		name: { zh: '别处的亲属代答', en: 'A relative living elsewhere' },
		hint: { zh: '不问证件号码，会标明代答', en: 'No ID numbers are asked; it is marked' }
	},
	other: {
		name: { zh: '房东、物业等代答', en: 'Landlord, caretaker or the like' },
		hint: { zh: '不问证件号码，会标明代答', en: 'No ID numbers are asked; it is marked' }
	}
};

export const compositionText: Record<Composition, LocalizedText> = {
	residents: { zh: '都是内地居民', en: 'Mainland residents' },
	mixed: {
		zh: '也有港澳台或外籍人员，户主是内地居民',
		en: 'Also people from Hong Kong, Macao, Taiwan or abroad; the householder is a mainland resident'
	},
	mixedElsewhere: {
		zh: '也有内地居民，户主是港澳台或外籍人员',
		en: 'Also mainland residents; the householder is from Hong Kong, Macao, Taiwan or abroad'
	},
	foreigners: { zh: '都是港澳台或外籍人员', en: 'Only people from Hong Kong, Macao, Taiwan or abroad' },
	deceased: { zh: '全户已死亡（户编号 999）', en: 'Everybody has died (household number 999)' }
};

/** What stands at a door of the list that this phone has an interview of. */
export const phoneStageText: Record<PhoneStage, LocalizedText> = {
	asking: { zh: '登记中，没填完', en: 'Begun on this phone, not finished' },
	toSign: { zh: '登记中，等签字', en: 'Begun on this phone, not signed' },
	signed: { zh: '已签字，还没上传', en: 'Signed on this phone, not sent' },
	refused: { zh: '已签字，服务器没有收', en: 'Signed on this phone, not accepted by the server' }
};

export const unsignedText: Record<UnsignedReason, LocalizedText> = {
	cannotWrite: { zh: '不会写字', en: 'Cannot write' },
	ill: { zh: '身体不便', en: 'Not able to' },
	declines: { zh: '同意登记，不愿签字', en: 'Agrees but will not sign' },
	byPhone: { zh: '电话里代答', en: 'Answered by telephone' }
};

export const interviewStateText: Record<InterviewState, LocalizedText> = {
	handedIn: { zh: '已上报', en: 'Handed in' },
	second: {
		zh: '这户已经上报过（自己报的，或同事登记的），以先到的为准。这一份封存给指导员，您不用再做什么。',
		en: 'This household had handed in already, itself or through a colleague, and that stands. This one is kept sealed for the supervisor; nothing is left for you to do.'
	},
	findings: {
		zh: '有的项目没填或不对，没有上报。要再上门问一次，重新签字。',
		en: 'Something was missing or cannot be: it was not handed in. Ask again at the door and have it signed anew.'
	}
};
