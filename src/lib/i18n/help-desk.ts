import type { LocalizedText } from '$lib/engine/model/types';

/** The help desk's pages: search, one household, its actions. */
export const helpDeskText = {
	toSearch: { zh: '查找', en: 'Search' },
	toQueue: { zh: '工单', en: 'Tickets' },
	toLetters: { zh: '打印信', en: 'Letters' },
	toFigures: { zh: '数据', en: 'Figures' },
	toKnowledge: { zh: '手册', en: 'Handbook' },
	title: { zh: '查找住户', en: 'Find a household' },
	searchLabel: { zh: '户编号、地址、查询号、工单或电话', en: 'Household number, address, reference, ticket or phone' },
	searchHint: {
		zh: '例如 450304001001001017，3栋2单元402，3-2-402，对方屏幕上的 6 位查询号，T1042，或对方的电话',
		en: 'For example 450304001001001017, 3栋2单元402, 3-2-402, the six-character reference on the caller’s screen, T1042, or the caller’s number'
	},
	search: { zh: '查找', en: 'Search' },
	empty: { zh: '请输入户编号、地址或查询号', en: 'Please enter a household number, an address or a reference' },
	results: { zh: '找到 {count} 户', en: '{count} household(s) found' },
	resultsCut: {
		zh: '符合的不止 {count} 户，只列出前 {count} 户。请加上小区或社区名。',
		en: 'More than {count} households match; the first {count} are listed. Please add the compound or the committee.'
	},
	none: {
		zh: '没有找到。请核对楼栋、单元和门牌，或者请对方报屏幕上的查询号。',
		en: 'Nothing found. Check the building, unit and door, or ask for the reference on the caller’s screen.'
	},
	attemptTitle: { zh: '查询号 {reference}', en: 'Reference {reference}' },
	attemptUnknownHousehold: {
		zh: '从这次登录看不出是哪一户。要办理什么，请按信上的地址查找。',
		en: 'That sign-in does not show which household it was. To do something for it, search by the address on the letter.'
	},
	attemptHousehold: { zh: '这次登录属于下面这一户。', en: 'That sign-in belongs to the household below.' },
	openHousehold: { zh: '打开', en: 'Open' },
	backToSearch: { zh: '查找住户', en: 'Find a household' },
	householdNumber: { zh: '户编号', en: 'Household number' },
	address: { zh: '地址', en: 'Address' },
	state: { zh: '填报状态', en: 'State' },
	why: { zh: '现在为什么登不上', en: 'Why sign-in fails now' },
	lockState: { zh: '锁定', en: 'Lock' },
	lockedUntil: { zh: '锁定到 {time}', en: 'Locked until {time}' },
	notLocked: { zh: '没有锁定', en: 'Not locked' },
	failedTries: { zh: '连续输错 {count} 次', en: '{count} wrong tries in a row' },
	pin: { zh: '密码', en: 'PIN' },
	pinSet: { zh: '已设置', en: 'Chosen' },
	pinNotSet: { zh: '还没有设置', en: 'Not chosen yet' },
	sessions: { zh: '正在登录的设备', en: 'Devices signed in' },
	noDevice: { zh: '没有', en: 'None' },
	device: { zh: '设备', en: 'Device' },
	progress: { zh: '填写进度', en: 'How far the form has come' },
	home: { zh: '住房和户的情况', en: 'The household' },
	people: { zh: '人员名单', en: 'Who is on the form' },
	details: { zh: '每个人的情况', en: 'About each person' },
	lastSaved: { zh: '最后保存 {time}', en: 'Last saved {time}' },
	letters: { zh: '信', en: 'Letters' },
	letterNumber: { zh: '第 {number} 封', en: 'Letter {number}' },
	letterIssued: { zh: '制作', en: 'Issued' },
	letterUsed: { zh: '第一次使用', en: 'First used' },
	letterReplaced: { zh: '作废', en: 'Replaced' },
	never: { zh: '–', en: '–' },
	timeline: { zh: '经过', en: 'What happened' },
	noTimeline: { zh: '还没有任何记录。', en: 'Nothing has been recorded yet.' },
	reason: { zh: '原因', en: 'Reason' },
	reasonGiven: { zh: '原因：{reason}', en: 'reason: {reason}' },
	reasonHint: {
		zh: '会记录下来；住户能看到办理了什么。',
		en: 'It is recorded, and the household can see what was done.'
	},
	actions: { zh: '现在可以做的', en: 'What can be done now' },
	done: { zh: '已办好：{what}', en: 'Done: {what}' },
	confidential: {
		zh: '这里看不到姓名、证件号码和答案，办理时也不需要问。',
		en: 'Names, ID numbers and answers cannot be seen here, and you never need to ask for them.'
	},
	sealedWarning: {
		zh: '这户已经上报并封存。换了信或密码以后，原来的答案谁也打不开；上报仍然有效，要更正只能重新填一份。请先告诉对方。',
		en: 'This household has submitted and its form is sealed. After a new letter or PIN nobody can open the old answers; the submission stands, and a correction means filling in a new form. Please tell the caller first.'
	},
	letterOnce: {
		zh: '填报码只显示这一次。请现在打印，封好，由普查员送到信上的地址；不要在电话里念出来。',
		en: 'The codes are shown this once. Print the letters now, seal them, and have the enumerators deliver them to the addresses on them. Do not read a code out on the telephone.'
	},
	letterGreeting: { zh: '致住户：', en: 'To the household:' },
	letterBody: {
		zh: '这是补发给您家的填报码。旧信上的填报码已经不能用了；您的密码不变，填过的内容都在。',
		en: 'This is a new code for your household. The code on the old letter no longer works; your PIN is the same and everything you have filled in is still there.'
	},
	letterBodyNoPin: {
		zh: '这是补发给您家的填报码。旧信上的填报码已经不能用了。登录时请自己选一个 6 位数字的密码。',
		en: 'This is a new code for your household. The code on the old letter no longer works. When you sign in, choose a PIN of 6 digits.'
	},
	letterCode: { zh: '填报码', en: 'Code' },
	letterScan: {
		zh: '用手机扫这个二维码，或者打开 {origin} 输入填报码。',
		en: 'Scan this QR code with a phone, or open {origin} and type the code.'
	},
	letterHelp: { zh: '需要帮助请打客服电话 {phone}。', en: 'For help call {phone}.' },
	letterSecret: {
		zh: '您的答案只用于统计，普查员和客服都看不到您上报的内容。',
		en: 'Your answers are used for statistics only. Neither the enumerator nor the help desk can see what you submit.'
	},
	letterPrintHint: {
		zh: '打印：电脑上按 Ctrl + P（苹果电脑 ⌘ + P）。',
		en: 'To print press Ctrl + P (⌘ + P on a Mac).'
	}
} satisfies Record<string, LocalizedText>;

