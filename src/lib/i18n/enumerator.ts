import type { Outcome } from '$lib/domain/field/outcomes';
import type { LocalizedText } from '$lib/engine/model/types';

/** The enumerator's pages: blocks, doors, one door. */
export const enumeratorText = {
	blocksTitle: { zh: '我的普查小区', en: 'My blocks' },
	noBlocks: {
		zh: '还没有分配给您的普查小区。请联系您的普查指导员。',
		en: 'No block has been assigned to you yet. Please ask your supervisor.'
	},
	block: { zh: '{number} 小区', en: 'Block {number}' },
	blockCode: { zh: '小区代码 {code}', en: 'Block code {code}' },
	households: { zh: '共 {count} 户', en: '{count} households' },
	toVisitCount: { zh: '要走访 {count}', en: 'To visit {count}' },
	counters: { zh: '各种状态的户数', en: 'Households by state' },
	refresh: { zh: '刷新名单', en: 'Reload the list' },
	live: { zh: '在线', en: 'Online' },
	reconnecting: { zh: '正在重新连接，名单可能不是最新的', en: 'Reconnecting; the list may not be up to date' },
	refreshFirst: {
		zh: '离线，名单已经旧了，敲门前请尽量刷新',
		en: 'Offline, and the list is old; try to reload it before you knock'
	},
	still: {
		zh: '这一页不会自己更新，敲门前请刷新',
		en: 'This page does not update by itself; reload it before you knock'
	},
	age: {
		seconds: { zh: '{value} 秒前更新', en: 'checked {value} s ago' },
		minutes: { zh: '{value} 分钟前更新', en: 'checked {value} min ago' },
		hours: { zh: '{value} 小时前更新', en: 'checked {value} h ago' },
		days: { zh: '{value} 天前更新', en: 'checked {value} days ago' }
	},
	updatedAt: { zh: '{time} 更新', en: 'checked at {time}' },
	buildings: { zh: '楼栋图', en: 'Buildings' },
	list: { zh: '名单', en: 'List' },
	route: { zh: '路线', en: 'Route' },
	receipt: { zh: '验回执', en: 'Receipt' },
	add: { zh: '补登', en: 'Add' },
	blockPages: { zh: '这个小区的页面', en: 'Pages of this block' },
	buildingDoors: { zh: '{building}：楼层和门牌', en: '{building}: floors and doors' },
	floor: { zh: '{floor} 层', en: 'Floor {floor}' },
	floorHead: { zh: '楼层', en: 'Floor' },
	noFloor: { zh: '无楼层', en: 'No floor' },
	noUnit: { zh: '门牌', en: 'Doors' },
	noBuilding: { zh: '没有楼栋号', en: 'No building number' },
	routeTitle: { zh: '{block}：今天的路线', en: '{block}: today’s route' },
	nothingToVisit: {
		zh: '这个小区的各户都已上报，不用走访了。',
		en: 'Every household of this block has submitted. Nobody needs a visit.'
	},
	justSubmitted: { zh: '{door} 已上报，不用再上门了。', en: '{door} has submitted and has left the list.' },
	justChanged: { zh: '{door}：{state}', en: '{door}: {state}' },
	householdNumber: { zh: '户编号 {number}', en: 'Household {number}' },
	since: { zh: '{time} 起', en: 'since {time}' },
	sinceUnknown: { zh: '还没有任何记录', en: 'Nothing has been recorded yet' },
	backToBlock: { zh: '回到小区', en: 'Back to the block' },
	backToBlocks: { zh: '我的普查小区', en: 'My blocks' },
	confidential: {
		zh: '这里只有门牌和状态。姓名和答案，普查员在这里看不到。',
		en: 'Only doors and their states are shown here. Names and answers cannot be seen here.'
	}
} satisfies Record<string, LocalizedText | Record<string, LocalizedText>>;

/** Why a household is to be visited before reporting has ended, by what was recorded. */
export const toVisitAdvice: Partial<Record<Outcome, LocalizedText>> = {
	wantsInterview: {
		zh: '这户请普查员登记，请带普查表上门。',
		en: 'This household wants to be interviewed. Please bring a form.'
	},
	foreignMembers: {
		zh: '这户有港澳台居民或外籍人员，请带相应的普查表上门登记。',
		en: 'Members come from Hong Kong, Macao, Taiwan or abroad. Please interview with the form for them.'
	},
	needsInterpreter: {
		zh: '语言或手语不通，和会的人一起去登记。',
		en: 'An interpreter is needed. Go together with somebody who speaks or signs the language.'
	},
	collective: {
		zh: '这是集体户，请和单位的人一起登记。',
		en: 'A collective household. Interview it together with its institution.'
	},
	sentBack: {
		zh: '普查指导员看过以后请再去一次。',
		en: 'The supervisor has looked at it and asks for another visit.'
	}
};

/** What the state of a door asks of its enumerator. */
export const doorAdvice = {
	notStarted: {
		zh: '这户还没有开始网上填报。上门时可以先问有没有收到信，需不需要帮助。',
		en: 'This household has not started online. When you visit, ask first whether the letter has arrived and whether help is needed.'
	},
	started: {
		zh: '这户正在网上填报，先不用敲门。{closes}后还没有上报，再去走访。',
		en: 'This household is filling in online; no need to knock. Visit after {closes} if nothing has been submitted by then.'
	},
	toConfirm: {
		zh: '这户在标准时点以前已经预填，还要再确认一次。可以提醒，不用登记。',
		en: 'This household filled in before the reference moment and still has to confirm. You may remind them; no interview is needed.'
	},
	submitted: {
		zh: '这户已经上报，不用走访。',
		en: 'This household has submitted. No visit is needed.'
	},
	visitRequested: {
		zh: '这户请普查员上门。请尽早去，带好普查员证件。',
		en: 'This household asks for a visit. Please go soon and carry your enumerator’s card.'
	},
	toVisit: {
		zh: '网上填报已经结束，这户没有上报，请上门登记。',
		en: 'Online self-reporting has ended and this household has not submitted. Please interview at the door.'
	}
} satisfies Record<string, LocalizedText>;
