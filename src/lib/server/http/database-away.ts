import { PROBLEMS } from '$lib/domain/problem';
import { layoutText } from '$lib/i18n/layout';
import { translate, type Locale } from '$lib/i18n/translate';
import { html } from '../html';
import { plainPage } from './plain-page';
import { isForScript, refusal } from './refusal';

/**
 * The page for a post that could not be saved: says so, and keeps what was typed in the form, so that one button sends
 * it again. Made without any part of the product that needs the database.
 */
export async function databaseAway(request: Request, url: URL, locale: Locale): Promise<Response> {
	if (isForScript(request)) return refusal(request, { code: 'database.away' }, locale);
	const fields = request.method === 'POST' ? await postedFields(request) : [];
	return page(locale, url, fields);
}

async function postedFields(request: Request): Promise<[string, string][]> {
	const form = await request.formData();
	return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
}

function page(locale: Locale, url: URL, fields: [string, string][]): Response {
	const again = translate(layoutText.tryAgain, locale);
	const hidden = fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
	const onward = fields.length
		? html`<form method="post" action="${url.pathname + url.search}">${hidden}<button>${again}</button></form>`
		: html`<p><a href="${url.pathname}">${again}</a></p>`;
	const words = { heading: layoutText.notSavedTitle, body: PROBLEMS['database.away'].say, onward };
	return plainPage(locale, 503, words, { 'retry-after': '15' });
}
