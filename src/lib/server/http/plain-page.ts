import { langOf, translate, type Locale } from '$lib/i18n/translate';
import type { LocalizedText } from '$lib/engine/model/types';
import { layoutText } from '$lib/i18n/layout';
import { html, type Html } from '../html';

/** A page made without any part of the product: a sentence, and the way on. */
export function plainPage(
	locale: Locale,
	status: number,
	{ heading, body, onward }: { heading: LocalizedText; body: LocalizedText; onward: Html },
	headers: Record<string, string> = {}
): Response {
	const title = translate(heading, locale);
	const page = html`<html lang="${langOf(locale)}">
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>${title}</title>
			<link rel="stylesheet" href="/plain.css" />
		</head>
		<body>
			<header>${translate(layoutText.service, locale)}</header>
			<main>
				<h1>${title}</h1>
				<p role="alert">${translate(body, locale)}</p>
				${onward}
			</main>
		</body>
	</html>`;
	return new Response(`<!doctype html>${page.html}`, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers }
	});
}
