/** A file of letters to be printed and handed out: self-contained, one A4 page a household, nothing fetched. */
import type { Round } from '$lib/domain/household/round';
import { html, raw } from '../html';
import { letterPage, type PrintedLetter, type Sender } from './letter-page';
import { letterWords } from './words';

const STYLE = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
html { font: 10pt/1.45 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #111; background: #ddd; }
body { margin: 0; }
.letter { width: 210mm; height: 297mm; margin: 0 auto 8mm; padding: 11mm 18mm; background: #fff; display: flex; flex-direction: column; overflow: hidden; }
header { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 0.5mm solid #1b4f91; margin-bottom: 3mm; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 11pt; margin: 2.5mm 0 0.5mm; color: #1b4f91; }
p { margin: 0 0 1.2mm; }
ol, ul { margin: 0; padding-left: 1.4em; }
.sender { margin: 0; text-align: right; }
.address { font-size: 12pt; font-weight: 700; }
.credentials { display: flex; gap: 6mm; border: 0.4mm solid #1b4f91; padding: 2mm 4mm; margin: 2mm 0; }
.credentials > div { flex: 1; }
.code-label { margin: 2mm 0 0; }
.code { font: 700 20pt/1.2 'Noto Sans Mono', Menlo, Consolas, monospace; white-space: nowrap; margin: 0; }
figure { margin: 0; width: 44mm; text-align: center; font-size: 9pt; }
figure svg { width: 44mm; height: 44mm; display: block; }
.columns { display: flex; gap: 6mm; }
.columns > div { flex: 1; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: 400; white-space: nowrap; padding: 0 3mm 0 0; vertical-align: top; }
td { padding: 0; vertical-align: top; }
.small { font-size: 9.5pt; }
.english { border-top: 0.2mm solid #999; margin-top: 2mm; }
footer { margin-top: auto; border-top: 0.2mm solid #999; padding-top: 2mm; }
.number { color: #444; font-size: 9pt; }
@media print { html { background: #fff; } .letter { margin: 0; break-after: page; } .letter:last-child { break-after: auto; } }
`;

/** @returns the whole document, with the letters in the order given */
export function letterFile(letters: PrintedLetter[], sender: Sender, round: Round): string {
	const words = letterWords(round, sender.origin.replace(/^https?:\/\//, ''));
	const page = html`<!doctype html>
		<html lang="zh-CN">
			<head>
				<meta charset="utf-8" />
				<title>致住户的一封信</title>
				<meta name="robots" content="noindex" />
				<style>
					${raw(STYLE)}
				</style>
			</head>
			<body>
				${letters.map((letter) => letterPage(letter, sender, words))}
			</body>
		</html> `;
	return page.html;
}
