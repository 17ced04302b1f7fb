/** What every sheet that is printed here begins with. */
import { renderSVG } from 'uqr';
import { html, raw, type Html } from '../html';

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

/** A QR code. Quiet zone of 4 modules (ISO/IEC 18004 §6.3.8); level M survives a fold across a corner. */
export const qrCode = (text: string): Html => raw(renderSVG(text, { ecc: 'M', border: 4 }));
