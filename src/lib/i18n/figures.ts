import type { LocalizedText } from '$lib/engine/model/types';

/** For whoever leads the help desk. */
export const figuresText = {
	title: { zh: '客服数据', en: 'Help-desk figures' },
	open: { zh: '没办完的工单', en: 'Open tickets' },
	late: { zh: '超时 {count}', en: '{count} late' },
	age: { zh: '等了多久（中位、最长）', en: 'Waiting for (median, longest)' },
	minutes: { zh: '{count} 分钟', en: '{count} min' },
	closed: { zh: '七天内办完', en: 'Closed in seven days' },
	firstContact: { zh: '第一次联系就解决', en: 'Resolved at first contact' },
	load: { zh: '谁手上有多少', en: 'Load' },
	resolutions: { zh: '怎样办完的', en: 'How they ended' },
	causes: { zh: '一天内登录失败的原因', en: 'Why sign-ins failed in the last day' },
	hour: { zh: '从几点起', en: 'Hour from' },
	failures: { zh: '失败次数', en: 'Failures' },
	topCauses: { zh: '主要原因', en: 'Main causes' },
	otherCause: { zh: '其他', en: 'another cause' },
	noFailures: { zh: '没有失败的登录。', en: 'No sign-in has failed.' },
	export: { zh: '下载工单（CSV）', en: 'Download the tickets (CSV)' },
	exportCauses: { zh: '下载失败原因（CSV）', en: 'Download the causes (CSV)' }
} satisfies Record<string, LocalizedText>;

export const incidentText = {
	title: { zh: '很多户遇到同样的问题', en: 'Many households with the same trouble' },
	batch: {
		zh: '普查小区 {block}，{which} 印的信：{households} 户，{why}',
		en: 'Block {block}, letters printed on {which}: {households} households, {why}'
	},
	building: {
		zh: '普查小区 {block}，{which} 栋：{households} 户，{why}',
		en: 'Block {block}, building {which}: {households} households, {why}'
	},
	range: {
		zh: '同一个网络：{households} 户（或没有主的填报码），{why}',
		en: 'One network: {households} households or codes of nobody, {why}'
	},
	handle: { zh: '我来处理', en: 'I will look into it' },
	handleLead: { zh: '处理、结束', en: 'Look into it, or close it' },
	note: { zh: '在做什么，或怎样解决的', en: 'What is being done, or how it was solved' },
	acknowledge: { zh: '正在处理', en: 'It is being looked into' },
	close: { zh: '已经解决', en: 'It is solved' },
	acknowledged: { zh: '{by} 正在处理：{note}', en: '{by} is looking into it: {note}' },
	advice: {
		zh: '请先报告普查办公室，不要逐户办理；来电的告诉对方正在处理。',
		en: 'Tell the census office first instead of dealing with each household; tell callers that it is being looked into.'
	}
} satisfies Record<string, LocalizedText>;
