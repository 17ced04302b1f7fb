import type { InterviewState } from '$lib/domain/field/interview';
import type { HouseholdStatus } from '$lib/domain/household/status';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Outcome, OutcomeGroup } from '$lib/domain/field/outcomes';

const CONFIRM: LocalizedText = { zh: '再上门一次或指导员确认才算', en: 'Counts when confirmed' };

/** What came of a visit: the words on the button, and what it does to the list. */
export const outcomeText: Record<Outcome, { name: LocalizedText; does?: LocalizedText }> = {
	nobodyHome: { name: { zh: '没有人在家', en: 'Nobody home' } },
	noAccess: { name: { zh: '进不了楼', en: 'Could not enter the building' } },
	away: { name: { zh: '邻居说全家外出', en: 'Away, say the neighbours' } },
	appointment: {
		name: { zh: '约好时间', en: 'Appointment made' },
		does: { zh: '留在名单上，标出约好的时间', en: 'Stays on the list with its hour' }
	},
	wantsSelfReport: {
		name: { zh: '愿意自己网上填报', en: 'Wants to self-report' },
		does: { zh: '请当面给信', en: 'Hand over a letter now' }
	},
	letterHandedOver: { name: { zh: '信已当面交给住户', en: 'Letter handed over' } },
	helped: { name: { zh: '当面帮住户填报', en: 'Helped at the door' } },
	interviewed: { name: { zh: '已入户登记', en: 'Interviewed' }, does: { zh: '纸质表已填好', en: 'On a paper form' } },
	wantsInterview: {
		name: { zh: '请普查员登记', en: 'Wants to be interviewed' },
		does: { zh: '转为要走访', en: 'Becomes “to visit”' }
	},
	refusedSoft: { name: { zh: '现在不方便', en: 'Not now' } },
	refusedHard: {
		name: { zh: '明确拒绝', en: 'Refused' },
		does: { zh: '交给普查指导员', en: 'Goes to the supervisor' }
	},
	foreignMembers: {
		name: { zh: '有港澳台居民或外籍人员', en: 'Members from Hong Kong, Macao, Taiwan or abroad' },
		does: { zh: '转为要走访', en: 'Becomes “to visit”' }
	},
	needsInterpreter: {
		name: { zh: '语言或手语不通', en: 'Needs an interpreter' },
		does: { zh: '告诉普查指导员', en: 'Tells the supervisor' }
	},
	unsafe: {
		name: { zh: '不安全，没有敲门', en: 'Not safe to knock' },
		does: { zh: '告诉普查指导员', en: 'Tells the supervisor' }
	},
	vacant: { name: { zh: '空房', en: 'Vacant' }, does: CONFIRM },
	demolished: { name: { zh: '已拆除', en: 'Demolished' }, does: CONFIRM },
	notDwelling: { name: { zh: '不是住房', en: 'Not a dwelling' }, does: CONFIRM },
	movedOut: { name: { zh: '已搬走', en: 'Moved out' }, does: CONFIRM },
	duplicate: { name: { zh: '名单上重复', en: 'Listed twice' }, does: CONFIRM },
	severalHouseholds: {
		name: { zh: '门里不止一户', en: 'Several households' },
		does: { zh: '接着补登一户', en: 'Add the other household next' }
	},
	allDeceased: {
		name: { zh: '全户死亡', en: 'All members have died' },
		does: CONFIRM
	},
	collective: {
		name: { zh: '集体户', en: 'Collective household' },
		does: { zh: '告诉普查指导员', en: 'Tells the supervisor' }
	},
	verified: { name: { zh: '已看证件核实', en: 'Documents seen, verified' } },
	reviewed: { name: { zh: '指导员已核对', en: 'Looked at by the supervisor' } },
	vacantUpheld: { name: { zh: '指导员确认：没有人住', en: 'Supervisor: nobody lives here' } },
	deceasedUpheld: { name: { zh: '指导员确认：全户死亡', en: 'Supervisor: all members have died' } },
	duplicateUpheld: { name: { zh: '指导员确认：名单上重复', en: 'Supervisor: listed twice' } },
	refusalUpheld: { name: { zh: '指导员确认：拒访', en: 'Supervisor: refused' } },
	sentBack: { name: { zh: '指导员请再去一次', en: 'Supervisor: go again' } }
};

export const groupText = {
	notMet: { zh: '没有见到人', en: 'Nobody was met' },
	met: { zh: '见到了人', en: 'Somebody was met' },
	place: { zh: '房子的情况', en: 'About the place' },
	after: { zh: '已上报的户', en: 'After a submission' },
	ruling: { zh: '指导员的决定', en: 'The supervisor’s decision' }
} satisfies Record<OutcomeGroup, LocalizedText>;

