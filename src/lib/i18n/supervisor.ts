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
		zh: '规则能定的都已经定了；下面的要您看一看。核对过就按“已核对”，普查员和状态不变。',
		en: 'Whatever the rules can decide is decided. These need your eyes. “Looked at” takes a case away and changes nothing else.'
	},
	inboxEmpty: { zh: '没有要核对的。', en: 'Nothing to look at.' },
	why: {
		outcome: { zh: '{outcome}', en: '{outcome}' },
		contradicted: {
			zh: '走访记为“{outcome}”，可是这户上报了',
			en: 'Recorded as “{outcome}”, and yet the household has submitted'
		}
	},
	lookedAt: { zh: '已核对', en: 'Looked at' },
	assignTitle: { zh: '换普查员', en: 'Re-assign the block' },
	assignLead: {
		zh: '新的普查员马上接手，原来的普查员下一次操作起看不到这个小区。',
		en: 'The new enumerator has the block at once; the former one loses it with the next request.'
	},
	number: { zh: '新普查员的工号', en: 'Number of the new enumerator' },
	assign: { zh: '交给这名普查员', en: 'Assign' },
	assigned: { zh: '已换普查员。', en: 'The block has been re-assigned.' },
	cutOffTitle: { zh: '手机丢了', en: 'A lost phone' },
	cutOffLead: {
		zh: '{name}（工号 {number}）现在登录的设备：{devices} 台。按下以后全部退出；手机上的离线名单下次联网就作废，最多 24 小时。',
		en: '{name} (no. {number}) is signed in on {devices} device(s). This signs all of them out; the list kept on a phone is void at its next contact, after 24 hours at the latest.'
	},
	cutOff: { zh: '全部退出', en: 'Sign out all devices' },
	cutOffDone: { zh: '已退出 {devices} 台设备。', en: '{devices} device(s) were signed out.' },
	chaseTitle: { zh: '还没有上报的自主填报户', en: 'Self-reporting households still to submit' },
	chaseLead: { zh: '共 {count} 户，还剩 {days} 天。', en: '{count} household(s), {days} day(s) left.' },
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
