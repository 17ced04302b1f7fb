import type { LocalizedText } from '$lib/engine/model/types';

/** What happened, by the name of the audited action. An action without a sentence is bookkeeping and is not shown. */
export const eventText: Record<string, LocalizedText> = {
	'letter.issued': { zh: '制作了第 {letterNumber} 封信', en: 'letter {letterNumber} was issued' },
	'letter.redeemed': { zh: '用第 {letterNumber} 封信设置了密码', en: 'chose a PIN with letter {letterNumber}' },
	'signIn.done': { zh: '用第 {letterNumber} 封信和密码登录', en: 'signed in with letter {letterNumber} and PIN' },
	'notice.read': { zh: '读了填报须知', en: 'read the notice' },
	'step.saved': { zh: '保存了草稿', en: 'saved the draft' },
	'form.submitted': { zh: '上报了普查表', en: 'submitted the form' },
	'prefill.changed': {
		zh: '预填以后有变化，重新打开了普查表',
		en: 'opened the form again, for something changed since the pre-fill'
	},
	'prefill.confirmed': { zh: '确认了预填的普查表', en: 'confirmed the pre-filled form' },
	'form.withdrawn': { zh: '取消了上报', en: 'withdrew the submission' },
	'form.startedAgain': { zh: '重新开始填写', en: 'began a new form' },
	'visit.requested': { zh: '请普查员上门', en: 'asked for a visit' },
	'visit.booked': { zh: '约了上门的时间', en: 'booked a visit' },
	'visit.cancelled': { zh: '取消了请人上门', en: 'took back the wish for a visit' },
	'visit.recorded': { zh: '上门走访', en: 'visited the door' },
	'household.prelisted': { zh: '登记了摸底情况', en: 'noted what the pre-listing found' },
	'signIn.unlocked': { zh: '解除了锁定', en: 'unlocked sign-in' },
	'letter.reissued': {
		zh: '补发了第 {letterNumber} 封信，旧信作废',
		en: 're-issued the letter (number {letterNumber}); the old one is void'
	},
	'text.sent': {
		zh: '把第 {letterNumber} 封信的填报码用短信发到了绑定的电话',
		en: 'sent the code of letter {letterNumber} to the bound phone'
	},
	'text.failed': {
		zh: '第 {letterNumber} 封信的填报码没有能用短信发出去',
		en: 'could not send the code of letter {letterNumber} by text message'
	},
	'code.sent': { zh: '验证码发到了绑定的电话', en: 'the code reached the bound phone' },
	'code.failed': { zh: '验证码没有能发出去', en: 'the code could not be sent' },
	'pin.changed': { zh: '换了密码', en: 'changed the PIN' },
	'pin.reset': { zh: '重置了密码', en: 'reset the PIN' },
	'call.begun': { zh: '来电人同意在电话里登记', en: 'the caller agreed to be registered by telephone' },
	'interview.received': {
		zh: '登记了普查表，封存给办公室',
		en: 'registered the household and sealed the form to the office'
	},
	'signing.codeAsked': {
		zh: '给受访人的手机发确认码，代替签字',
		en: 'sent a code to the informant’s phone, in place of a signature'
	},
	'signing.codeFailed': {
		zh: '代替签字的确认码没有能发出去',
		en: 'the code in place of a signature could not be sent'
	},
	'signing.confirmed': {
		zh: '用短信确认码代替签字',
		en: 'had the interview confirmed by a code in place of a signature'
	},
	'letter.reissueAsked': {
		zh: '申请了补发信，等组长打印或普查员当面给',
		en: 'asked for a new letter, to be printed by a lead or handed over at the door'
	},
	'verification.vouched': { zh: '当面作证是这一户', en: 'vouched for the household at its door' },
	'verification.asked': { zh: '申请了批准', en: 'asked for approval' },
	'verification.approved': { zh: '批准了', en: 'approved' },
	'verification.declined': { zh: '没有批准', en: 'did not approve' },
	'verification.codeSent': { zh: '给绑定的电话发了验证码', en: 'sent a code to the bound phone' },
	'phone.bound': { zh: '绑定了电话', en: 'bound a phone' },
	'address.corrected': { zh: '更正了地址', en: 'corrected the address' },
	'ticket.opened': { zh: '登记了工单', en: 'opened a ticket' },
	'sessions.ended': { zh: '退出了所有设备', en: 'signed out all devices' }
};

/** Editing the list of people is saving the draft, as far as the help desk is concerned. */
export const toldAs = (action: string): string | undefined =>
	action === 'roster.edited' ? 'step.saved' : Object.hasOwn(eventText, action) ? action : undefined;

/** Who did it, in two words at the beginning of the line. */
export const actorText = {
	resident: { zh: '住户', en: 'Household' },
	staff: { zh: '工作人员', en: 'Staff' },
	office: { zh: '普查办', en: 'Office' },
	system: { zh: '系统', en: 'System' }
} satisfies Record<string, LocalizedText>;

export const timelineText = {
	line: { zh: '{who}{what}', en: '{who}: {what}' },
	times: { zh: '（{times} 次）', en: ' ({times} times)' },
	refusedWithLetter: {
		zh: '用第 {letterNumber} 封信登录失败：{why}',
		en: 'sign-in with letter {letterNumber} failed: {why}'
	},
	refused: { zh: '登录失败：{why}', en: 'sign-in failed: {why}' },
	reference: { zh: '查询号 {reference}', en: 'reference {reference}' }
} satisfies Record<string, LocalizedText>;

/** Why one sign-in was refused, for the agent: the class only, by the code of the catalogue of problems. */
export const refusalText: Record<string, LocalizedText> = {
	'signIn.refused': {
		zh: '填报码不对，或者这封信还没有设置密码',
		en: 'the code is wrong, or no PIN has been chosen with this letter yet'
	},
	'code.replaced': { zh: '用的是已经作废的旧信', en: 'the letter has been replaced' },
	'pin.wrong': { zh: '密码不对', en: 'the PIN was wrong' },
	'household.locked': { zh: '密码输错次数过多，已锁定', en: 'the PIN was wrong too often; sign-in was locked' },
	'signIn.tooMany': {
		zh: '这个网络上登录失败太多次，暂停了',
		en: 'too many failures from that network; it was paused'
	},
	'home.notMine': { zh: '说信上的地址不是自己家', en: 'said that the address of the letter is not their home' },
	'cookies.blocked': { zh: '浏览器没有保留 cookie', en: 'the browser kept no cookie' },
	'code.malformed': { zh: '填报码不是 16 位', en: 'the code did not have 16 digits' },
	'code.checkDigits': { zh: '填报码打错了', en: 'the code was mistyped' },
	'round.notOpen': { zh: '网上填报还没有开始', en: 'online self-reporting had not opened' },
	'round.closed': { zh: '网上填报已经结束', en: 'online self-reporting had ended' }
};
