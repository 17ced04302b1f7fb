import type { InterviewState } from '$lib/domain/field/interview';
import type { Stage } from '$lib/domain/field/stages';
import type { Ruling } from '$lib/domain/field/outcomes';
import type { LocalizedText } from '$lib/engine/model/types';

/** The supervisor's pages: area, inbox, one block, reminders. */
export const supervisorText = {
	area: { zh: '我的片区', en: 'My area' },
	inbox: { zh: '待核对', en: 'Inbox' },
	doors: { zh: '楼栋和门牌', en: 'Buildings and doors' },
	blocks: { zh: '普查小区', en: 'Blocks' },
	noEnumerator: { zh: '还没有分配', en: 'Nobody yet' },
	toVisit: { zh: '待走访', en: 'Waiting' },
	done: { zh: '已办完', en: 'Done' },
	visits: { zh: '走访次数', en: 'Visits' },
	wasted: { zh: '白跑', en: 'Wasted' },
	wastedAge: { zh: '当时的名单：{age}（中位数）', en: 'list {age} (median)' },
	lastVisit: { zh: '最近走访', en: 'Last visit' },
	never: { zh: '还没有', en: 'None yet' },
	idle: { zh: '停滞', en: 'Idle' },
	idleWhy: { zh: '有户要走访，超过一天没有人去', en: 'Doors are waiting and nobody has been there for a day' },
	inboxTitle: { zh: '待核对的走访', en: 'Visits to look at' },
	inboxLead: {
		zh: '规则能定的都已经定了，下面的要您定。空房、搬走、全户死亡、重复要您确认，或者再上门一次结果相同，才算数；“已核对”只是拿走这一条。',
		en: 'Whatever the rules can decide is decided; these are yours. Vacant, moved, deceased and duplicate count once you confirm them or a second visit finds the same. “Looked at” only takes a case away.'
	},
	interviewsTitle: { zh: '入户登记', en: 'Interviews' },
	interviewsLead: {
		zh: '手机上签过字、已经上传的，每户看最近一次。内容谁也看不到；要重问的只列项目和审核关系的编号。',
		en: 'Signed on phones and sent, the newest of each household. Nobody sees what is in them; what has to be asked again is named by codes alone.'
	},
	interviewCounts: {
		handedIn: { zh: '已上报', en: 'Handed in' },
		second: { zh: '已有上报，另存', en: 'Handed in before' },
		findings: { zh: '要重问', en: 'To ask again' }
	} satisfies Record<InterviewState, LocalizedText>,
	stagesTitle: { zh: '各户到哪一步', en: 'How far each household is' },
	stages: {
		unvisited: { zh: '未访', en: 'Not visited' },
		appointed: { zh: '约定', en: 'Appointment' },
		notMet: { zh: '访问未遇', en: 'Not met' },
		handedIn: { zh: '已上报', en: 'Handed in' },
		returned: { zh: '退回', en: 'Returned' },
		accepted: { zh: '已验收', en: 'Accepted' }
	} satisfies Record<Stage, LocalizedText>,
	phonesTitle: { zh: '还在手机上的', en: 'Still on phones' },
	phonesNone: {
		zh: '没有。手机有信号时自己报数，没有信号的不知道。',
		en: 'None that is known. Phones report counts when they have a signal.'
	},
	phone: {
		zh: '{name}（{number}）：没签的 {unsigned}，已签待传 {signed}（{time} 报）',
		en: '{name} ({number}): not signed {unsigned}, signed and not sent {signed} (reported {time})'
	},
	/** From a phone that tells the two apart. */
	phoneStages: {
		zh: '{name}（{number}）：登记中 {asking}，待签 {toSign}，已签待传 {signed}（{time} 报）',
		en: '{name} ({number}): being asked {asking}, to be signed {toSign}, signed and not sent {signed} (reported {time})'
	},
	phoneOldest: { zh: '最早的 {time} 签字', en: 'the oldest signed {time}' },
	inboxEmpty: { zh: '没有要核对的。', en: 'Nothing to look at.' },
	why: {
		outcome: { zh: '{outcome}', en: '{outcome}' },
		contradicted: {
			zh: '走访记为“{outcome}”，可是这户上报了',
			en: 'Recorded as “{outcome}”, and yet the household has submitted'
		}
	},
	lookedAt: { zh: '已核对，不用做什么', en: 'Looked at, nothing to do' },
	recordedBy: { zh: '{name}（{number}）{time} 记的', en: 'recorded by {name} ({number}), {time}' },
	attempts: { zh: '共上门 {count} 次', en: '{count} visit(s) in all' },
	sameAs: { zh: '和哪一户重复（户编号）', en: 'Same as household no.' },
	sendTo: { zh: '请谁去', en: 'Who goes' },
	sendSame: { zh: '{name} 再去', en: '{name} goes again' },
	sendOther: { zh: '请 {name}（{number}）去', en: '{name} ({number}) goes' },
	sendBack: { zh: '请再去一次', en: 'Send back' },
	enumerators: { zh: '普查员', en: 'Enumerators' },
	enumeratorsLead: {
		zh: '从每次走访算出来的。差别大的请先问原因：楼不一样，结果也不一样。间隔不到一分钟的走访请到门上抽查。',
		en: 'Counted from their visits. Ask before you judge: buildings differ. Where visits lie less than a minute apart, check a few at the door.'
	},
	worker: { zh: '普查员', en: 'Enumerator' },
	interviews: { zh: '登记', en: 'Interviews' },
	refusals: { zh: '拒访', en: 'Refusals' },
	claims: { zh: '空房等', en: 'Vacant etc.' },
	perHour: { zh: '每小时走访', en: 'Visits an hour' },
	hasty: { zh: '间隔不到 1 分钟', en: 'Under 1 min apart' },
	takenBack: { zh: '撤回', en: 'Taken back' },
	paperTitle: { zh: '纸质普查表', en: 'Paper forms' },
	paperLead: { zh: '录入的人凭编号找表。', en: 'Whoever enters the forms finds them by these numbers.' },
	addWorker: { zh: '加一名普查员', en: 'Add an enumerator' },
	removeWorker: { zh: '不再负责这个小区', en: 'Take off this block' },
	assignTitle: { zh: '谁负责这个小区', en: 'Who has this block' },
	assignLead: {
		zh: '一个小区可以有几名普查员。加上的马上看得到；“换成”以后，原来的下一次操作起看不到这个小区。',
		en: 'A block may have several enumerators. Whoever is added has it at once; after “hand over” the former ones lose it with their next request.'
	},
	number: { zh: '普查员的工号', en: 'Number of the enumerator' },
	assign: { zh: '换成这名普查员', en: 'Hand over to this one only' },
	assigned: { zh: '已改，马上生效。', en: 'Done, with immediate effect.' },
	cutOffTitle: { zh: '手机丢了', en: 'A lost phone' },
	cutOffLead: {
		zh: '{name}（工号 {number}）现在登录的设备：{devices} 台。按下以后全部退出，账号锁定，要办公室发了新的密码和动态码才能再登录；手机下次联网就删掉离线名单和没签的登记（名单最多 24 小时），已签的封着不动。',
		en: '{name} (no. {number}) is signed in on {devices} device(s). This signs all of them out and locks the account until the office gives a new password and authenticator; at its next contact the phone deletes its list and interviews not signed (the list is void after 24 hours in any case); signed ones stay sealed.'
	},
	cutOff: { zh: '全部退出并锁定', en: 'Sign out all devices and lock' },
	lockedSince: {
		zh: '{name}（工号 {number}）的账号 {time} 起锁定，等办公室发新的密码和动态码。',
		en: 'The account of {name} (no. {number}) has been locked since {time}, until the office gives new secrets.'
	},
	cutOffDone: { zh: '已退出 {devices} 台设备。', en: '{devices} device(s) were signed out.' },
	chaseTitle: { zh: '还没有上报的自主填报户', en: 'Self-reporting households still to submit' },
	chaseLead: { zh: '共 {count} 户，还剩 {days} 天。', en: '{count} household(s), {days} day(s) left.' },
	chaseList: { zh: '是哪些户', en: 'Which ones' },
	chaseClosed: { zh: '网上填报已经结束，请改为走访。', en: 'Online self-reporting has ended; visit them instead.' },
	chaseNone: { zh: '没有要提醒的户。', en: 'Nobody needs a reminder.' },
	reminders: { zh: '打印提醒告知单', en: 'Print reminder notes' },
	reminderTitle: { zh: '提醒告知单', en: 'A reminder' },
	reminderTo: { zh: '{address} 住户：', en: 'To the household at {address}:' },
	reminderBody: {
		zh: '您家选择了自主填报普查表，现在还没有收到。请在{closes}以前，用信上的填报码在 {origin} 填好并上报。',
		en: 'Your household chose to fill in its census form online, and it has not arrived yet. Please use the code on your letter at {origin} before {closes}.'
	},
	reminderHelp: {
		zh: '信找不到了，或者希望普查员上门登记，请联系普查员 {name}（工号 {number}）{phone}，或者打客服电话 {desk}。已经上报的请不用理会。',
		en: 'If the letter is lost, or you would rather have a visit, contact enumerator {name} (no. {number}) {phone} or the help desk {desk}. If you have submitted already, please ignore this.'
	},
	reminderHelpDesk: {
		zh: '信找不到了，或者希望普查员上门登记，请打客服电话 {desk}。已经上报的请不用理会。',
		en: 'If the letter is lost, or you would rather have a visit, call the help desk {desk}. If you have submitted already, please ignore this.'
	},
	printHint: {
		zh: '每户一张，一页纸两张。打印：Ctrl + P（苹果电脑 ⌘ + P）。',
		en: 'One note a household, two on a page. To print press Ctrl + P (⌘ + P on a Mac).'
	},
	backToBlock: { zh: '回到小区', en: 'Back to the block' }
} satisfies Record<string, LocalizedText | Record<string, LocalizedText>>;

/** What a supervisor confirms. */
export const upholdText: Partial<Record<Ruling, LocalizedText>> = {
	vacantUpheld: { zh: '确认没有人住', en: 'Confirm: nobody lives here' },
	deceasedUpheld: { zh: '确认全户死亡', en: 'Confirm: all have died' },
	duplicateUpheld: { zh: '确认重复', en: 'Confirm: listed twice' },
	refusalUpheld: { zh: '确认拒访', en: 'Confirm: refused' }
};
