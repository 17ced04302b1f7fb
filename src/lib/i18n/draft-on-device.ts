import type { LocalizedText } from '$lib/engine/model/types';

/** The form on the resident's own phone, without a network. */
export const draftHereText = {
	title: { zh: '现在没有网络', en: 'There is no network' },
	lead: {
		zh: '您家的普查表加密存在这部手机上。输入您家的密码，可以接着填。',
		en: 'Your household’s form is kept on this phone, encrypted. Type your PIN to carry on.'
	},
	unlock: { zh: '打开', en: 'Open' },
	unlocking: { zh: '正在打开', en: 'Opening' },
	wrong: {
		zh: '密码不对，还可以试 {left} 次。再错，这部手机上存的就会删除；已保存的答案不受影响。',
		en: 'That PIN is not right; {left} tries are left. After that what this phone keeps is deleted; what was saved with the office is not affected.'
	},
	wiped: {
		zh: '密码输错 {count} 次，这部手机上存的已经删除。已保存的答案都在，有网络时请重新登录。',
		en: 'The PIN was wrong {count} times, and what this phone kept has been deleted. Everything saved with the office is still there; please sign in when there is a network.'
	},
	none: {
		zh: '这部手机上没有存您家的普查表。有网络时请再打开。',
		en: 'This phone keeps no form. Please come back when there is a network.'
	},
	elsewhere: {
		zh: '您家的普查表已经在另一个窗口里打开，请到那里接着填。',
		en: 'The form is open in another window; please carry on there.'
	},
	needsNetwork: {
		zh: '没有网络时填写，要打开浏览器的 JavaScript。',
		en: 'Filling in the form without a network needs JavaScript.'
	},
	tryAgain: { zh: '再连一次', en: 'Try the network again' },
	newVersion: {
		zh: '网站有新版本。填完这一项，方便时请刷新。',
		en: 'There is a new version of this site. Please refresh when it suits you.'
	},
	refresh: { zh: '刷新', en: 'Refresh' }
} satisfies Record<string, LocalizedText>;
