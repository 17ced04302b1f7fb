import type { LocalizedText } from '$lib/engine/model/types';

/** 验回执: checking a receipt at the door. */
export const receiptCheckText = {
	title: { zh: '验回执', en: 'Check a receipt' },
	lead: {
		zh: '请住户出示回执上的二维码，或者报出回执号。',
		en: 'Ask the household to show the QR code of its receipt, or to read out its number.'
	},
	atDoor: { zh: '您在这户门前：{door}', en: 'You are at the door of {door}' },
	field: { zh: '回执号或二维码的内容', en: 'Receipt number, or the text of its QR code' },
	hint: { zh: '例如 7Q4K-93MX，大小写都可以', en: 'For example 7Q4K-93MX; small letters will do' },
	check: { zh: '验回执', en: 'Check' },
	noCamera: {
		zh: '没有打开摄像头。请在下面输入回执号。',
		en: 'The camera could not be opened. Please type the receipt number below.'
	},
	onPhone: { zh: '手机验证，不用网络', en: 'Checked on this phone, without the network' },
	onServer: { zh: '服务器的记录', en: 'What the server has on record' },
	serverAway: {
		zh: '现在连不上服务器，不知道这份回执后来有没有撤回。有信号时请再验一次。',
		en: 'The server cannot be reached, so it is not known whether this receipt was withdrawn later. Check again when there is a signal.'
	},
	asking: { zh: '正在问服务器', en: 'Asking the server' },
	again: { zh: '验下一份', en: 'Check another' }
} satisfies Record<string, LocalizedText>;

/** What the phone itself found out. */
export const verdictText = {
	valid: { zh: '回执有效：{door}，{time} 上报。', en: 'Genuine receipt of {door}, submitted {time}.' },
	otherDoor: {
		zh: '回执是真的，但属于另一户：{door}。请核对门牌。',
		en: 'The receipt is genuine but belongs to another household: {door}. Please check the door number.'
	},
	otherBlock: {
		zh: '回执是真的，但不属于这个小区。请核对地址。',
		en: 'The receipt is genuine but does not belong to this block. Please check the address.'
	},
	forged: {
		zh: '这不是本系统发出的回执。请不要据此免去走访，并告诉普查指导员。',
		en: 'This receipt was not issued by this service. Do not skip the visit because of it, and tell your supervisor.'
	},
	number: { zh: '回执号要由服务器核对。', en: 'A receipt number is checked by the server.' },
	nothing: {
		zh: '这不是回执号，也不是回执的二维码。回执号是 8 位，例如 7Q4K-93MX。',
		en: 'This is neither a receipt number nor the code of a receipt. A receipt number has 8 characters, such as 7Q4K-93MX.'
	}
} satisfies Record<string, LocalizedText>;

/** What the server answered. */
export const receiptStateText = {
	stands: {
		zh: '{door}：{time} 上报，现在有效，不用走访。',
		en: '{door}: submitted {time} and in force. No visit is needed.'
	},
	withdrawn: {
		zh: '{door}：这份上报已在 {time} 取消，住户正在修改。',
		en: '{door}: this submission was withdrawn {time}; the household is changing it.'
	},
	replaced: {
		zh: '{door}：后来又上报过一次，请看新的回执。',
		en: '{door}: there is a later submission; ask for its receipt.'
	},
	notHere: { zh: '这个小区没有这份回执。', en: 'This block has no such receipt.' },
	forged: verdictText.forged,
	unreadable: verdictText.nothing
} satisfies Record<string, LocalizedText>;
