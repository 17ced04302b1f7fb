/** A file of letters to be printed and handed out: self-contained, one A4 page a household, nothing fetched. */
import type { Round } from '$lib/domain/household/round';
import { html } from '../html';
import { inGroups } from '$lib/domain/access/access-code';
import { letterPage, letterUrl, type PrintedLetter, type Sender } from './letter-page';
import { printedPages } from './printed';
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

/** The sheet on top of a bundle: for whom, of where, how many; whoever hands it over and takes it signs for the count. */
export interface Cover {
	block: string;
	enumerator: string | null;
}

/** @returns the whole document, with the letters in the order given */
export function letterFile(letters: PrintedLetter[], sender: Sender, round: Round, cover?: Cover): string {
	const words = letterWords(round, sender.origin.replace(/^https?:\/\//, ''));
	return printedPages(
		'致住户的一封信',
		STYLE,
		html`${cover ? coverSheet(cover, letters) : html``} ${letters.map((letter) => letterPage(letter, sender, words))}`
	);
}

const coverSheet = ({ block, enumerator }: Cover, letters: PrintedLetter[]) =>
	html`<article class="letter cover">
		<header><h1>致住户的一封信：交接单</h1></header>
		<p class="address">普查小区 ${block}</p>
		<p class="address">普查员 ${enumerator ?? '（还没有分配）'} ${letters[0]?.enumerator?.name ?? ''}</p>
		<p class="address">信 ${String(letters.length)} 封，按走访顺序排列</p>
		<p>第一封 ${letters[0]?.address.zh ?? ''}</p>
		<p>最后一封 ${letters.at(-1)?.address.zh ?? ''}</p>
		<h2>装封</h2>
		<ol>
			<li>数一遍，和上面的数一致再装。少了或多了，先查，不要补打。</li>
			<li>三折，填报码朝里，装进不透光的信封，封口，信封上只写门牌，不写姓名。</li>
			<li>印坏的、夹纸的，数清楚，两人在场碎掉，写在下面；那一户用 --reissue 换一封新的。</li>
			<li>电子文件打印后立即删除，回收站也清空。</li>
		</ol>
		<h2>签收</h2>
		<p>印坏销毁 ______ 封　　交出人 ____________　　普查员 ____________　　日期 ____________</p>
		<p>退回没送到的 ______ 封　　收回人 ____________　　日期 ____________</p>
	</article>`;

/** What a printing house needs: one line a letter. The address of the QR code carries the code, so the file is as secret as the letters. */
export function letterData(letters: PrintedLetter[], { origin }: Sender): string {
	return letters
		.map(({ number, letterNumber, code, address, enumerator }) =>
			[number, String(letterNumber), address.zh, inGroups(code), letterUrl(origin, code), enumerator?.badge ?? '']
				.map((cell) => `"${cell.replaceAll('"', '""')}"`)
				.join(',')
		)
		.map((line) => `${line}\r\n`)
		.join('');
}

export const LETTER_DATA_HEADER = '\uFEFF编号,第几封,地址,填报码,二维码内容,普查员工号\r\n';
