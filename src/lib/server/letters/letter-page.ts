/** One A4 page for one household. The only place where an access code is ever written down. */
import { inGroups } from '$lib/domain/access/access-code';
import { groupedNumber } from '$lib/domain/geography/codes';
import type { Office } from '$lib/domain/household/round';
import type { LocalizedText } from '$lib/engine/model/types';
import { html, type Html } from '../html';
import { qrCode } from './printed';
import type { LetterWords } from './words';

export interface PrintedLetter {
	/** 18 digits */
	number: string;
	/** 1 for the first letter of a household; a newer one replaces it. */
	letterNumber: number;
	/** 16 digits */
	code: string;
	address: LocalizedText;
	enumerator?: { name: string; phone: string; badge: string };
}

export interface Sender extends Office {
	/** Origin of the portal: "https://census.example". */
	origin: string;
}

/** The code travels in the fragment, which browsers do not send: it reaches no log (design.md §2.8). */
export const letterUrl = (origin: string, code: string): string => `${origin}/#${code}`;

export function letterPage(letter: PrintedLetter, sender: Sender, words: LetterWords): Html {
	return html`<article class="letter">
		<header>
			<h1>致住户的一封信</h1>
			<p class="sender">${sender.organiser}<br />${letterName(letter)}</p>
		</header>
		<p class="address">${letter.address.zh}</p>
		<p>您好。</p>
		${words.greeting.map((text) => html`<p>${text}</p>`)} ${credentials(letter, sender, words)}
		<section class="columns">
			<div>
				<h2>请先准备好</h2>
				${list(words.prepare)}
			</div>
			<div>
				<h2>日程</h2>
				${calendar(words)}
			</div>
		</section>
		<h2>保密</h2>
		${words.confidence.map((text) => html`<p class="small">${text}</p>`)}
		<section lang="en" class="english">
			<h2>In short</h2>
			${words.english.map((text) => html`<p class="small">${text}</p>`)}
			<p class="small">${letter.address.en}</p>
		</section>
		${contacts(letter, sender)}
	</article>`;
}

function credentials(letter: PrintedLetter, sender: Sender, words: LetterWords): Html {
	return html`<section class="credentials">
		<div>
			<h2>怎么填，三步</h2>
			<ol>
				${words.steps.map((step) => html`<li>${step}</li>`)}
			</ol>
			<p class="code-label">填报码 <span lang="en">Code</span></p>
			<p class="code">${inGroups(letter.code)}</p>
		</div>
		<figure>
			${qrCode(letterUrl(sender.origin, letter.code))}
			<figcaption>扫一扫，不用输入填报码</figcaption>
		</figure>
	</section>`;
}

const list = (items: string[]): Html =>
	html`<ul>
		${items.map((item) => html`<li>${item}</li>`)}
	</ul>`;

const calendar = ({ calendar: rows }: LetterWords): Html =>
	html`<table>
		${rows.map(
			({ when, what }) =>
				html`<tr>
					<th scope="row">${when}</th>
					<td>${what}</td>
				</tr>`
		)}
	</table>`;

/** What a resident reads to the help desk instead of the code. */
const letterName = ({ number, letterNumber }: PrintedLetter): Html =>
	html`<span class="number">信件编号 ${groupedNumber(number)} · 第 ${String(letterNumber)} 封</span>`;

function contacts({ enumerator }: PrintedLetter, { helpDeskPhone }: Sender): Html {
	const visitor = enumerator
		? html`<p>
				您的普查员：${enumerator.name}，电话 ${enumerator.phone}，工号 ${enumerator.badge}。上门时会出示普查员证。
			</p>`
		: html``;
	return html`<footer>
		${visitor}
		<p>
			登录有困难，请打客服电话 <span lang="en">Help desk</span>
			<strong>${helpDeskPhone}</strong>，报信件编号，不要报填报码。
		</p>
	</footer>`;
}
