import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS } from '../../../../tools/words/corrections';
import { visit, type Node } from '../../../../tools/words/program';
import { textsIn } from '../../../../tools/words/texts-in';
import { toTraditional } from '../../../../tools/words/traditional';

const HAN = /\p{Script=Han}/u;

/** Chinese that is no sentence of a page: names of places in two languages, in the office's own words. */
const NOT_SENTENCES = ['lib/domain/geography/address.ts', 'lib/server/'];

interface Source {
	file: string;
	code: string;
	program: unknown;
}

/** Every module of ours, and the scripts of every component. */
const sources: Source[] = readdirSync('src', { recursive: true })
	.map(String)
	.filter((file) => /\.(ts|svelte)$/.test(file) && !NOT_SENTENCES.some((path) => file.startsWith(path)))
	.map((file) => {
		const text = readFileSync(join('src', file), 'utf8');
		const code = file.endsWith('.svelte')
			? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
			: text;
		return { file, code, program: parseSync('module.ts', code).program };
	});

/** Objects with a Chinese value under `zh` that the build does not know as a sentence, so that it would stay simplified. */
function unknownIn({ file, code, program }: Source): string[] {
	const known = new Set(textsIn(program).map(({ start }) => start));
	const unknown: string[] = [];
	visit(program, (node) => {
		if (node.type !== 'ObjectExpression' || known.has(node.start)) return true;
		const chinese = (node.properties as { key?: Node; value: Node }[]).find(({ key }) => key?.name === 'zh')?.value;
		if (chinese && HAN.test(code.slice(chinese.start, chinese.end)))
			unknown.push(`${file}: ${code.slice(node.start, node.end)}`);
		return true;
	});
	return unknown;
}

const sentences = sources.flatMap(({ code, program }) =>
	textsIn(program).flatMap(({ values: { zh } }) => (zh ? [code.slice(zh.start, zh.end)] : []))
);

/** Names of countries, in which 里 and 干 stand for a sound and stay what they are. */
const SPELT_BY_SOUND = /^'(利比里亞|毛里塔尼亞|新喀里多尼亞|北馬里亞納群島|索馬里|蘇里南|烏干達)'$/;

describe('traditional characters', () => {
	it('are made for every sentence of the product: it is written as a literal that the build finds', () => {
		expect(sentences.filter((each) => HAN.test(each)).length).toBeGreaterThan(1000);
		expect(sources.flatMap(unknownIn)).toEqual([]);
	});

	it('leave no simplified one behind, and the braces as they were', () => {
		const made = sentences.map(toTraditional);
		expect(made.filter((each) => toTraditional(each) !== each && !SPELT_BY_SOUND.test(each))).toEqual([]);
		const braces = (text: string) => text.match(/\{\w+\}/g);
		expect(made.map(braces)).toEqual(sentences.map(braces));
	});

	it.each([
		['家里没有人，请照着信后面的说明办理', '家裡沒有人，請照著信後面的說明辦理'],
		['皇后，然后；公里，里面；只有一只', '皇后，然後；公里，裡面；只有一隻'],
		['台湾居民，征求意见，准备，批准', '臺灣居民，徵求意見，準備，批准'],
		['受教育程度，户口登记地，周岁', '受教育程度，戶口登記地，周歲'],
		['PIN 是 6 位数字；{name}和{other}', 'PIN 是 6 位數字；{name}和{other}']
	])('suit their words: %s', (simplified, traditional) => {
		expect(toTraditional(simplified)).toBe(traditional);
	});

	it('exchange no word for another: a term of the census stays one', () => {
		expect(toTraditional('软件，网络，信息，视频，打印，鼠标')).toBe('軟件，網絡，信息，視頻，打印，鼠標');
	});

	it.each(CORRECTIONS)('$made is still what is made where it is corrected to $right', ({ made, right }) => {
		expect(toTraditional(made)).toBe(right);
		expect(sentences.some((each) => toTraditional(each).includes(right))).toBe(true);
	});
});
