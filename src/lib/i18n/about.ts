import type { LocalizedText } from '$lib/engine/model/types';

/** The pages about the census for anybody, and what is printed for stairwells (census-2020-more §9; 条例 6). */
export const aboutText = {
	title: { zh: '关于这次普查', en: 'About this census' },
	lead: {
		zh: '{census}，标准时点是{referenceDate}零时。{district}的每一家都要登记。',
		en: '{census}, as of 00:00 on {referenceDate}. Every household in {district} is counted.'
	},
	all: { zh: '关于普查的其他问题', en: 'More about the census' },
	toForm: { zh: '去填写您家的普查表', en: 'Fill in your household’s form' },
	printTitle: { zh: '张贴用', en: 'To print and put up' },
	reportPhone: { zh: '举报电话', en: 'Telephone for reports' },
	reportMailbox: { zh: '举报信箱', en: 'Mailbox for reports' },
	reportUnknown: {
		zh: '举报电话和信箱由{organiser}公布。这一页上还没有，请打客服电话 {phone} 询问。',
		en: 'The telephone and mailbox for reports are made public by {organiser}. They are not on this page yet: please ask the help desk on {phone}.'
	}
} satisfies Record<string, LocalizedText>;

/** In the order in which people ask. */
export const ABOUT_TOPICS = [
	'who',
	'questions',
	'dates',
	'answers',
	'enumerator',
	'sample',
	'rights',
	'languages'
] as const;
export type AboutTopic = (typeof ABOUT_TOPICS)[number];

/** What each page is called, and the line under its link. */
export const aboutTopicText: Record<AboutTopic, { title: LocalizedText; line: LocalizedText }> = {
	who: {
		title: { zh: '谁要登记，登记在哪里', en: 'Who is counted, and where' },
		line: {
			zh: '租客、保姆、婴儿、外出的家人，各登记在哪张表上',
			en: 'Tenants, helpers, babies, family who are away'
		}
	},
	questions: {
		title: { zh: '问什么，不问什么', en: 'What is asked, and what never is' },
		line: { zh: '不问存款、银行卡和任何密码', en: 'Never savings, bank cards or passwords' }
	},
	dates: {
		title: { zh: '日程', en: 'Dates' },
		line: { zh: '什么时候填，什么时候有人上门', en: 'When to fill in the form, and when somebody comes' }
	},
	answers: {
		title: { zh: '上报的答案怎么用', en: 'What happens to the answers' },
		line: { zh: '谁打开，怎样变成统计数字，结果什么时候公布', en: 'Who opens them, how they become figures, and when' }
	},
	enumerator: {
		title: { zh: '怎样核对上门的人', en: 'How to check who is at the door' },
		line: { zh: '看证件，查工号，哪些话不该问', en: 'The badge, its number, and what they must not ask' }
	},
	sample: {
		title: { zh: '“10% 的住户填长表”是什么意思', en: 'What “10 % fill in the long form” means' },
		line: { zh: '抽中不等于被怀疑，也不能换户', en: 'To be drawn is not to be suspected' }
	},
	rights: {
		title: { zh: '权利、义务和举报', en: 'Rights, duties and reports' },
		line: { zh: '有人乱收费、泄露答案，向谁举报', en: 'Whom to tell of fees taken or answers passed on' }
	},
	languages: {
		title: { zh: '看不懂中文怎么办', en: 'Help in other languages' },
		line: { zh: 'English · 日本語 · 한국어 · Tiếng Việt …', en: '日本語 · 한국어 · Tiếng Việt · Русский …' }
	}
};
