import { describe, expect, it } from 'vitest';
import { installWay, type Browser } from '$lib/client/install-hint';

/** What the browsers themselves send. */
const AGENTS = {
	chromeAndroid:
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
	samsung:
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
	firefoxAndroid: 'Mozilla/5.0 (Android 13; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
	miui: 'Mozilla/5.0 (Linux; U; Android 12; zh-cn; M2012K11AC Build/SKQ1.211006.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.8.80',
	wechatAndroid:
		'Mozilla/5.0 (Linux; Android 12; V2055A Build/SP1A.210812.003; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/6170 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
	wechatIphone:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN',
	wechatComputer:
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) XWEB/9185 Flue',
	qqAndroid:
		'Mozilla/5.0 (Linux; Android 11; PBEM00 Build/RKQ1.200903.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0.4758.102 MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 V1_AND_SQ_8.9.28_3700_YYB_D A_8092800 QQ/8.9.28.10155 NetType/WIFI',
	alipay:
		'Mozilla/5.0 (Linux; U; Android 11; zh-CN; Mi 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/69.0.3497.100 UWS/3.22.2.43 Mobile Safari/537.36 UCBS/3.22.2.43 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI) AliApp(AP/10.3.0) AlipayClient/10.3.0',
	safariIphone:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Mobile/15E148 Safari/604.1',
	safariIpad:
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
	chromeIphoneNew:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1',
	chromeIphoneOld:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 15_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/111.0.5563.72 Mobile/15E148 Safari/604.1',
	quarkIphone:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X; zh-cn) AppleWebKit/601.1.46 (KHTML, like Gecko) Version/17.0 Mobile/21C62 Quark/6.8.1.2058 Mobile Safari/601.1.46',
	chromeComputer:
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
	safariComputer:
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'
} as const;

type Agent = keyof typeof AGENTS;
const on = (agent: Agent, facts: Partial<Browser> = {}) =>
	installWay({
		userAgent: AGENTS[agent],
		installed: false,
		touch: /Mobile|Android/.test(AGENTS[agent]),
		canPrompt: false,
		...facts
	});

describe('the way to put the portal on the home screen', () => {
	it('is one press where the browser offers it', () => {
		for (const agent of ['chromeAndroid', 'samsung', 'miui'] as const)
			expect([agent, on(agent, { canPrompt: true })]).toEqual([agent, 'prompt']);
	});

	it('is "share" on iPhones and iPads, also in other browsers as far as iOS lets them', () => {
		expect(on('safariIphone')).toBe('share');
		expect(on('safariIpad', { touch: true })).toBe('share');
		expect(on('chromeIphoneNew')).toBe('share');
		expect(on('chromeIphoneOld')).toBeUndefined();
		expect(on('quarkIphone')).toBeUndefined();
	});

	it('is the menu in Firefox on Android', () => {
		expect(on('firefoxAndroid')).toBe('menu');
	});

	it('leads out of WeChat and other apps first, whatever they seem to offer', () => {
		for (const agent of ['wechatAndroid', 'wechatIphone', 'qqAndroid', 'alipay'] as const) {
			expect([agent, on(agent, { canPrompt: true })]).toEqual([agent, 'inApp']);
		}
	});

	it('is not spoken of where it would not help: on a computer, in an unknown browser, and once it is done', () => {
		for (const agent of ['chromeComputer', 'safariComputer', 'wechatComputer'] as const)
			expect([agent, on(agent, { canPrompt: true, touch: false })]).toEqual([agent, undefined]);
		expect(on('miui')).toBeUndefined();
		for (const agent of Object.keys(AGENTS) as Agent[])
			expect([agent, on(agent, { installed: true, canPrompt: true })]).toEqual([agent, undefined]);
	});
});
