/** What every sheet that is printed here begins with. */
import { html, raw, type Html } from '../html';
import { qrPath } from '../qr-path';

/** A document to print: nothing of it is loaded from elsewhere, and no search engine keeps it. */
export const printedPages = (title: string, style: string, pages: Html | Html[]): string =>
	html`<!doctype html>
		<html lang="zh-CN">
			<head>
				<meta charset="utf-8" />
				<title>${title}</title>
				<meta name="robots" content="noindex" />
				<style>
					${raw(style)}
				</style>
			</head>
			<body>
				${pages}
			</body>
		</html> `.html;

/** A QR code as a drawing on paper. */
export function qrCode(text: string): Html {
	const { size, path } = qrPath(text);
	return html`<svg viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges">
		<path d="${path}" />
	</svg>`;
}
