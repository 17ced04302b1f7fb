import type { LocalizedText } from '$lib/engine/model/types';

/** A member's private part (docs/adr/0063): what whoever fills in the form reads of it. */
export const handOverText = {
	title: { zh: '{name}，自己填自己的', en: '{name} answers for themselves' },
	windowTitle: { zh: '让本人自己填', en: 'Let them answer themselves' },
	why: {
		zh: '给{name}一个自己的填报码，在自己的手机上填自己的那几页。填了什么，您和其他人都看不到，只有普查办公室能看到。',
		en: '{name} gets a code of their own and answers their own pages on their own phone. Neither you nor anybody else here sees the answers; only the census office does.'
	},
	loses: {
		zh: '您已经替{name}填的，除了姓名，都会删除。',
		en: 'What you have filled in for {name} so far goes, except the name.'
	},
	give: { zh: '给一个填报码', en: 'Make a code' },
	code: { zh: '{name}的填报码', en: 'Code for {name}' },
	once: {
		zh: '只显示这一次。请{name}用自己的手机扫一扫，或者抄下来，在这个网站的首页输入。',
		en: 'Shown this once. {name} scans it with their own phone, or copies it and types it on the first page of this site.'
	},
	print: { zh: '打印成纸条', en: 'Print as a slip' },
	slip: {
		zh: '这张纸条只给{name}。用自己的手机扫一扫，或者打开 {site}，输入填报码，再设一个自己的密码。填完请撕掉。',
		en: 'This slip is for {name} alone. Scan it with your own phone, or open {site}, type the code and choose a PIN of your own. Tear it up when you have finished.'
	},
	scan: { zh: '扫一扫，开始填', en: 'Scan to begin' },
	waiting: { zh: '等{name}自己填。您可以先填别的。', en: 'Waiting for {name}. You can go on with the rest.' },
	done: { zh: '{name}已经填好了。', en: '{name} has finished.' },
	doneHow: {
		zh: '填了什么不显示。上报以前，只有本人能再打开改。',
		en: 'The answers are not shown. Until the form is handed in, only they can open it again.'
	},
	again: { zh: '换一个填报码', en: 'Make another code' },
	againHow: {
		zh: '码丢了，或者本人忘了密码，就换一个。旧码作废，用旧码填的也会删除，要从头填。',
		en: 'For a lost code or a forgotten PIN. The old code is void, and what was filled in with it goes.'
	},
	takeBack: { zh: '收回，由我来填', en: 'Take back; I fill it in' },
	goOn: { zh: '接着填别的', en: 'Go on with the rest' },
	another: { zh: '{name}也自己填', en: '{name} answers for themselves too' },
	wrong: { zh: '没有办成', en: 'That did not work' }
} satisfies Record<string, LocalizedText>;

/** What the member reads. */
export const partText = {
	title: { zh: '我自己的那一份', en: 'My own part' },
	codeTitle: { zh: '只填您自己的', en: 'For you alone' },
	lead: {
		zh: '{name}，您只填自己的几页。家里或宿舍里的其他人看不到您填的，也不用替您填。',
		en: '{name}, you answer a few pages about yourself. Nobody else at home or in the room sees your answers, or has to give them for you.'
	},
	codeLead: {
		zh: '这个填报码只打开您自己的几页。先设一个密码（6 位数字），别人拿着码也打不开。',
		en: 'This code opens the pages about yourself and nothing else. Choose a PIN of 6 digits first: then nobody else opens them with the code.'
	},
	codeReturn: { zh: '请输入您设的密码，接着填。', en: 'Enter the PIN that you chose to go on.' },
	forgotten: {
		zh: '忘了密码，谁也查不到。请发码的人重新发一个，从头填。',
		en: 'Nobody can look up a forgotten PIN. Ask whoever gave you the code for a new one, and begin again.'
	},
	open: { zh: '打开', en: 'Open' },
	next: { zh: '接着填', en: 'Go on' },
	start: { zh: '开始填', en: 'Begin' },
	left: { zh: '还有 {count} 页', en: '{count} pages to go' },
	ready: { zh: '都填好了。请看一遍，再按“填好了”。', en: 'All is answered. Look it over once, then press “Finished”.' },
	toLookAt: { zh: '还有需要看一看的：', en: 'Something needs a look:' },
	finish: { zh: '填好了', en: 'Finished' },
	finishHow: {
		zh: '填好后，这一份马上加密，只有普查办公室打得开；跟着这一户的表一起上报。',
		en: 'It is then encrypted at once, so that only the census office can open it, and is handed in with the form of the household.'
	},
	done: { zh: '填好了。这里没有您的事了。', en: 'Finished. There is nothing more for you to do.' },
	doneHow: {
		zh: '填表的人会看到“本人已填好”，看不到您填了什么。这一户上报以前，您可以再打开改。',
		en: 'Whoever fills in the form sees that you have finished, and none of your answers. Until it is handed in you can open it again.'
	},
	reopen: { zh: '打开再改', en: 'Open it again' },
	leave: { zh: '退出', en: 'Leave' },
	change: { zh: '修改', en: 'Change' }
} satisfies Record<string, LocalizedText>;
