import type { LocalizedText } from '$lib/engine/model/types';
import type { CallTime, Resolution, TicketState, Topic } from '$lib/domain/support/ticket';

/** "登录有困难": topics that sort most cases out on the spot, and a call back for the others. */
export const topicText: Record<Topic, { title: LocalizedText; steps: LocalizedText[] }> = {
	letter: {
		title: { zh: '没有信，或者信丢了', en: 'I have no letter, or lost it' },
		steps: [
			{
				zh: '信由普查员送到家里，也可能由家里别人收了，先问一问。',
				en: 'The enumerator brings the letter to your home; somebody else in the household may have taken it in.'
			},
			{
				zh: '丢了可以换一封新的，普查员送来。旧信马上作废，草稿还在，密码不变。',
				en: 'A lost letter is replaced, and the enumerator brings the new one. The old one is void at once; draft and PIN stay.'
			},
			{ zh: '收到过两封的，只有最新那封能用。', en: 'If you received two, only the newest one works.' }
		]
	},
	code: {
		title: { zh: '填报码输不进去', en: 'The code is not accepted' },
		steps: [
			{
				zh: '填报码是二维码下面的 16 位数字，四个一组。信上别的号码不是填报码。',
				en: 'The code is the 16 digits below the QR code, in groups of four. Other numbers on the letter are not the code.'
			},
			{
				zh: '看着信一组一组再输一遍；或者用手机相机扫二维码。打错不计次数。',
				en: 'Type it again group by group, or scan the QR code with the phone’s camera. A typing error costs no try.'
			},
			{
				zh: '信上印的不是{district}，请打那封信上的电话。',
				en: 'If the letter is not from {district}, call the number on that letter.'
			}
		]
	},
	pin: {
		title: { zh: '忘了密码，或者暂停登录了', en: 'I forgot the PIN, or sign-in is paused' },
		steps: [
			{
				zh: '密码是您家第一次登录时自己定的 6 位数字，问问家里人。',
				en: 'The PIN is the six digits that your household chose at the first sign-in; ask the others.'
			},
			{
				zh: '输错 5 次会暂停 15 分钟，到时间可以再试。',
				en: 'After 5 wrong tries sign-in pauses for 15 minutes; then you can try again.'
			},
			{
				zh: '谁也不记得，我们核对以后帮您重新设，草稿不会丢。',
				en: 'If nobody remembers, we help you choose a new one after a check; the draft is kept.'
			}
		]
	},
	device: {
		title: { zh: '页面打不开，或者总是要重新登录', en: 'The page fails, or I am signed out again and again' },
		steps: [
			{
				zh: '微信里打开的，点右上角“…”，选“在浏览器打开”。',
				en: 'In WeChat, tap “…” at the top right and choose “Open in browser”.'
			},
			{ zh: '关掉“无痕浏览”和“阻止所有 cookie”。', en: 'Switch off private browsing and “Block all cookies”.' },
			{
				zh: '在手机设置里打开“自动设置时间”；换手机流量试一次。',
				en: 'Switch on “Set time automatically” in the phone’s settings; try mobile data once.'
			}
		]
	},
	visit: {
		title: { zh: '不会上网填，想请人来家里', en: 'I would rather be visited' },
		steps: [
			{
				zh: '没有关系。普查员会上门，一项一项问您，不用您自己填。',
				en: 'That is fine. The enumerator will visit you and ask each question.'
			},
			{ zh: '请在下面留个电话，写上方便的时间。', en: 'Leave a phone number below, and say when it suits you.' },
			{
				zh: '已经登录的，在“不想在网上填？请普查员上门”那里可以自己约时间。',
				en: 'Once signed in you can book a time yourself, under “Rather not do this online?”.'
			}
		]
	},
	question: {
		title: { zh: '想问别的事', en: 'I have another question' },
		steps: [
			{
				zh: '收到没有、会不会有人来：在第一页点“收到了吗，会不会有人来”，有信就能查。',
				en: 'Has it come in, will somebody visit: press that line on the first page; the letter is enough.'
			},
			{
				zh: '谁要登记、问什么、什么时候：在“关于普查”里。',
				en: 'Who is counted, what is asked, and when: see “About the census”.'
			},
			{
				zh: '别的事，请在下面留个电话，我们打给您。',
				en: 'For anything else leave a phone number below, and we will call you.'
			}
		]
	}
};

