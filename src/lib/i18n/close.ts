import type { LocalizedText } from '$lib/engine/model/types';

/** 结束本轮: the office's page on which two people decide that the keys of drafts are destroyed. */
export const closeText = {
	title: { zh: '结束本轮', en: 'Closing' },
	lead: {
		zh: '填报结束以后，要销毁还能打开草稿的全部密钥。没有上报的草稿从此谁也打不开，不能恢复。所以要办公室的两个人各用自己的账号：一人提出，另一人同意。真正的销毁在服务器上进行。',
		en: 'After the close every key that could still open a draft is destroyed. Drafts that were not submitted can then be opened by nobody, for ever. So it takes two people of the office, each with their own account: one asks, another agrees. The destruction itself happens on the server.'
	},
	stillOpen: {
		zh: '网上填报 {when} 结束，在那以后才能办。',
		en: 'Online self-reporting ends on {when}; this comes after it.'
	},
	round: { zh: '本轮的代号', en: 'The round’s id' },
	standing: { zh: '有效的上报', en: 'Submissions that stand' },
	notExported: { zh: '其中还没有导出', en: 'of these not exported yet' },
	exportedAt: { zh: '上次导出', en: 'Last export' },
	never: { zh: '从未导出', en: 'never' },
	drafts: { zh: '没有上报的草稿，将打不开', en: 'Drafts that were not submitted, to be lost' },
	exportFirst: {
		zh: '还有没导出的：先在服务器上运行 npm run export-sealed，在办公室的机器上打开看过。',
		en: 'Some are not exported: first run npm run export-sealed on the server and open the export on the office’s machine.'
	},
	type: { zh: '照上面输入本轮的代号', en: 'Type the round’s id as it stands above' },
	ask: { zh: '我提出销毁', en: 'I ask for it' },
	agree: { zh: '我同意销毁', en: 'I agree to it' },
	takeBack: { zh: '撤回', en: 'Take it back' },
	asked: {
		zh: '{name}（{number}）提出了，等另一个人同意。{until} 以前有效。',
		en: '{name} ({number}) has asked; somebody else has to agree. Good until {until}.'
	},
	mine: {
		zh: '您已提出。请另一位办公室同事用自己的账号登录，在这一页同意。{until} 以前有效。',
		en: 'You have asked. Another member of the office has to sign in with their own account and agree on this page. Good until {until}.'
	},
	agreed: {
		zh: '{name}（{number}）提出，{second}（{secondNumber}）同意。{until} 以前可以在服务器上运行：',
		en: 'Asked for by {name} ({number}), agreed to by {second} ({secondNumber}). Until {until} the server may be told:'
	},
	closed: {
		zh: '本轮已在 {when} 结束：{name}（{number}）提出，{second}（{secondNumber}）同意，密钥都销毁了。导出的普查表不受影响。',
		en: 'Closed on {when}: asked for by {name} ({number}), agreed to by {second} ({secondNumber}); every key was destroyed. What was exported is as it was.'
	}
} satisfies Record<string, LocalizedText>;
