import type { LocalizedText } from '$lib/engine/model/types';

/** 自己留底: a copy of the household's own answers. */
export const copyText = {
	title: { zh: '您家的副本', en: 'Your own copy' },
	lead: {
		zh: '只给您家自己留底，不是证明。身份证号已经遮住。请不要在公用的电脑上保存，打印出来请收好。',
		en: 'For your own household only; it proves nothing to anybody. ID numbers are covered. Do not save it on a shared computer, and keep what you print.'
	},
	print: { zh: '打印，或保存为 PDF', en: 'Print, or save as PDF' },
	printHow: {
		zh: '在浏览器的菜单里选“打印”；要文件的，打印机选“另存为 PDF”。',
		en: 'Choose “Print” in the browser’s menu; for a file, choose “Save as PDF” as the printer.'
	},
	draft: { zh: '草稿，还没有上报。{time} 保存。', en: 'A draft, not submitted yet. Saved {time}.' },
	prefill: { zh: '预填，{time}，回执号 {number}。', en: 'Pre-filled {time}, receipt {number}.' },
	submitted: { zh: '已上报，{time}，回执号 {number}。', en: 'Submitted {time}, receipt {number}.' },
	census: { zh: '{census} · {referenceDate}零时', en: '{census} · 00:00 on {referenceDate}' },
	notAnswered: { zh: '还没有填', en: 'Not answered yet' }
} satisfies Record<string, LocalizedText>;
