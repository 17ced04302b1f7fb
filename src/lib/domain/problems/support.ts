import type { ProblemEntry } from './entry';

/** The help desk's part of the one catalogue of problems (src/lib/domain/problem.ts). */
export const SUPPORT_PROBLEMS = {
	'reason.missing': {
		say: { zh: '请写明原因。', en: 'Please give a reason.' }
	},
	'reason.personal': {
		say: {
			zh: '原因里好像有证件号码、填报码、PIN 或手机号，请去掉。',
			en: 'The reason seems to contain an ID number, a code, a PIN or a phone number. Please take it out.'
		}
	},
	'reason.long': {
		say: { zh: '原因请不要超过 {max} 个字。', en: 'Please keep the reason within {max} characters.' }
	},
	'support.notNow': {
		say: {
			zh: '这户的情况刚刚变了，这一项现在不用办。请看下面最新的情况。',
			en: 'Something has just changed for this household, so there is nothing to do here. Please look at its present state below.'
		}
	},
	'verification.missing': {
		say: { zh: '请选择怎样核实了对方。', en: 'Please choose how the caller was verified.' }
	},
	'verification.unfit': {
		say: {
			zh: '这一项不能用回拨核实：没有绑定电话，或者要改的正是它。请让普查员或指导员确认。',
			en: 'A call back cannot verify this: no phone is bound, or that phone is what is to be changed. Ask the enumerator or a supervisor.'
		}
	},
	'verification.approver': {
		say: {
			zh: '请写批准人的工号：这户所在小区的指导员，或者客服组长，不能是您自己。',
			en: 'Please give the staff number of whoever approves: a supervisor of this household’s block or a help-desk lead, not yourself.'
		}
	},
	'support.twoHands': {
		say: {
			zh: '补发信和重置 PIN 合在一起能打开草稿，24 小时内不能由同一个人给同一户办。请同事办这一项。',
			en: 'A new letter and a PIN reset together open a draft, so one person does not do both for a household within 24 hours. Please ask a colleague to do this one.'
		}
	},
	'text.noPhone': {
		say: {
			zh: '这户没有绑定电话，不能发短信。请打印，由普查员送去。',
			en: 'No phone is bound, so nothing can be sent. Print the letter and have it delivered.'
		}
	},
	'text.newPhone': {
		say: {
			zh: '这户的电话是 24 小时以内才绑定的，还不能把填报码发过去。请打印，由普查员送去。',
			en: 'The phone was bound less than 24 hours ago, so no code is sent to it yet. Print the letter and have it delivered.'
		}
	},
	'text.noPin': {
		say: {
			zh: '这户没有设 PIN，光有填报码就能打开，不能用短信发。请打印，由普查员送去。',
			en: 'No PIN is chosen, so the code alone would open the form and is not sent by text. Print the letter and have it delivered.'
		}
	},
	'support.limit': {
		say: {
			zh: '您这一小时办理的次数已到上限，请找同事办理。',
			en: 'You have reached the number of actions for this hour. Please ask a colleague.'
		}
	},
	'support.secondPerson': {
		say: {
			zh: '这户最近补发过信，要两个人办：您的申请已经记下，请另一位同事在 24 小时内打开这户再办一次。',
			en: 'This household was sent a new letter recently, so two people are needed: your request is recorded; a colleague has to repeat it here within 24 hours.'
		}
	},
	'incident.over': {
		say: { zh: '这个情况已经没有了，或者刚才有人结束了。', en: 'This is over, or somebody has just closed it.' }
	},
	'address.unfit': {
		say: {
			zh: '请写街道、小区或门牌，不超过 100 个字，不要写电话和号码。',
			en: 'Give street, compound or house number, at most 100 characters, and no phone or ID numbers.'
		}
	},
	'ticket.topic': {
		say: { zh: '请选一个最接近的情况。', en: 'Please choose what comes closest.' }
	},
	'ticket.phone': {
		say: { zh: '请写一个我们能打通的电话号码。', en: 'Please give a phone number at which we can reach you.' }
	},
	'ticket.tooMany': {
		say: {
			zh: '这个网络上的登记太多，请 15 分钟后再试，或直接打客服电话。',
			en: 'Too many requests came from this network. Please try again in 15 minutes, or call the help desk.'
		}
	},
	'ticket.closed': {
		say: { zh: '这张工单已经办完了。', en: 'This ticket is closed.' }
	},
	'ticket.taken': {
		say: { zh: '{name} 已经接了这张工单。', en: '{name} has taken this ticket.' }
	},
	'ticket.resolution': {
		say: { zh: '请选结果。', en: 'Please choose how it ended.' }
	},
	'ticket.noHousehold': {
		say: {
			zh: '这张工单还不知道是哪一户。请先找到并关联住户，办过以后再这样办结；没有办什么就选“讲清楚就好了”。',
			en: 'Nobody knows yet whose ticket this is. Link its household first and do what is to be done; if nothing was done, choose “explained”.'
		}
	},
	'ticket.notDone': {
		say: {
			zh: '工单开出以后，没有给这户办过这一项。请选实际办了的，或者先办。',
			en: 'This has not been done for the household since the ticket was opened. Choose what was really done, or do it first.'
		}
	},
	'ticket.unknown': {
		say: { zh: '没有这张没办完的工单。', en: 'There is no such open ticket.' }
	}
} as const satisfies Record<string, ProblemEntry>;
