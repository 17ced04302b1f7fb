import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { census2020Short } from '$lib/questionnaires/registry';
import { compressedJson } from '$lib/server/http/compressed-json';
import { keptNowhere } from '$lib/server/http/kept-nowhere';

const asked = (encoding?: string) =>
	new Request('http://localhost/x', encoding ? { headers: { 'accept-encoding': encoding } } : {});
const questionnaire = (encoding?: string) => compressedJson(asked(encoding), census2020Short.id, census2020Short);

describe('data that is the same for everybody', () => {
	it('arrives compressed, and is the same', async () => {
		const answer = questionnaire('gzip, deflate, br');
		const bytes = new Uint8Array(await answer.arrayBuffer());
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		expect(bytes.length).toBeLessThan(JSON.stringify(census2020Short).length / 2);
		expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(JSON.parse(JSON.stringify(census2020Short)));
	});

	it('arrives plain where the browser does not say that it can unpack it', async () => {
		const answer = questionnaire();
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(census2020Short)));
	});

	it('may be kept by the browser; what a household saves may not', () => {
		expect(keptNowhere(questionnaire()).headers.get('cache-control')).toMatch(/^public/);
		expect(keptNowhere(Response.json({ revision: 1 })).headers.get('cache-control')).toBe('no-store');
		expect(
			keptNowhere(Response.json({ revision: 1 }, { headers: { 'cache-control': 'max-age=60' } })).headers.get(
				'cache-control'
			)
		).toBe('no-store');
	});
});
