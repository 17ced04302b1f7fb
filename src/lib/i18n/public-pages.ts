import type { LocalizedText } from '$lib/engine/model/types';

export interface Passage {
	heading: LocalizedText;
	/** Paragraphs separated by a blank line. */
	body: LocalizedText;
}

export const publicText = {
	troubleTitle: { zh: '没有收到信？登录有困难？', en: 'No letter? Trouble signing in?' },
	privacyTitle: { zh: '您的答案怎样得到保护', en: 'How your answers are protected' },
	accessibilityTitle: { zh: '无障碍说明', en: 'Accessibility' },
	callUs: { zh: '客服电话', en: 'Help desk' },
	callHint: {
		zh: '页面上显示了查询号的，请一起告诉客服。客服看不到您家的答案，也不会问您的密码。',
		en: 'If the page shows a reference, please give it too. The help desk cannot see your answers and will not ask for your PIN.'
	},
	backToStart: { zh: '回到填报码', en: 'Back to the code' }
} satisfies Record<string, LocalizedText>;

export const privacy: Passage[] = [
	{
		heading: { zh: '问什么、做什么用', en: 'What is asked, and what for' },
		body: {
			zh: '问的是普查短表上的各项，和一年内去世家人的几项，只用于人口统计。依据是《全国人口普查条例》和《中华人民共和国统计法》。',
			en: 'The items of the census short form, and a few about family members who died within the year; for population statistics only, under the Regulations on National Population Censuses and the Statistics Law.'
		}
	},
	{
		heading: { zh: '谁看得到', en: 'Who can see what' },
		body: {
			zh: '您家：凭信和密码。\n\n自己填自己那一份的人：只有本人，凭自己的填报码和密码；家里其他人只看到填好没有。\n\n普查办公室：上报以后，汇总时。\n\n普查员：只看到您家填没填，约了什么时间。\n\n客服：只看到登录为什么不成功；谁看过，在“谁办过什么”里看得到。\n\n捡到信的人：只知道收到没有、会不会有人来。\n\n条例第三十三条规定，能够识别个人的普查资料，不得对外提供、泄露，不得作为对个人作出具体行政行为的依据，不得用于普查以外的目的。',
			en: 'Your household: with letter and PIN.\n\nWhoever answers for themselves: they alone, with their own code and PIN; the others at home see only whether they have finished.\n\nThe census office: after submission, to compile the statistics.\n\nThe enumerator: only whether you have answered, and when you booked a visit.\n\nThe help desk: only why a sign-in fails; who looked is on your page “Who did what with our record”.\n\nWhoever finds the letter: only whether the form has come in and whether somebody will visit.\n\nArticle 33 of the Regulations: census data that identify a person may not be passed on or disclosed, may not be a ground for an administrative decision about that person, and may not be used for anything but the census.'
		}
	},
	{
		heading: { zh: '怎样保存', en: 'How it is stored' },
		body: {
			zh: '答案加密保存。上报后封存，网站自己也打不开。没有上报的草稿在填报结束后删除；上报的按国家规定保存，期满销毁。\n\n自己填的那一份，密码只有本人有：网站不留钥匙，忘了密码谁也打不开，只能从头填。本人按“填好了”时就封存，跟着这一户的表一起上报；这一户没有上报的，同样删除。网站知道的，只是有几位自己填、填好没有、什么时候。',
			en: 'Answers are stored encrypted. After submission they are sealed, and this website cannot open them either. Drafts that were not submitted are deleted when self-reporting ends; submitted forms are kept and destroyed as the state’s rules say.\n\nA part that somebody answers for themselves has a PIN that they alone know: the website keeps no key, and whoever forgets the PIN begins again. It is sealed when they press “Finished”, and handed in with the form of the household; if that is not submitted, it is deleted as well. All that the website knows is how many answer for themselves, whether they have finished, and when.'
		}
	},
	{
		heading: { zh: '这个网站', en: 'This website' },
		body: {
			zh: '只用登录、语言和长辈版所需的 cookie，没有统计、广告和外部服务。登录时选了“这是我自己的”，填报码和答案会加密留在手机上，方便您没有网络时、或只输密码就能接着填；上报、退出或三天以后删除。选“借用的或公用的”，什么都不留。',
			en: 'It uses only the cookies that signing in, the language and large print need; no analytics, advertising or outside service. If you said that the phone is your own, the letter’s code and your answers stay on it, encrypted, so that you can go on without a network or with the PIN alone; they are deleted when you submit or sign out, or after three days. If it is borrowed or shared, nothing stays.'
		}
	}
];

export const accessibility: Passage[] = [
	{
		heading: { zh: '长辈版', en: 'Large print' },
		body: {
			zh: '每一页上方都有“长辈版”：字大，按钮大，一页只做一件事。字号有三种：大、更大、最大。选一次就行，您家换手机登录也是一样。\n\n手机本身能读中文的，长辈版里有“朗读”，读问题、说明和选项，不读您家的答案。问题里有姓名的，会读出姓名。手机不能读的，不显示这个按钮。',
			en: '“Large print” is at the top of every page: large text, large buttons, one thing at a time, in three sizes. Choose it once; it is there on any phone that your household signs in with.\n\nIf your device has a voice of its own, large print also has “Read aloud”: the question, its explanation and the choices, never your answers. A name is read where the question itself says it. Without such a voice the button is not shown.'
		}
	},
	{
		heading: { zh: '这个网站可以', en: 'What you can do here' },
		body: {
			zh: '只用键盘填写；用读屏软件填写；把字放大到 4 倍，不用左右滚动；加大字距和行距；用高对比度、深色或系统指定的颜色；减少动画；关闭脚本也能填完。填报码和密码都可以粘贴。',
			en: 'Fill in everything with a keyboard or a screen reader; enlarge text four times without scrolling sideways; widen letter and line spacing; use high contrast, dark colours or the colours of your system; reduce motion; use it with scripts switched off. The code and the PIN can be pasted.'
		}
	},
	{
		heading: { zh: '依据的标准', en: 'Standards' },
		body: {
			zh: '按照《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668-2019）和 WCAG 2.2 AA 级的要求制作。文字的对比度不低于 7:1，可以按的地方不小于 44 像素，长辈版不小于 60 像素。\n\n每一页都由程序检查过。还没有请各种读屏软件的使用者逐页试过：您发现的问题，我们可能还不知道。',
			en: 'Made to meet GB/T 37668-2019 and WCAG 2.2 level AA. Text has a contrast of at least 7:1; whatever can be pressed is at least 44 pixels in size, 60 in large print.\n\nEvery page is checked by programs. Users of the various screen readers have not yet tried every page: what you find we may not know of.'
		}
	},
	{
		heading: { zh: '用起来有困难', en: 'If something is hard to use' },
		body: {
			zh: '请打客服电话告诉我们；打不通的，在“登录有困难？”那一页留下号码，我们打给您。普查员也可以上门，一项一项帮您填。',
			en: 'Please call the help desk. If the line is busy, leave your number on the page “Trouble signing in?” and we will call you. An enumerator can also visit you at home and fill in the form with you.'
		}
	}
];
