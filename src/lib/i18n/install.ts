import type { LocalizedText } from '$lib/engine/model/types';

/** How to put the portal on the home screen, for each kind of browser. */
export const installText = {
	title: { zh: '把它放到手机桌面', en: 'Put it on the home screen' },
	why: {
		zh: '下次一点就打开，不用再找链接。不占什么空间。',
		en: 'Next time one tap opens it, without looking for the link. It takes hardly any space.'
	},
	install: { zh: '放到桌面', en: 'Put it there' },
	share: { zh: '先点浏览器的“分享”。', en: 'Tap the browser’s “Share”.' },
	add: { zh: '再点“添加到主屏幕”。', en: 'Then tap “Add to Home Screen”.' },
	menu: {
		zh: '点浏览器的菜单，选“安装”或“添加到主屏幕”。',
		en: 'Open the browser’s menu and choose “Install” or “Add to Home screen”.'
	},
	inAppTitle: { zh: '换到浏览器里更方便', en: 'A browser of its own serves you better' },
	inApp: {
		zh: '在这个应用里不能放到桌面。点右上角“…”，选“在浏览器打开”，再用信和密码登录一次。已保存的答案都在。',
		en: 'Inside this app it cannot be put on the home screen. Tap “…” at the top right, choose “Open in browser”, and sign in once more with letter and PIN. Everything saved is there.'
	},
	putAway: { zh: '不用了', en: 'No, thank you' }
} satisfies Record<string, LocalizedText>;
