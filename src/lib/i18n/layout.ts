import type { LocalizedText } from '$lib/engine/model/types';

/** Words that every page has: header, footer, error summary, states. */
export const layoutText = {
	skip: { zh: '跳到正文', en: 'Skip to the content' },
	service: { zh: '人口普查自主填报', en: 'Census self-report' },
	host: { zh: '主办单位：{host}', en: 'Run by {host}' },
	switchLanguage: { zh: '切换语言', en: 'Change language' },
	rehearsalNotice: { zh: '演练提示', en: 'Rehearsal notice' },
	rehearsal: {
		zh: '演练：这里都是虚构的，请不要填真实信息。',
		en: 'Rehearsal: everything here is invented. Do not enter real information.'
	},
	back: { zh: '返回', en: 'Back' },
	errorTitle: { zh: '有 {count} 处需要看一看', en: 'Please look at this ({count})' },
	errorPrefix: { zh: '错误：', en: 'Error: ' },
	yourEnumerator: { zh: '您的普查员：{name}', en: 'Your enumerator: {name}' },
	badge: { zh: '工号 {badge}', en: 'badge {badge}' },
	helpDesk: { zh: '客服电话', en: 'Help desk' },
	trouble: { zh: '登录有困难？', en: 'Trouble signing in?' },
	about: { zh: '关于普查', en: 'About the census' },
	privacy: { zh: '隐私', en: 'Privacy' },
	accessibility: { zh: '无障碍', en: 'Accessibility' },
	footerNavigation: { zh: '帮助与说明', en: 'Help and notices' },
	next: { zh: '下一步', en: 'Next' },
	tryAgain: { zh: '再试一次', en: 'Try again' },
	notSavedTitle: { zh: '暂时没有保存', en: 'Not saved yet' },
	checkBadge: { zh: '核对普查员工号', en: 'Check a badge' },
	noAnswer: {
		zh: '没有收到回音，可能是网络不好。您填的都在，请再按一次，不会重复。',
		en: 'No answer came; the network may be poor. What you typed is still here: please press again. Nothing counts twice.'
	},
	home: { zh: '回到第一页', en: 'Go to the first page' },
	notFoundTitle: { zh: '没有这一页', en: 'There is no such page' },
	notFoundBody: {
		zh: '网址可能输错了，也可能这一步现在不用填了。已保存的答案都在。',
		en: 'The address may be mistyped, or this step is no longer needed. Everything saved is still there.'
	},
	awayTitle: { zh: '系统暂时不可用', en: 'The service is not available at the moment' },
	awayBody: {
		zh: '刚才的操作没有保存。已经显示“已保存”的答案都在。请过几分钟再试；急用请打客服电话。',
		en: 'What you just did was not saved. Everything that was shown as saved is still there. Please try again in a few minutes, or call the help desk.'
	}
} satisfies Record<string, LocalizedText>;