export const visitText = {
	recorded: { zh: '已记录：{outcome}', en: 'Recorded: {outcome}' },
	wasted: {
		zh: '这户在您敲门以前已经上报了，不用再去。已记为一次白跑。',
		en: 'This household had submitted before you knocked; no need to go again. It was counted as a wasted visit.'
	},
	history: { zh: '走访记录', en: 'Visits so far' },
	noHistory: { zh: '还没有走访过。', en: 'No visit has been recorded yet.' },
	letterDue: { zh: '要带信', en: 'Letter due' },
	letterTitle: { zh: '信和密码', en: 'Letter and PIN' },
	letterState: { zh: '第 {number} 封信', en: 'Letter {number}' },
	noLetter: { zh: '还没有发过信', en: 'No letter has been issued' },
	letterGive: { zh: '出示新的信', en: 'Show a new letter' },
	letterGiveHint: {
		zh: '住户的信丢了，或者还没有信时用。填报码只在您的屏幕上显示一次，请住户当场用手机扫。旧信马上作废，密码和草稿不变。',
		en: 'When the letter is lost or there is none yet. The code is shown once on your screen, for the resident’s own phone to scan. The old letter stops working at once; PIN and draft stay.'
	},
	letterOnScreen: { zh: '请住户用自己的手机扫这个二维码', en: 'Let the resident scan this with their own phone' },
	letterOnce: {
		zh: '只显示这一次。请不要拍照，也不要替住户输入密码。',
		en: 'It is shown this once. Take no photograph, and do not type the PIN for the resident.'
	},
	letterDone: { zh: '住户已扫好，记录“信已当面交给住户”', en: 'Scanned: record “letter handed over”' },
	vouch: { zh: '当面作证：忘了密码的是这一户', en: 'Vouch: it is this household that forgot its PIN' },
	vouchHint: {
		zh: '您现在就在门口、当面确认对方住在这里时用。客服看到您的证明以后重置密码，住户再用信登录、自己选新的；今天有效。作证以后，这户的信就不能再经过您的手。',
		en: 'When you stand at the door and have made sure that they live here. The help desk then resets the PIN, and the household signs in with its letter and chooses a new one; it is good for today. After that this household’s letter cannot go through your hands.'
	},
	vouched: {
		zh: '已经作证，客服马上看得到。请住户打 {phone}，或者稍等几分钟再用信登录，选一个新的密码。',
		en: 'Recorded; the help desk sees it at once. Let the resident call {phone}, or wait some minutes and then sign in with the letter and choose a new PIN.'
	},
	letterAsked: {
		zh: '客服已经为这户申请了新信。可以现在当面给。',
		en: 'The help desk asked for a new letter for this household. You can hand it over now.'
	},
	noPin: {
		zh: '还没有设置密码：用信登录就可以选一个。',
		en: 'No PIN has been chosen: signing in with the letter lets them choose one.'
	},
	sealed: {
		zh: '这户已经上报并封存。换信或重置密码以后，原来的答案谁也打不开；上报仍然有效，要更正只能重新填一份。请先告诉住户。',
		en: 'This household has submitted and its form is sealed. After a new letter or PIN nobody can open the old answers; the submission stands, and a correction means a new form. Tell the resident first.'
	},
	checkReceipt: { zh: '验这户的回执', en: 'Check this household’s receipt' },
	back: { zh: '回到这一户', en: 'Back to this door' }
} satisfies Record<string, LocalizedText>;

/** What the state of a door asks of its enumerator, for the states that a visit or a submission's mark makes. */
export const foundAdvice = {
	toVerify: {
		zh: '这户已经上报，请普查员看一看证件。看过以后按“已看证件核实”；不用抄下证件上的内容。',
		en: 'This household has submitted and asks you to look at a document. Then press “Documents seen, verified”; copy nothing.'
	},
	complete: { zh: '这户已经办完，不用再去。', en: 'Everything is done here. No visit is needed.' },
	vacant: {
		zh: '登记为没有人住。如果发现有人住，请重新记录。',
		en: 'Recorded as not lived in. If somebody does live here, record what you find.'
	},
	refused: {
		zh: '已交给普查指导员，先不要再去。',
		en: 'With the supervisor now. Please do not visit again for the moment.'
	}
} satisfies Partial<Record<HouseholdStatus, LocalizedText>>;

/** An interview in the history of a door. */
export const interviewedText: Record<InterviewState, LocalizedText> = {
	handedIn: { zh: '登记，已上报', en: 'Interviewed, handed in' },
	second: {
		zh: '登记；已有一份上报，这份封存给指导员',
		en: 'Interviewed; another form stands, this one is with the supervisor'
	},
	findings: { zh: '登记，有的项目要重新问', en: 'Interviewed; some items are to be asked again' }
};
