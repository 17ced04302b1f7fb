import { describe, it, expect } from 'vitest';
import { decodeQR } from 'qr/decode.js';
import { letterFile } from '$lib/server/letters/letter-file';
import { letterUrl, type PrintedLetter } from '$lib/server/letters/letter-page';
import { round2020 as round } from '../../../support/round-2020';

const sender = {
	origin: 'https://census.example',
	organiser: '象山区人口普查办公室',
	helpDeskPhone: '0773-0000000'
};
const letter: PrintedLetter = {
	number: '450304001001001007',
	letterNumber: 2,
	code: '1234567890123462',
	address: { zh: '南门街道 龙船坪社区 漓榕新村 3 栋 2 单元 402', en: 'Building 3, Unit 2, Room 402' },
	enumerator: { name: '韦榕灯', phone: '13800000000', badge: '0231' }
};
const text = (document: string): string =>
	document
		.replace(/<style>.*?<\/style>/s, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

/** The QR code as a camera sees it: grey of each point, several points to a module. */
function pictureIn(document: string) {
	const POINTS = 4;
	const width = Number(/viewBox="0 0 (\d+)/.exec(document)?.[1]) * POINTS;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y] of document.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let i = 0; i < POINTS * POINTS; i++) {
			const [column, row] = [Number(x) * POINTS + (i % POINTS), Number(y) * POINTS + Math.floor(i / POINTS)];
			data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
		}
	return { width, height: width, data };
}

describe('a letter', () => {
	const document = letterFile([letter], sender, round);

	it('carries the code in four groups, and in the fragment of the QR address', () => {
		expect(text(document)).toContain('1234 5678 9012 3462');
		expect(letterUrl(sender.origin, letter.code)).toBe('https://census.example/#1234567890123462');
		expect(decodeQR(pictureIn(document))).toBe('https://census.example/#1234567890123462');
	});

	it('says where, by whom, until when, and whom to call', () => {
		for (const words of [
			'3 栋 2 单元 402',
			'韦榕灯',
			'13800000000',
			'0231',
			'0773-0000000',
			'象山区人口普查办公室',
			'census.example'
		]) {
			expect(text(document)).toContain(words);
		}
		for (const day of ['2020 年 11 月 1 日零时', '10 月 11 日 起', '11 月 5 日 24 时', '11 月 6 日 起', '5 November']) {
			expect(text(document)).toContain(day);
		}
	});

	it('is known by its number: household in groups, and which letter it is', () => {
		expect(text(document)).toContain('信件编号 450304 001 001 001 007 · 第 2 封');
	});

	it('threatens nobody', () => expect(text(document)).not.toMatch(/罚|处分|责令|追究|！|!/));

	it('is one page a household', () => {
		const two = letterFile([letter, { ...letter, number: '450304001001001008' }], sender, round);
		expect(two.match(/<article class="letter">/g)).toHaveLength(2);
		expect(two).toContain('@page { size: A4');
	});

	it('fetches nothing and runs nothing', () => {
		expect(document).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
	});

	it('escapes what the office wrote', () => {
		const hostile = { ...letter, address: { zh: '<script>"&', en: "'" }, enumerator: undefined };
		const written = letterFile([hostile], sender, round);
		expect(written).toContain('&lt;script&gt;&quot;&amp;');
		expect(written).not.toContain('您的普查员');
	});
});
