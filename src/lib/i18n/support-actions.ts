import type { LocalizedText } from '$lib/engine/model/types';
import type { ActionReason } from '$lib/domain/support/action-reasons';
import type { SupportAction } from '$lib/domain/support/diagnosis';

/** Each action: its name, what the agent says and asks first, and why it is not offered now. */
export const actionText = {
	unlock: {
		title: { zh: '解除锁定', en: 'Unlock' },
		script: {
			zh: '请对方再找一找记下来的密码。解除以后马上可以再试，密码不变。',
			en: 'Ask the caller to look for the PIN once more. After unlocking they can try at once; the PIN is the same.'
		},
		notNow: { zh: '没有锁定，不用解除。', en: 'Not locked, so there is nothing to unlock.' }
	},
	reissue: {
		title: { zh: '补发信', en: 'Re-issue the letter' },
		script: {
			zh: '对方的信丢了或看不清时用。密码和草稿不变，旧信在新信做好时作废。填报码您看不到。',
			en: 'When the letter is lost or unreadable. PIN and draft stay; the old letter ends when the new one is made. You do not see its code.'
		},
		notNow: {
			zh: '还没有发过信，请普查办公室先制作信。',
			en: 'No letter has been issued yet; the office prints the first one.'
		}
	},
	resetPin: {
		title: { zh: '重置密码', en: 'Reset the PIN' },
		script: {
			zh: '对方忘了密码、手里有信时用。要先有第二个人证实这是这一户。下次用信登录时重新选密码，草稿不变，证件号码要再输入一次。',
			en: 'When the PIN is forgotten and the letter is at hand. Somebody else has to confirm first that this is the household. At the next sign-in with the letter a new PIN is chosen; the draft stays, and ID numbers have to be typed once more.'
		},
		notNow: {
			zh: '还没有设置密码：用信登录就可以选一个。',
			en: 'No PIN has been chosen: signing in with the letter lets them choose one.'
		}
	},
	endSessions: {
		title: { zh: '退出所有设备', en: 'Sign out all devices' },
		script: {
			zh: '手机丢了或在别人的设备上忘了退出时用。草稿不变，可以用信和密码再登录。',
			en: 'When a phone is lost, or somebody else’s device is still signed in. The draft stays; letter and PIN sign in again.'
		},
		notNow: { zh: '现在没有设备登录。', en: 'No device is signed in.' }
	},
	askVisit: {
		title: { zh: '请普查员上门', en: 'Ask for a visit' },
		script: {
			zh: '对方不会上网填，或者想当面问时用。普查员的名单上马上会看到。',
			en: 'When the caller would rather be asked at the door. The enumerator’s list shows it at once.'
		},
		notNow: { zh: '已经请过普查员上门了。', en: 'A visit has already been asked for.' }
	},
	changePhone: {
		title: { zh: '绑定电话', en: 'Bind a phone' },
		script: {
			zh: '以后短信和验证码都发到这个号码。指导员或组长看过号码并批准以后才绑定。',
			en: 'Text messages and codes go to this number from now on. A supervisor or lead sees the number and approves it first.'
		},
		notNow: { zh: '现在不能改。', en: 'It cannot be changed now.' }
	},
	correctAddress: {
		title: { zh: '更正地址', en: 'Correct the address' },
		script: {
			zh: '只改街道或小区；楼栋、单元、门牌以普查办公室的底册为准。',
			en: 'Street or compound only; building, unit and door are the office’s list.'
		},
		notNow: { zh: '现在不能改。', en: 'It cannot be changed now.' }
	}
} satisfies Record<SupportAction, Record<'title' | 'script' | 'notNow', LocalizedText>>;

export const reasonText: Record<ActionReason, LocalizedText> = {
	triesUsed: { zh: '密码输错太多次', en: 'the PIN was wrong too often' },
	letterLost: { zh: '信丢了或没收到', en: 'the letter is lost or never came' },
	letterUnreadable: { zh: '信看不清', en: 'the letter is unreadable' },
	wrongLetter: { zh: '收到的是别家的信', en: 'they were given another household’s letter' },
	pinForgotten: { zh: '忘了密码', en: 'the PIN is forgotten' },
	pinKnown: { zh: '密码被别人知道了', en: 'somebody else knows the PIN' },
	deviceLost: { zh: '手机丢了', en: 'a phone is lost' },
	othersDevice: { zh: '在别人的设备上忘了退出', en: 'somebody else’s device is still signed in' },
	cannotOnline: { zh: '不会或不能上网填', en: 'they cannot fill it in online' },
	wantsVisit: { zh: '想请普查员当面登记', en: 'they would rather be asked at the door' },
	numberNew: { zh: '换了号码', en: 'the number has changed' },
	numberNone: { zh: '还没有绑定号码', en: 'no number is bound yet' },
	addressWrong: { zh: '地址写错了', en: 'the address is wrong' },
	other: { zh: '其他', en: 'another one' }
};