/** Kinds of devices: all that is known of one. */
export const deviceText: Record<string, LocalizedText> = {
	phone: { zh: '手机', en: 'Phone' },
	tablet: { zh: '平板', en: 'Tablet' },
	computer: { zh: '电脑', en: 'Computer' }
};

/** Why sign-in fails now, and what the agent does about it. */
export const diagnosisText = {
	closed: {
		zh: '网上填报已经结束。填过的草稿还在，但不能再改；没有上报的，普查员会上门登记。记下方便的时间，请普查员去。',
		en: 'Online self-reporting has ended. A draft can no longer be changed; whoever has not submitted is visited. Note a convenient time and ask for the visit.'
	},
	notOpen: {
		zh: '网上填报还没有开始。告诉对方信上的开放日期，信请收好。',
		en: 'Online self-reporting has not opened. Tell the caller the opening date on the letter, and to keep the letter.'
	},
	noLetter: {
		zh: '还没有给这户发过信。请普查办公室制作信。',
		en: 'No letter has been issued to this household. The office has to print one.'
	},
	locked: {
		zh: '密码输错次数过多，锁定到 {until}。到时会自动解除；急用可以现在解除，忘了密码就重置。',
		en: 'The PIN was wrong too often; locked until {until}. It ends by itself. If it is urgent unlock now; if the PIN is forgotten, reset it.'
	},
	oldLetter: {
		zh: '用的是旧信。请用第 {letter} 封信上的填报码；没有收到就再补发。',
		en: 'An old letter is being used. The code on letter {letter} is the right one; if it has not arrived, re-issue it.'
	},
	pinNotSet: {
		zh: '密码已经重置，或者还没有选好。用最新的信登录，会请对方选一个新的密码。',
		en: 'The PIN has been reset or was never chosen. Signing in with the newest letter asks for a new PIN.'
	},
	wrongPin: {
		zh: '填报码是对的，密码不对。请对方再找一找；忘了就重置密码。',
		en: 'The code is right, the PIN is wrong. Ask the caller to look for it; if it is forgotten, reset it.'
	},
	fromNetwork: {
		zh: '对方所在的网络登录失败太多次，暂时不能试。请换一个网络（比如手机流量），或者过一会儿再试。',
		en: 'Too many sign-ins failed from the caller’s network, so it is paused. Try another network (mobile data) or wait a while.'
	},
	notOpened: {
		zh: '信还没有用过。请对方对照信，逐组输入 16 位数字。',
		en: 'The letter has not been used yet. Ask the caller to type the 16 digits group by group.'
	},
	nothingWrong: {
		zh: '现在应该能登录。请对方用最新的信和密码再试一次，不行就报新的查询号。',
		en: 'Sign-in should work now. Ask the caller to try the newest letter and the PIN, and to read out the new reference if it fails.'
	}
} satisfies Record<string, LocalizedText>;
