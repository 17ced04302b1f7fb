import type { Filter } from '$lib/domain/field/filter';
import type { LocalizedText } from '$lib/engine/model/types';

/** The list of a block's doors: filters, search, print. */
export const doorListText = {
	title: { zh: '名单', en: 'List' },
	heading: { zh: '{block}：名单', en: '{block}: list' },
	search: { zh: '房号、户编号或地址', en: 'Room, household number or address' },
	searchHint: { zh: '例如 402，3-2-402，3栋2单元，017', en: 'For example 402, 3-2-402, 3栋2单元, 017' },
	searchShort: { zh: '402、3-2-402、017、地址', en: '402, 3-2-402, 017, address' },
	find: { zh: '查找', en: 'Find' },
	filters: { zh: '只看', en: 'Show only' },
	all: { zh: '全部', en: 'All' },
	found: { zh: '{count} 户', en: '{count} household(s)' },
	none: { zh: '没有这样的户。', en: 'There is no such household.' },
	door: { zh: '门牌', en: 'Door' },
	state: { zh: '状态', en: 'State' },
	attempts: { zh: '上门', en: 'Visits' },
	note: { zh: '记录', en: 'Note' },
	appointment: { zh: '约在 {time}', en: 'appointment {time}' },
	letterDue: { zh: '要带信', en: 'letter due' },
	printHint: {
		zh: '可以打印在 A4 纸上；纸上的名单不会更新，敲门前请看手机。',
		en: 'Prints on A4; a paper list does not update, so look at the phone before you knock.'
	},
	building: { zh: '{building} · {done} / {all} 已办完', en: '{building} · {done} of {all} done' }
} satisfies Record<string, LocalizedText>;

export const filterText = {
	toVisit: { zh: '要走访', en: 'To visit' },
	selfReporting: { zh: '填写中', en: 'Filling in' },
	toConfirm: { zh: '待确认', en: 'To be confirmed' },
	toVerify: { zh: '需核实', en: 'To verify' },
	done: { zh: '已办完', en: 'Done' },
	vacant: { zh: '空置', en: 'Vacant' },
	refused: { zh: '拒访', en: 'Refused' },
	longForm: { zh: '长表待登记', en: 'Long form to ask' }
} satisfies Record<Filter, LocalizedText>;
