import type { LocalizedText } from '$lib/engine/model/types';

/** What an enumerator does at a door: four buttons, and the way back. */
export const doorActionText = {
	title: { zh: '这次上门', en: 'This visit' },
	nobody: { zh: '没人', en: 'Nobody home' },
	appoint: { zh: '约时间', en: 'Appointment' },
	register: { zh: '登记', en: 'Register' },
	other: { zh: '其他…', en: 'Other…' },
	day: { zh: '约在哪一天', en: 'Which day' },
	time: { zh: '几点', en: 'What time' },
	today: { zh: '今天', en: 'Today' },
	tomorrow: { zh: '明天', en: 'Tomorrow' },
	appointed: { zh: '记下约好的时间', en: 'Record the appointment' },
	paperNumber: { zh: '纸质普查表的编号', en: 'Number of the paper form' },
	paperHint: {
		zh: '入户登记在纸质表上填好、签过名以后，写表上印的编号，录入的人凭它找表。',
		en: 'When the interview is on a paper form and signed, give the number printed on it: whoever enters the form finds it by this.'
	},
	onPaper: { zh: '纸质表已填好', en: 'The paper form is filled in' },
	undoLeft: { zh: '撤销（{seconds} 秒）', en: 'Undo ({seconds} s)' },
	undone: { zh: '已撤销，刚才那一条不算。', en: 'Undone: that record does not count.' },
	corrected: {
		zh: '已撤回那一条，请记录实际情况。更正会留下记录。',
		en: 'That record was taken back; please record what you really found. The correction itself is kept.'
	},
	correct: { zh: '记错了，撤回', en: 'Wrong: take it back' },
	takenBack: { zh: '已撤回', en: 'taken back' },
	lastVisit: { zh: '上次：{outcome} · {time}', en: 'Last time: {outcome} · {time}' },
	attempts: { zh: '已上门 {count} 次', en: '{count} visit(s)' },
	best: { zh: '下次最好 {from}–{to}', en: 'best next: {from}–{to}' },
	appointment: { zh: '约在 {time}', en: 'Appointment: {time}' },
	booked: { zh: '住户约的 {time}', en: 'Booked by them: {time}' },
	claimed: {
		zh: '上次记为“{outcome}”。再上门一次还是这样，或者指导员确认了，才算数。',
		en: 'Last recorded as “{outcome}”. It counts once a second visit finds the same, or the supervisor confirms it.'
	},
	unsafe: {
		zh: '不安全：有同事没敢敲门。先问普查指导员，不要一个人去。',
		en: 'Not safe: a colleague did not dare to knock. Ask your supervisor first, and do not go alone.'
	},
	unsafeMark: { zh: '不安全', en: 'not safe' },
	longFormDue: { zh: '抽中长表，由普查指导员登记', en: 'drawn for the long form: a supervisor registers it' },
	givenTo: { zh: '指导员请 {number} 去', en: 'the supervisor asks {number} to go' },
	more: { zh: '这户的其他事', en: 'More about this household' },
	remove: { zh: '撤回补登', en: 'Take the addition back' },
	removeHint: {
		zh: '这户是您补登的，还没有任何记录。补错了可以撤回，户编号会空出来。',
		en: 'You added this household, and nothing has been recorded for it. If that was a mistake, take it back; its number becomes free.'
	},
	removed: { zh: '已撤回补登的 {number} 户。', en: 'The addition of household {number} was taken back.' }
} satisfies Record<string, LocalizedText>;

/** Sunday first. */
export const weekdayText: LocalizedText[] = [
	{ zh: '周日', en: 'Sun' },
	{ zh: '周一', en: 'Mon' },
	{ zh: '周二', en: 'Tue' },
	{ zh: '周三', en: 'Wed' },
	{ zh: '周四', en: 'Thu' },
	{ zh: '周五', en: 'Fri' },
	{ zh: '周六', en: 'Sat' }
];
