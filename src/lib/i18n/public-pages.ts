import type { Text } from '$lib/domain/questionnaire/types';

export interface Passage {
	heading: Text;
	/** Paragraphs separated by a blank line. */
	body: Text;
}

export const publicText = {
	troubleTitle: { zh: '没有收到信？登录有困难？', en: 'No letter? Trouble signing in?' },
	privacyTitle: { zh: '您的答案怎样得到保护', en: 'How your answers are protected' },
	accessibilityTitle: { zh: '无障碍说明', en: 'Accessibility' },
	callUs: { zh: '客服电话', en: 'Help desk' },
	callHint: { zh: '页面上显示了查询号的，请一起告诉客服。客服看不到您家的答案，也不会问您的 PIN。', en: 'If the page shows a reference, please give it too. The help desk cannot see your answers and will not ask for your PIN.' },
	backToStart: { zh: '回到填报码', en: 'Back to the code' }
} satisfies Record<string, Text>;

export const privacy: Passage[] = [
	{
		heading: { zh: '问什么、做什么用', en: 'What is asked, and what for' },
		body: {
			zh: '问的是普查短表上的 19 项，和一年内去世家人的几项，只用于人口统计。依据是《全国人口普查条例》和《中华人民共和国统计法》。',
			en: 'The 19 items of the census short form, and a few about family members who died within the year; for population statistics only, under the Regulations on National Population Censuses and the Statistics Law.'
		}
	},
	{
		heading: { zh: '谁看得到', en: 'Who can see what' },
		body: {
			zh: '您家：凭信和 PIN。\n\n普查办公室：提交以后，汇总时。\n\n普查员：只看到您家填没填。\n\n客服：只看到登录为什么不成功。\n\n条例第三十三条规定，能够识别个人的普查资料，不得对外提供、泄露，不得作为对个人作出具体行政行为的依据，不得用于普查以外的目的。',
			en: 'Your household: with letter and PIN.\n\nThe census office: after submission, to compile the statistics.\n\nThe enumerator: only whether you have answered.\n\nThe help desk: only why a sign-in fails.\n\nArticle 33 of the Regulations: census data that identify a person may not be passed on or disclosed, may not be a ground for an administrative decision about that person, and may not be used for anything but the census.'
		}
	},
	{
		heading: { zh: '怎样保存', en: 'How it is stored' },
		body: {
			zh: '答案加密保存。提交后封存，网站自己也打不开。没有提交的草稿在填报结束后删除；提交的按国家规定保存，期满销毁。',
			en: 'Answers are stored encrypted. After submission they are sealed, and this website cannot open them either. Drafts that were not submitted are deleted when self-reporting ends; submitted forms are kept and destroyed as the state’s rules say.'
		}
	},
	{
		heading: { zh: '这个网站', en: 'This website' },
		body: {
			zh: '只用登录所需的 cookie，没有统计、广告和外部服务。登录时选了“这是我自己的”，填报码会加密留在浏览器里，最多 12 小时，方便您只输 PIN 接着填；选“借用的或公用的”，什么都不留。',
			en: 'It uses only the cookies that signing in needs; no analytics, advertising or outside service. If you said that the phone is your own, the letter’s code stays in the browser, encrypted, for at most 12 hours, so that the PIN alone brings you back; if it is borrowed or shared, nothing stays.'
		}
	}
];

export const accessibility: Passage[] = [
	{
		heading: { zh: '这个网站可以', en: 'What you can do here' },
		body: {
			zh: '只用键盘填写；用读屏软件填写；把字放大到 4 倍；关闭脚本也能填完；用深色显示（跟随系统）。',
			en: 'Fill in everything with a keyboard or a screen reader; enlarge text four times; use it with scripts switched off; use dark colours (follows your system).'
		}
	},
	{
		heading: { zh: '依据的标准', en: 'Standards' },
		body: {
			zh: '按照《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668-2019）和 WCAG 2.2 AA 级的要求制作。',
			en: 'Made to meet GB/T 37668-2019 and WCAG 2.2 level AA.'
		}
	},
	{
		heading: { zh: '用起来有困难', en: 'If something is hard to use' },
		body: {
			zh: '请打客服电话告诉我们。普查员也可以上门，一项一项帮您填。',
			en: 'Please call the help desk. An enumerator can also call at your home and fill in the form with you.'
		}
	}
];
