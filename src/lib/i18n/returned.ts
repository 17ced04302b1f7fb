import type { ReturnReason } from '$lib/domain/field/returned';
import type { LocalizedText } from '$lib/engine/model/types';

/** 退回修改: at the door, on the supervisor's and the office's pages. */
export const returnedText = {
	mark: { zh: '退回', en: 'returned' },
	ask: { zh: '退回：请重新问 {items}（{reason}）。', en: 'Returned: ask again {items} ({reason}).' },
	askHint: {
		zh: '登记时整份重新问一遍，请受访人签字；签好上传以后，新的一份代替原来的。问过都对，按“已看证件核实”。',
		en: 'Ask the form anew and have it signed; once it is sent the new one replaces the old. If all is right as it stands, record “verified”.'
	},
	askDrawnHint: {
		zh: '这些是长表的项目：由普查指导员重新问长表、请受访人签字。普查员不用再登记。',
		en: 'These are items of the long form: a supervisor asks it anew and has it signed. Enumerators have nothing to register here.'
	},
	title: { zh: '退回修改', en: 'Return it' },
	lead: {
		zh: '只写项目或审核关系的编号和原因，不写内容。普查员在门牌、名单和离线名单上看到。住户自己报的也可以退回：原来的仍然有效，直到新的签好。',
		en: 'Codes of items or checks and a reason, nothing of an answer. Enumerators see it at the door and on their lists. A form that the household handed in itself can be returned too: it stands until the new one is signed.'
	},
	codes: { zh: '重新问哪些', en: 'What to ask again' },
	codesHint: { zh: '例如 C27、F14；用空格或逗号隔开', en: 'Such as C27, F14, apart by blanks or commas' },
	reason: { zh: '为什么', en: 'Why' },
	send: { zh: '退回', en: 'Return it' },
	takeBack: { zh: '取消退回', en: 'Take the return back' },
	done: { zh: '已退回。', en: 'Returned.' },
	takenBack: { zh: '已取消退回。', en: 'The return was taken back.' },
	number: { zh: '户编号（18 位）', en: 'Household number (18 digits)' },
	numberHint: { zh: '普查小区 15 位，加户编号 3 位', en: '15 digits of the block and 3 of the household' },
	officeLead: {
		zh: '在办公室的机器上用 check-response 查出来的，在这里退回给普查小区。只写编号和原因。',
		en: 'What check-response found on the office’s machine goes back to the block here: codes and a reason, nothing else.'
	}
} as const satisfies Record<string, LocalizedText>;

export const returnReasonText: Record<ReturnReason, LocalizedText> = {
	unanswered: { zh: '没填', en: 'not answered' },
	contradicts: { zh: '前后矛盾', en: 'contradicts another answer' },
	unlikely: { zh: '不合常理', en: 'unlikely' },
	reInterview: { zh: '复查不一致', en: 're-interview differs' },
	householdAsked: { zh: '住户要求更正', en: 'the household asked' }
};
