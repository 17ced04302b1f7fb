import type { AcceptanceObstacle } from '$lib/domain/field/re-interview';
import type { LocalizedText } from '$lib/engine/model/types';

/** 复查 and 验收, on the supervisor's page of a block. */
export const reInterviewText = {
	title: { zh: '复查和验收', en: 'Re-interviews and acceptance' },
	lead: {
		zh: '从已上报的户里随机抽取，抽到谁就是谁，不能换；怎么抽的有记录可查。到门口重新问，只记“一致”或不一致的项目编号，不记内容。',
		en: 'Drawn at random out of what was handed in; nobody chooses or swaps, and how it was drawn is on record. Ask again at the door; record “agrees” or the codes of items that differ, never what was said.'
	},
	rule: {
		zh: '每 {oneIn} 户抽 1 户，一个小区至少 {least} 户。',
		en: 'One household in {oneIn}, {least} of a block at least.'
	},
	ours: {
		zh: '这个比例是本系统定的，没有查到官方规定；普查轮次文件可以改。',
		en: 'This share is ours: no official one was found. The round file can set another.'
	},
	draw: { zh: '抽取复查户（还有 {count} 户没有进过抽取）', en: 'Draw ({count} household(s) not in a draw so far)' },
	drawNone: { zh: '已上报的都进过抽取了。', en: 'Everything handed in has been in a draw.' },
	drawn: { zh: '抽好了，要复查的在下面。', en: 'Drawn: those to be asked again are below.' },
	due: { zh: '待复查', en: 'To be asked again' },
	dueHint: {
		zh: '到门口重新问；结果在小区页面上记。',
		en: 'Ask again at the door; what it comes to is recorded on the block’s page.'
	},
	agrees: { zh: '复查一致', en: 'It agrees' },
	differs: { zh: '复查不一致', en: 'It differs' },
	codes: { zh: '哪些项目不一致（编号）', en: 'Which items differ (codes)' },
	codesHint: {
		zh: '例如 D11、R08。只写编号，不写内容；这户会按这些编号退回。',
		en: 'Such as D11, R08. Codes alone, never what was said; the household is returned by them.'
	},
	doReturn: { zh: '不一致，退回', en: 'It differs: return it' },
	recorded: { zh: '记下了。', en: 'Recorded.' },
	accept: { zh: '验收这个小区', en: 'Accept this block' },
	accepted: { zh: '{name}（{number}）{time} 验收。', en: 'Accepted by {name} ({number}), {time}.' },
	acceptHint: {
		zh: '验收以后又上报、退回的户，要再验收一次。',
		en: 'What is handed in or returned afterwards has to be accepted anew.'
	},
	obstacles: {
		open: { zh: '还有户没有上报、被退回或待核实', en: 'Households are not handed in, returned, or to be verified' },
		toDraw: { zh: '还有已上报的户没有进过抽取', en: 'Households that were handed in are in no draw yet' },
		toSettle: { zh: '还有抽到的户没有复查', en: 'Drawn households have not been asked again' }
	} satisfies Record<AcceptanceObstacle, LocalizedText>,
	notYet: { zh: '现在还不能验收：', en: 'The block cannot be accepted yet:' }
} satisfies Record<string, LocalizedText | Record<string, LocalizedText>>;
