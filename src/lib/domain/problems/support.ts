import type { ProblemEntry } from './entry';

/** The help desk's part of the one catalogue of problems (src/lib/domain/problem.ts). */
export const SUPPORT_PROBLEMS = {
	'reason.missing': {
		say: { zh: '请写明原因。', en: 'Please give a reason.' }
	},
	'reason.personal': {
		say: {
			zh: '原因里好像有证件号码、填报码、密码或手机号，请删掉。',
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
	'reason.choose': {
		say: { zh: '请选一个原因。', en: 'Please choose a reason.' }
	},
	'verification.missing': {
		say: {
			zh: '这一项要先有第二个人证实：普查员今天在门口作证，指导员或组长批准，或者对方读出发到绑定电话的验证码。',
			en: 'Somebody else has to confirm first: the enumerator vouches at the door today, a supervisor or lead approves, or the caller reads out the code sent to the bound phone.'
		}
	},
	'verification.asked': {
		say: {
			zh: '已经有人申请了，正等指导员或组长批准。',
			en: 'This has been asked for already and waits for a supervisor or lead.'
		}
	},
	'verification.own': {
		say: {
			zh: '这是您自己申请的，请另一位指导员或组长批准。',
			en: 'You asked for this yourself, so another supervisor or lead has to decide.'
		}
	},
	'verification.code': {
		say: {
			zh: '验证码不对。请对方再读一遍绑定电话收到的 6 位数字，一共可以试 3 次。',
			en: 'The code is wrong. Ask the caller to read the 6 digits on the bound phone once more; there are 3 tries in all.'
		}
	},
	'verification.codeOver': {
		say: {
			zh: '没有还能用的验证码：过了 30 分钟、试满了 3 次，或者已经用过。请再发一次，或者请普查员、指导员证实。',
			en: 'No code is valid: half an hour has passed, 3 tries are used up, or it has served. Send another one, or ask the enumerator or a supervisor.'
		}
	},
	'verification.codesADay': {
		say: {
			zh: '今天给这户发的验证码已到上限。请普查员在门口作证，或者请指导员、组长批准。',
			en: 'No more codes are sent to this household today. Ask the enumerator to vouch at the door, or a supervisor or lead to approve.'
		}
	},
	'verification.carriesLetter': {
		say: {
			zh: '填报码发到过这个电话，不能再用它重置密码。请普查员在门口作证，或者请指导员、组长批准。',
			en: 'A letter’s code was sent to this phone, so it cannot also serve for a new PIN. Ask the enumerator to vouch at the door, or a supervisor or lead to approve.'
		}
	},
	'call.consent': {
		say: {
			zh: '请先把那一段念给来电人听；同意了，再打勾。不同意就请普查员上门。',
			en: 'Read that passage out to the caller first, and tick once they agree. If they do not, ask for a visit.'
		}
	},
	'call.early': {
		say: {
			zh: '标准时点以后才能登记。现在可以请普查员上门，或者请对方用信自己预填。',
			en: 'Interviews begin at the reference moment. Until then ask for a visit, or let them pre-fill with the letter.'
		}
	},
	'call.handedIn': {
		say: { zh: '这户已经上报，不用登记。', en: 'This household has handed in: there is nothing to register.' }
	},
	'call.unknown': {
		say: {
			zh: '这次通话没有记下同意，或者已经过了 12 小时。请重新证实、念一遍，再登记。',
			en: 'No consent is recorded for this call, or it is older than 12 hours. Confirm the caller, read the passage out and register anew.'
		}
	},
	'call.unreadable': {
		say: {
			zh: '服务器打不开这份登记。请刷新页面，再登记一次。',
			en: 'The server cannot open this interview. Reload the page and register once more.'
		}
	},
	'letter.asked': {
		say: {
			zh: '这户的新信已经有人申请了，还没有做好：组长打印，或者普查员当面给。',
			en: 'A new letter has been asked for already: a lead prints it, or the enumerator hands it over.'
		}
	},
	'support.twoHands': {
		say: {
			zh: '信和密码合在一起能打开草稿，这一次普查里一户的两样不能经过同一个人的手，其中一样已经有人经手了。请同事办这一项。',
			en: 'Letter and PIN together open a draft, so within this round one household’s two never pass through the same hands, and one of them has. Please ask a colleague to do this one.'
		}
	},
	'support.unlocks': {
		say: {
			zh: '这户今天已经解除过 3 次锁定。暂停 15 分钟后自己会过去；密码忘了就重置。',
			en: 'This household was unlocked 3 times today. The pause passes by itself after 15 minutes; a forgotten PIN is reset.'
		}
	},
	'text.noPhone': {
		say: {
			zh: '这户没有绑定电话，不能发短信。请打印，或者请普查员当面给。',
			en: 'No phone is bound, so nothing can be sent. Have the letter printed, or handed over at the door.'
		}
	},
	'text.newPhone': {
		say: {
			zh: '这户的电话是 24 小时以内才绑定的，还不能把填报码发过去。请打印，或者请普查员当面给。',
			en: 'The phone was bound less than 24 hours ago, so no code is sent to it yet. Have the letter printed, or handed over at the door.'
		}
	},
	'text.noPin': {
		say: {
			zh: '这户没有设密码，光有填报码就能打开，不能用短信发。请打印，或者请普查员当面给。',
			en: 'No PIN is chosen, so the code alone would open the form and is not sent by text. Have the letter printed, or handed over at the door.'
		}
	},
	'text.carriesPin': {
		say: {
			zh: '重置密码经过了这个电话，填报码不能再发过去。请打印，或者请普查员当面给。',
			en: 'A new PIN came about through this phone, so no code is sent there. Have the letter printed, or handed over at the door.'
		}
	},
	'support.limit': {
		say: {
			zh: '您这一小时办理的次数已到上限，请找同事办理。',
			en: 'You have reached the number of actions for this hour. Please ask a colleague.'
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