export const callTimeText: Record<CallTime, LocalizedText> = {
	any: { zh: '什么时候都行', en: 'Any time' },
	morning: { zh: '上午（9–12 点）', en: 'Morning (9–12)' },
	afternoon: { zh: '下午（14–18 点）', en: 'Afternoon (14–18)' },
	evening: { zh: '晚上（18–21 点）', en: 'Evening (18–21)' }
};

/** At a door: a household in trouble is told to the help desk. */
export const doorTicketText = {
	title: { zh: '登录有困难？请客服帮忙', en: 'Trouble signing in? Tell the help desk' },
	open: { zh: '告诉客服', en: 'Tell the help desk' },
	topic: { zh: '哪一种情况', en: 'What is it about' },
	phone: { zh: '住户的电话', en: 'The household’s phone number' },
	phoneHint: {
		zh: '可以不写：客服会打给您。只用来回电话，加密保存。',
		en: 'May be left empty: the help desk then calls you. Used only to call back; kept encrypted.'
	},
	callAt: { zh: '什么时候方便', en: 'When it suits them' },
	send: { zh: '交给客服', en: 'Send to the help desk' },
	told: { zh: '已交给客服，下面有工单号。', en: 'The help desk has it; the ticket’s number is below.' }
} satisfies Record<string, LocalizedText>;

export const troubleText = {
	lead: { zh: '先看看是哪一种情况，大多数马上就能解决。', en: 'See which of these it is; most are put right at once.' },
	callTitle: { zh: '还是不行？我们给您打电话', en: 'Still stuck? We will call you' },
	callLead: {
		zh: '留下电话，客服会打给您。不用说姓名，也不要写填报码、密码和身份证号。',
		en: 'Leave a number and the help desk will call. No name is needed; please do not write a code, PIN or ID number.'
	},
	topic: { zh: '哪一种情况', en: 'What is it about' },
	phone: { zh: '您的电话', en: 'Your phone number' },
	phoneHint: { zh: '只用来回这个电话，加密保存。', en: 'Used only to call you back; kept encrypted.' },
	callAt: { zh: '什么时候打方便', en: 'When may we call' },
	place: { zh: '您家的地址（可以不写）', en: 'Your address (optional)' },
	placeHint: { zh: '例如 龙船坪社区 3 栋 2 单元 402', en: 'For example 龙船坪社区 3 栋 2 单元 402' },
	reference: { zh: '页面上的查询号（有的话）', en: 'The reference on the page (if there was one)' },
	wantsVisit: { zh: '请普查员到我家来', en: 'Please come to my home' },
	send: { zh: '请给我打电话', en: 'Please call me' },
	doneTitle: { zh: '登记好了', en: 'We will call you' },
	done: {
		zh: '编号 T{number}。{due} 前客服会打给您。没接到请打客服电话，报这个编号。',
		en: 'Number T{number}. The help desk will call you before {due}. If you miss it, call us and give this number.'
	}
} satisfies Record<string, LocalizedText>;