/** Who has spoken for the caller. */
export const verificationText = {
	vouched: { zh: '{who} {when} 在门口作证', en: '{who} vouched at the door, {when}' },
	approved: { zh: '{who} {when} 批准', en: '{who} approved, {when}' },
	waiting: { zh: '{when} 已申请，等指导员或组长批准。', en: 'Asked for {when}; waits for a supervisor or lead.' },
	needed: {
		zh: '先要有第二个人证实。任选一种：',
		en: 'Somebody else has to confirm first, in one of these ways:'
	},
	neededPhone: {
		zh: '号码要先由指导员或组长批准：',
		en: 'The number has to be approved first by a supervisor or lead:'
	},
	vouchHow: {
		zh: '普查员在这家门口，用自己的手机打开这一户，按“当面作证”。当天有效。还没在门口就请普查员上门。',
		en: 'The enumerator, at the door, opens this household on their own phone and presses “Vouch”. It is good for the day. If nobody is there, ask for a visit.'
	},
	askApproval: { zh: '请指导员或组长批准', en: 'Ask a supervisor or lead to approve' },
	approvalHow: {
		zh: '会出现在他们自己的待办里；批准以后回到这里办，24 小时内有效。',
		en: 'It appears in their own queue; once approved, go on here within 24 hours.'
	},
	sendCode: { zh: '发验证码到 {phone}', en: 'Send a code to {phone}' },
	codeSent: {
		zh: '验证码已发到 {phone}（{state}）。回拨这个号码，请对方把 6 位数字读给您。',
		en: 'A code was sent to {phone} ({state}). Call that number and have the 6 digits read to you.'
	},
	code: { zh: '对方读出的 6 位数字', en: 'The 6 digits, as read out' },
	twoHands: {
		zh: '信和密码不经过同一个人的手：这户的信是您经手的，请同事办。',
		en: 'Letter and PIN never pass through the same hands: the letter went through yours, so a colleague has to do this.'
	}
} satisfies Record<string, LocalizedText>;

/** What waits for a second person, on the desk and with supervisors. */
export const requestText = {
	title: { zh: '要两个人办的', en: 'What takes two people' },
	none: { zh: '没有。', en: 'Nothing.' },
	waiting: { zh: '{name}（{number}）{when} 申请：{action}', en: '{name} ({number}) asks, {when}: {action}' },
	waitingMine: {
		zh: '您 {when} 申请的，等别人批准：{action}',
		en: 'you asked, {when}; somebody else decides: {action}'
	},
	vouched: {
		zh: '{name}（{number}）{when} 在门口作证，可以办了：{action}',
		en: '{name} ({number}) vouched at the door, {when}; go on with: {action}'
	},
	approved: {
		zh: '{name}（{number}）{when} 批准，可以办了：{action}',
		en: '{name} ({number}) approved, {when}; go on with: {action}'
	},
	phone: { zh: '要绑定的号码：{phone}', en: 'The number to bind: {phone}' },
	check: {
		zh: '请先自己核实：问普查员，或者上门。',
		en: 'Make sure yourself first: ask the enumerator, or call there.'
	},
	checkPin: {
		zh: '由您批准以后，这户的信就不能再经过您的手。',
		en: 'Once you approve it, this household’s letter cannot go through your hands.'
	},
	approve: { zh: '批准', en: 'Approve' },
	decline: { zh: '不批准', en: 'Decline' },
	decided: { zh: '记下了。', en: 'Recorded.' },
	open: { zh: '去办', en: 'Go on' }
} satisfies Record<string, LocalizedText>;

/** The print queue. */
export const printText = {
	title: { zh: '待打印的信', en: 'Letters to print' },
	lead: {
		zh: '同事申请补发的信。填报码在打印时才生成，只在这一页出现一次，旧信同时作废。您自己申请的，请另一位组长打印。',
		en: 'Letters that colleagues asked for. The codes are made when they are printed, appear once on this page, and end the old letters. Those you asked for yourself are printed by another lead.'
	},
	asked: { zh: '{name}（{number}）{when} 申请', en: '{name} ({number}), {when}' },
	mine: { zh: '您 {when} 申请的，请另一位组长打印', en: 'asked by you, {when}; another lead prints it' },
	print: { zh: '生成并打印（最多 20 封）', en: 'Make and print (20 at most)' },
	none: { zh: '没有待打印的信。', en: 'No letter waits to be printed.' },
	made: { zh: '{count} 封信，请现在打印', en: '{count} letters; print them now' },
	nothing: {
		zh: '没有可以由您打印的：别人刚做好，或者这户的密码经过您的手。请另一位组长打印，或者请普查员当面给。',
		en: 'Nothing here can be printed by you: somebody has just made it, or that household’s PIN went through your hands. Ask another lead, or have it handed over at the door.'
	},
	back: { zh: '回到待打印的信', en: 'Back to the letters to print' }
} satisfies Record<string, LocalizedText>;

export const supportText = {
	idle: { zh: '{action}：{why}', en: '{action}: {why}' },
	notNow: { zh: '现在不用办的', en: 'Not needed now' },
	phone: { zh: '新的号码', en: 'The number' },
	addressLine: { zh: '街道或小区', en: 'Street or compound' },
	boundPhone: { zh: '绑定的电话', en: 'Bound phone' },
	noPhone: { zh: '没有绑定', en: 'None' },
	visitOpen: { zh: '已请普查员上门', en: 'A visit has been asked for' },
	letterAsked: { zh: '新信已经申请，还没有做好', en: 'A new letter has been asked for and is not made yet' },
	tickets: { zh: '这户的工单', en: 'Tickets of this household' }
} satisfies Record<string, LocalizedText>;
