/** Slips with first passwords, one a page: to be printed, handed over closed, and destroyed. */
import { roleText } from '$lib/i18n/staff';
import { html } from '../html';
import { printedPages, qrCode } from './printed';

/** An account with its first secrets, as it is handed over. */
export interface StaffSlip {
	number: string;
	name: string;
	role: keyof typeof roleText;
	password: string;
	/** base32 */
	totpSecret: string;
	/** otpauth:// for an authenticator */
	totpUri: string;
}

const STYLE = `
@page { size: A5; margin: 12mm; }
html { font: 12pt/1.5 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #111; }
body { margin: 0; }
article { break-after: page; }
article:last-child { break-after: auto; }
h1 { font-size: 16pt; margin: 0 0 4mm; }
dt { color: #444; font-size: 10pt; }
dd { margin: 0 0 3mm; font-weight: 700; }
.secret { font: 700 16pt/1.3 'Noto Sans Mono', Menlo, Consolas, monospace; }
svg { width: 45mm; height: 45mm; }
ol { padding-left: 1.3em; }
`;

/** @param origin where staff sign in: "https://census.example" */
export const staffSlips = (accounts: readonly StaffSlip[], origin: string): string =>
	printedPages(
		'账号单',
		STYLE,
		accounts.map((account) => slip(account, origin))
	);

const slip = ({ number, name, role, password, totpUri }: StaffSlip, origin: string) =>
	html`<article>
		<h1>${name} · ${roleText[role].zh}</h1>
		<dl>
			<dt>工号 <span lang="en">Staff number</span></dt>
			<dd class="secret">${number}</dd>
			<dt>密码 <span lang="en">Password</span></dt>
			<dd class="secret">${password}</dd>
		</dl>
		<p>动态码：用手机上的身份验证器扫描 <span lang="en">One-time codes: scan with an authenticator</span></p>
		${qrCode(totpUri)}
		<ol>
			<li>手机上装一个身份验证器应用，扫上面的二维码。</li>
			<li>打开 ${origin}/staff，输入工号、密码和应用上的 6 位动态码。</li>
			<li>第一次登录会请您先换成自己的密码。换好以后把这张纸剪碎；丢了请马上告诉普查办公室，换新的。</li>
		</ol>
	</article>`;
