import { describe, expect, it } from 'vitest';
import { voiceFor } from '$lib/client/speech';

const voice = (lang: string, localService = true) => ({ lang, localService });

describe('the voice that reads a page aloud', () => {
	it('is one of the device, never of a service: what is read may hold a name', () => {
		expect(voiceFor('zh-CN', [voice('zh-CN', false), voice('en-US')])).toBeUndefined();
		const own = voice('zh-CN');
		expect(voiceFor('zh-CN', [voice('zh-CN', false), own])).toBe(own);
	});

	it('speaks the page’s language, the closest kind of it first', () => {
		const [taiwan, mainland] = [voice('zh-TW'), voice('zh-CN')];
		expect(voiceFor('zh-CN', [taiwan, mainland])).toBe(mainland);
		expect(voiceFor('zh-CN', [taiwan])).toBe(taiwan);
		expect(voiceFor('en', [voice('zh-CN'), voice('en-GB')])?.lang).toBe('en-GB');
		expect(voiceFor('en', [voice('zh-CN')])).toBeUndefined();
	});

	it('is not Cantonese', () => {
		expect(voiceFor('zh-CN', [voice('zh-HK'), voice('yue-Hant-HK')])).toBeUndefined();
	});

	it('is found by tags with an underscore too', () => {
		expect(voiceFor('zh-CN', [voice('zh_TW'), voice('zh_CN')])?.lang).toBe('zh_CN');
	});
});
