import { stringify } from 'devalue';
import { PROBLEMS } from '$lib/domain/problem';
import { layoutText } from '$lib/i18n/layout';
import { langOf, translate, type Locale } from '$lib/i18n/translate';
import { html } from '../html';
import { withMessage } from './problem-page';

/** Whether an exception means that PostgreSQL could not be reached: connection codes of the driver, SQLSTATE 08 and 57P. */
export function isDatabaseAway(error: unknown): boolean {
	const cause = error instanceof Error && error.cause ? error.cause : error;
	const code = String((cause as { code?: unknown })?.code ?? '');
	return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|08...|57P0[123]|53300)$/.test(
		code
	);
}

/** What a page posts as a form and can send again; what scripts send they keep themselves. */
export const isFormPost = ({ method, headers }: Request): boolean =>
	method === 'POST' && !/^application\/json/.test(headers.get('content-type') ?? '');

/**
 * The page for a post that could not be saved: says so, and keeps what was typed in the form, so that one button sends
 * it again. Made without any part of the product that needs the database.
 */
export async function databaseAway(request: Request, url: URL, locale: Locale): Promise<Response> {
	if (request.headers.get('x-sveltekit-action')) {
		const data = stringify({ problem: withMessage({ code: 'database.away' }) });
		return Response.json({ type: 'failure', status: 503, data }, { status: 503 });
	}
	const fields = isFormPost(request) ? await postedFields(request) : [];
	return new Response(page(locale, url, fields), {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '15', 'cache-control': 'no-store' }
	});
}

async function postedFields(request: Request): Promise<[string, string][]> {
	const form = await request.clone().formData();
	return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
}

function page(locale: Locale, url: URL, fields: [string, string][]): string {
	const again = translate(layoutText.tryAgain, locale);
	const heading = translate(layoutText.notSavedTitle, locale);
	const body = translate(PROBLEMS['database.away'].say, locale);
	const hidden = fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
	const onward = fields.length
		? html`<form method="post" action="${url.pathname + url.search}">${hidden}<button>${again}</button></form>`
		: html`<p><a href="${url.pathname}">${again}</a></p>`;
	const head = html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>
			${heading}
		</title>`;
	const main = html`<main>
		<h1>${heading}</h1>
		<p role="alert">${body}</p>
		${onward}
	</main>`;
	return `<!doctype html>${
		html`<html lang="${langOf(locale)}">
			<head>
				${head}
			</head>
			<body>
				${main}
			</body>
		</html>`.html
	}`;
}
