import type { ProblemEntry } from './entry';

/** The field's part of the one catalogue of problems (src/lib/domain/problem.ts): doors, visits, pre-listing. */
export const FIELD_PROBLEMS = {
	'household.place': {
		say: {
			zh: '请写明楼栋、单元或房号，或者一个名单上没有的地址；楼层写数字，例如 3、3层、负一层。',
			en: 'Please give a building, a unit or a room, or an address that the list lacks; the floor is a number, such as 3 or -1.'
		}
	},
	'household.exists': {
		say: {
			zh: '{door} 已经在名单上（户编号 {numbers}）。请在下面选：是门里的另一户，还是同一户。',
			en: '{door} is on the list already (household {numbers}). Please choose below: another household behind that door, or the same one.'
		}
	},
	'household.inUse': {
		say: {
			zh: '这户已经有信、走访、表或工单，或者不是您补登的，不能撤回。请记录走访结果（例如“名单上重复”）。',
			en: 'This household has a letter, a visit, a form or a ticket by now, or was not added by you, so it cannot be taken back. Please record what you found (such as “listed twice”).'
		}
	},
	'household.noNumber': {
		say: {
			zh: '这个普查小区没有可用的户编号了（999 只有一个）。请联系普查办公室。',
			en: 'This block has no household number left (there is only one 999). Please ask the office.'
		}
	},
	'prelisting.invalid': {
		say: {
			zh: '请选登记方式；人数写 0 到 999，电话只写数字。',
			en: 'Please choose a mode; numbers are 0 to 999, the phone has digits only.'
		}
	},
	'visit.invalid': {
		say: { zh: '请选一个走访结果。', en: 'Please choose what came of the visit.' }
	},
	'visit.appointment': {
		say: {
			zh: '请写明约定的日期和时间，要在今天以后的 30 天之内。',
			en: 'Please give the day and hour agreed on, within the next 30 days.'
		}
	},
	'visit.paperNumber': {
		say: {
			zh: '请写纸质普查表上印的编号：3 到 14 位字母、数字和横线，例如 GX-012345。没有纸质表就不能记“已入户登记”。',
			en: 'Please give the number printed on the paper form: 3 to 14 letters, digits and hyphens, such as GX-012345. Without a form no interview can be recorded.'
		}
	},
	'visit.sameAs': {
		say: {
			zh: '请写这个小区里另一户的户编号（三位），也就是和这一户重复的那一户。',
			en: 'Please give the number (three digits) of the other household of this block that this one doubles.'
		}
	},
	'visit.notYours': {
		say: {
			zh: '这条记录已经撤回，或者是同事记的。同事记错了，请告诉他或者普查指导员。',
			en: 'This record was taken back already, or a colleague made it. If a colleague made a mistake, tell them or the supervisor.'
		}
	},
	'interview.unreadable': {
		say: {
			zh: '服务器打不开这份入户登记。它还封存在手机上，请不要清除，联系普查指导员。',
			en: 'The server cannot open this interview. It is still sealed on the phone: do not remove it, and tell the supervisor.'
		}
	},
	'interview.batch': {
		say: {
			zh: '一次上传 1 到 {max} 份入户登记，每份有自己的编号；这一次都没有收。手机会一份一份再传。',
			en: 'One request carries 1 to {max} interviews, each with its own id; none of these was taken. The phone sends them again one by one.'
		}
	},
	'reInterview.none': {
		say: {
			zh: '没有可以抽的：已上报的都进过抽取了，不能重抽。',
			en: 'Nothing can be drawn: everything handed in has been in a draw, and nothing is drawn again.'
		}
	},
	'reInterview.settled': {
		say: {
			zh: '这户没有抽中，或者复查结果已经记过了。',
			en: 'This household was not drawn, or its result is recorded already.'
		}
	},
	'block.notReady': {
		say: {
			zh: '这个小区现在还不能验收，请看下面还差什么。',
			en: 'The block cannot be accepted yet; what is missing is said below.'
		}
	},
	'return.notHandedIn': {
		say: {
			zh: '这户没有已经上报的表，不用退回：直接上门登记就行。',
			en: 'Nothing of this household stands, so there is nothing to return: it can be interviewed as it is.'
		}
	},
	'return.codes': {
		say: {
			zh: '请写要重新问的项目或审核关系的编号，1 到 {max} 个，用空格或逗号隔开，例如 C27、F14。',
			en: 'Please give codes of items or checks to be asked again, 1 to {max}, apart by blanks or commas, such as C27, F14.'
		}
	},
	'return.unknown': {
		say: {
			zh: '这户的表上没有这些编号：{codes}。编号见审核关系表（rules.md）。',
			en: 'The forms of this household have no such codes: {codes}. The codes are in the list of checks (rules.md).'
		}
	},
	'return.words': {
		say: {
			zh: '这里只能写编号，例如 C27、F14，不要写姓名或内容。',
			en: 'Only codes may stand here, such as C27, F14: no name and nothing of an answer.'
		}
	},
	'return.none': {
		say: {
			zh: '这户现在没有退回，不用取消。',
			en: 'This household is not returned now: there is nothing to take back.'
		}
	},
	'return.number': {
		say: {
			zh: '没有这一户。户编号是 18 位数字：普查小区 15 位，加户编号 3 位；要在您负责的地区。',
			en: 'There is no such household. Its number has 18 digits, 15 of the block and 3 of its own, and lies in your district.'
		}
	},
	'signing.phone': {
		say: {
			zh: '请写受访人的手机号，11 位数字，1 开头。没有手机，就请他签字。',
			en: 'Please give the informant’s mobile number: 11 digits, beginning with 1. Without a mobile phone, have it signed.'
		}
	},
	'signing.noService': {
		say: {
			zh: '现在不能发短信。请受访人签字，或者选“不能签字”。',
			en: 'No text messages are sent at present. Have it signed, or choose “Cannot sign”.'
		}
	},
	'signing.away': {
		say: {
			zh: '短信现在发不出去，上一条还在等。请受访人签字，或者选“不能签字”。',
			en: 'No message goes out at present; the last one still waits. Have it signed, or choose “Cannot sign”.'
		}
	},
	'signing.texts': {
		say: {
			zh: '这一户已经发过 3 条短信，不能再发。请受访人签字，或者选“不能签字”。',
			en: 'Three text messages were sent for this interview, and no more can be. Have it signed, or choose “Cannot sign”.'
		}
	},
	'signing.number': {
		say: {
			zh: '这个号码今天收到的确认码太多了，不能再发。请受访人签字，或者换他自己的另一个号码。',
			en: 'This number has had too many codes today. Have it signed, or use another number of the informant’s own.'
		}
	},
	'signing.account': {
		say: {
			zh: '您今天能发的短信用完了，明天再用。请受访人签字，或者选“不能签字”。',
			en: 'You have sent as many text messages today as one account may. Have it signed, or choose “Cannot sign”.'
		}
	},
	'signing.code': {
		say: {
			zh: '确认码不对。请受访人看最近的一条短信，再念一遍。',
			en: 'That is not the code. Ask the informant to read it out again, from the latest message.'
		}
	},
	'signing.codeOver': {
		say: {
			zh: '这个确认码过了 10 分钟，不能用了。请再发一次，或者请受访人签字。',
			en: 'The code is older than 10 minutes and serves no more. Send another one, or have it signed.'
		}
	},
	'signing.tries': {
		say: {
			zh: '确认码错了 5 次，这一户不能再用短信确认。请受访人签字，或者选“不能签字”。',
			en: 'The code was wrong five times: this interview cannot be confirmed by text message. Have it signed, or choose “Cannot sign”.'
		}
	},
	'interview.early': {
		say: {
			zh: '标准时点以后才能入户登记。手机会在那以后自动上传。',
			en: 'Interviews begin at the reference moment. The phone sends this one by itself afterwards.'
		}
	}
} as const satisfies Record<string, ProblemEntry>;
