/** How this browser puts the portal on the home screen, if it can; `inApp`: not from inside another app such as WeChat. */
export type InstallWay = 'prompt' | 'share' | 'menu' | 'inApp';

export interface Browser {
	userAgent: string;
	/** Opened from the home screen already. */
	installed: boolean;
	/** It has a touch screen: an iPad calls itself a Macintosh. */
	touch: boolean;
	/** It has said (`beforeinstallprompt`) that it will install when asked. */
	canPrompt: boolean;
}

const IN_APP =
	/MicroMessenger| QQ\/|Weibo|DingTalk|AlipayClient|aweme|NewsArticle|XiaoHongShu|baiduboxapp|FBA[NV]|Line\//i;
const PHONE = /Android|iPhone|iPad|iPod|HarmonyOS|OpenHarmony/;
/** On iOS they look like Safari, and cannot add to the home screen. */
const LIKE_SAFARI = /UCBrowser|MQQBrowser|Quark|baidu|MiuiBrowser|OPT\/|OPiOS|DuckDuckGo/i;

/** What to tell the user of this browser; undefined where there is nothing that would help, as on a computer. */
export function installWay({ userAgent, installed, touch, canPrompt }: Browser): InstallWay | undefined {
	const isMac = touch && /Macintosh/.test(userAgent);
	if (installed || !(PHONE.test(userAgent) || isMac)) return undefined;
	if (IN_APP.test(userAgent)) return 'inApp';
	if (canPrompt) return 'prompt';
	if (isMac || /iPhone|iPad|iPod/.test(userAgent)) return canShare(userAgent) ? 'share' : undefined;
	return /Android.*Firefox\//.test(userAgent) ? 'menu' : undefined;
}

/** Safari always; other browsers of iOS since 16.4. */
function canShare(userAgent: string): boolean {
	if (LIKE_SAFARI.test(userAgent)) return false;
	if (!/CriOS|FxiOS|EdgiOS/.test(userAgent)) return /Version\/\d.*Safari\//.test(userAgent);
	const [, major, minor] = /OS (\d+)_(\d+)/.exec(userAgent) ?? [];
	return Number(major) > 16 || (Number(major) === 16 && Number(minor) >= 4);
}
