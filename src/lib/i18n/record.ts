import type { LocalizedText } from '$lib/engine/model/types';

/** 谁办过什么: what was done with a household's record, as the household reads it. */
export const recordPageText = {
	title: { zh: '谁办过什么', en: 'Who did what with our record' },
	lead: {
		zh: '和您家有关的办理、上门和查看，都在这里，最近的在前。里面没有您家的答案。',
		en: 'Everything done with your household’s record, every visit and every look-up, newest first. None of your answers is in it.'
	},
	none: { zh: '还没有人办过什么。', en: 'Nobody has done anything yet.' },
	staffOnly: { zh: '工作人员', en: 'Staff' },
	staffNone: {
		zh: '还没有工作人员办理、上门或者查看过。',
		en: 'No member of staff has done, visited or looked up anything.'
	},
	own: { zh: '您家自己', en: 'Your own household' },
	line: { zh: '{when} {who}{what}', en: '{when}: {who} {what}' },
	staff: { zh: '{role}（工号 {number}）', en: '{role} (badge {number})' },
	notYou: {
		zh: '有不是您家要求的，请打客服电话；有人滥用职权，可以举报。',
		en: 'If your household did not ask for something here, call the help desk; misuse can be reported.'
	},
	report: { zh: '向谁举报', en: 'Whom to tell' }
} satisfies Record<string, LocalizedText>;

export const recordActorText = {
	household: { zh: '您家', en: 'Your household' },
	office: { zh: '普查办公室', en: 'The census office' },
	system: { zh: '系统', en: 'The system' }
} satisfies Record<string, LocalizedText>;

/** By the name of the audited action. Saving the draft is left out: it is what the household does all the time. */
export const recordText: Record<string, LocalizedText> = {
	'letter.issued': { zh: '为您家制作了信', en: 'made a letter for your household' },
	'letter.redeemed': { zh: '用信设置了密码', en: 'chose a PIN with the letter' },
	'letter.reissued': { zh: '换了新的信，旧信作废', en: 'issued a new letter; the old one is void' },
	'letter.reissueAsked': { zh: '申请了新的信', en: 'asked for a new letter' },
	'call.begun': {
		zh: '记下您家有人同意在电话里登记',
		en: 'noted that somebody of your household agreed to be registered by telephone'
	},
	'interview.received': {
		zh: '为您家登记了普查表，封存给普查办公室',
		en: 'registered your household and sealed the form to the office'
	},
	'signing.codeAsked': {
		zh: '给受访人的手机发了确认码，用来代替签字',
		en: 'sent a code to the phone of whoever answered for your household, in place of a signature'
	},
	'signing.codeFailed': { zh: '没能发出代替签字的确认码', en: 'could not send the code in place of a signature' },
	'signing.confirmed': {
		zh: '收到受访人念的确认码，代替签字',
		en: 'was told the code by whoever answered for your household, in place of a signature'
	},
	'verification.asked': {
		zh: '请另一个人批准为您家办理',
		en: 'asked somebody else to approve what was to be done for you'
	},
	'verification.approved': { zh: '批准了为您家办理', en: 'approved what was to be done for you' },
	'verification.declined': { zh: '没有批准为您家办理', en: 'did not approve what was to be done for you' },
	'verification.vouched': {
		zh: '在您家门口证明过忘了密码的是您家',
		en: 'vouched at your door that it is your household that forgot its PIN'
	},
	'verification.codeSent': { zh: '给您家绑定的电话发了验证码', en: 'sent a code to the phone bound to your household' },
	'code.sent': { zh: '验证码发到了绑定的电话', en: 'brought the code to the bound phone' },
	'code.failed': { zh: '验证码没有能发出去', en: 'could not send the code' },
	'text.sent': { zh: '把新的填报码用短信发到了绑定的电话', en: 'sent the new code to the bound phone' },
	'text.failed': { zh: '没能用短信发出填报码', en: 'could not send the code by text message' },
	'signIn.done': { zh: '登录了', en: 'signed in' },
	'signIn.unlocked': { zh: '解除了登录暂停', en: 'lifted the pause on signing in' },
	'pin.changed': { zh: '换了密码', en: 'changed the PIN' },
	'pin.reset': { zh: '重置了密码', en: 'reset the PIN' },
	'sessions.ended': { zh: '让所有设备退出了登录', en: 'signed out all devices' },
	'phone.bound': { zh: '绑定了电话', en: 'bound a phone number' },
	'address.corrected': { zh: '更正了地址', en: 'corrected the address' },
	'notice.read': { zh: '读了填报须知', en: 'read the notice' },
	'part.issued': { zh: '给一位家人发了自己填的填报码', en: 'made a code for one member to answer alone' },
	'part.revoked': { zh: '收回了一位家人自己填的填报码', en: 'took back the code of one member' },
	'part.redeemed': { zh: '一位家人设了密码，开始自己填', en: 'one member chose a PIN and began their own part' },
	'part.done': { zh: '一位家人填好了自己的那一份', en: 'one member finished their own part' },
	'part.reopened': { zh: '一位家人打开自己的那一份再改', en: 'one member opened their own part again' },
	'form.submitted': { zh: '上报了普查表', en: 'submitted the form' },
	'form.withdrawn': { zh: '取消了上报', en: 'withdrew the submission' },
	'form.startedAgain': { zh: '重新填了一份', en: 'began a new form' },
	'prefill.changed': { zh: '预填以后有变化，重新打开了表', en: 'opened the form again after the pre-fill' },
	'prefill.confirmed': { zh: '确认了预填的普查表', en: 'confirmed the pre-fill' },
	'copy.opened': { zh: '看了自己答案的副本', en: 'opened the copy of your own answers' },
	'visit.requested': { zh: '请普查员上门', en: 'asked for a visit' },
	'visit.booked': { zh: '约了上门的时间', en: 'booked a visit' },
	'visit.cancelled': { zh: '取消了请人上门', en: 'took back the wish for a visit' },
	'visit.recorded': { zh: '来过您家门口', en: 'visited your door' },
	'household.prelisted': { zh: '摸底时登记了您家的情况', en: 'noted your household in the pre-listing' },
	'household.lookedUp': { zh: '查看了您家的登录和上报情况', en: 'looked up how your household signs in and reports' },
	'ticket.opened': { zh: '登记了您家的求助', en: 'noted that your household asked for help' }
};