/** The agents' queue. */
export const queueText = {
	findHousehold: { zh: '找住户', en: 'Find the household' },
	findHint: { zh: '地址、房号、编号都可以', en: 'An address, a room or a number' },
	find: { zh: '查找', en: 'Find' },
	linkThis: { zh: '就是这户', en: 'This one' },
	unlink: { zh: '不是这户，取消关联', en: 'Not this one: take the link off' },
	linkHere: { zh: '把您手上的工单记到这户', en: 'Link one of your tickets to this household' },
	linkDo: { zh: '关联 T{number}', en: 'Link T{number}' },
	noneFound: { zh: '没有找到。', en: 'Nothing was found.' },
	title: { zh: '工单', en: 'Tickets' },
	none: { zh: '现在没有人在等。', en: 'Nobody is waiting.' },
	number: { zh: '编号', en: 'Number' },
	due: { zh: '要在这之前回', en: 'Due' },
	late: { zh: '已超时', en: 'Late' },
	topic: { zh: '情况', en: 'Topic' },
	state: { zh: '状态', en: 'State' },
	owner: { zh: '谁在办', en: 'Owner' },
	nobody: { zh: '还没有人接', en: 'Nobody yet' },
	callAt: { zh: '方便的时间', en: 'When to call' },
	phone: { zh: '电话', en: 'Phone' },
	phoneMasked: { zh: '接了这张工单才看得到整个号码。', en: 'Whoever takes the ticket sees the whole number.' },
	place: { zh: '对方写的地址', en: 'Address as written' },
	source: { zh: '从哪里来', en: 'Source' },
	mine: { zh: '您手上的工单', en: 'Your tickets' },
	callEnumerator: { zh: '打给普查员', en: 'call the enumerator' },
	web: { zh: '网页', en: 'Web page' },
	phoneCall: { zh: '来电', en: 'Call' },
	enumerator: { zh: '普查员转来', en: 'Enumerator' },
	wantsVisit: { zh: '请普查员上门', en: 'Asks for a visit' },
	opened: { zh: '登记', en: 'Opened' },
	household: { zh: '住户', en: 'Household' },
	noHousehold: { zh: '还不知道是哪一户', en: 'Not known yet' },
	reference: { zh: '查询号', en: 'Reference' },
	take: { zh: '我来办', en: 'Take it' },
	handOver: { zh: '转给', en: 'Hand over to' },
	handOverDo: { zh: '转交', en: 'Hand over' },
	toQueue: { zh: '放回队列', en: 'Back to the queue' },
	answer: { zh: '记一笔', en: 'Add a note' },
	answerHint: {
		zh: '说了什么、打了没打通。不要写姓名、号码和答案。',
		en: 'What was said, or that nobody answered. No names, numbers or answers.'
	},
	canned: { zh: '常用答复', en: 'Canned answers' },
	cannedHint: { zh: '念给对方听，或复制到短信里。', en: 'Read it out, or copy it into a message.' },
	close: { zh: '办完', en: 'Close' },
	resolution: { zh: '结果', en: 'How it ended' },
	merge: { zh: '和另一张是同一件事', en: 'The same as another ticket' },
	mergeInto: { zh: '另一张的编号', en: 'Number of the other one' },
	mergeDo: { zh: '合并', en: 'Merge' },
	notes: { zh: '经过', en: 'What was done' },
	logTitle: { zh: '登记一个来电', en: 'Log a call' },
	log: { zh: '登记', en: 'Log it' },
	back: { zh: '工单', en: 'Tickets' }
} satisfies Record<string, LocalizedText>;

export const ticketStateText: Record<TicketState, LocalizedText> = {
	waiting: { zh: '等着', en: 'Waiting' },
	taken: { zh: '在办', en: 'Taken' },
	answered: { zh: '答复过', en: 'Answered' },
	closed: { zh: '办完', en: 'Closed' },
	merged: { zh: '已合并', en: 'Merged' }
};

export const resolutionText: Record<Resolution | 'duplicate', LocalizedText> = {
	explained: { zh: '讲清楚就好了', en: 'Explained' },
	unlocked: { zh: '解除了锁定', en: 'Unlocked' },
	reissued: { zh: '补发了信', en: 'Letter re-issued' },
	pinReset: { zh: '重置了密码', en: 'PIN reset' },
	visit: { zh: '请普查员上门', en: 'Visit arranged' },
	notReached: { zh: '打不通', en: 'Not reached' },
	notOurs: { zh: '不是本区的', en: 'Not our district' },
	duplicate: { zh: '重复', en: 'Duplicate' }
};

export const noteText: Record<string, LocalizedText> = {
	taken: { zh: '接了', en: 'took it' },
	handedOver: { zh: '转交', en: 'handed it over' },
	answered: { zh: '记了一笔', en: 'noted' },
	closed: { zh: '办完', en: 'closed it' },
	merged: { zh: '合并到', en: 'merged it into' },
	linked: { zh: '关联了住户', en: 'linked the household' },
	unlinked: { zh: '取消了关联', en: 'took the link off' }
};

/** Where a ticket came from. */
export const sourceText: Record<'web' | 'phone' | 'enumerator', LocalizedText> = {
	web: queueText.web,
	phone: queueText.phoneCall,
	enumerator: queueText.enumerator
};
