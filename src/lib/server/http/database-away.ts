import { stringify } from 'devalue';
import { PROBLEMS } from '$lib/domain/problem';
import type { Locale } from '$lib/i18n/say';

/** Whether an exception means that PostgreSQL could not be reached: connection codes of the driver, SQLSTATE 08 and 57P. */
export function isDatabaseAway(error: unknown): boolean {
	const cause = error instanceof Error && error.cause ? error.cause : error;
	const code = String((cause as { code?: unknown })?.code ?? '');
	return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|08...|57P0[123]|53300)$/.test(code);
}

/**
 * The page for a post that could not be saved: says so, and keeps what was typed in the form, so that one button sends
 * it again. Made without any part of the product that needs the database.
 */
export async function databaseAway(request: Request, url: URL, locale: Locale): Promise<Response> {
	const say = PROBLEMS['database.away'].say[locale];
	if (request.headers.get('x-sveltekit-action')) {
		const data = stringify({ problem: { code: 'database.away' } });
		return Response.json({ type: 'failure', status: 503, data }, { status: 503 });
	}
	const fields = request.method === 'POST' ? await postedFields(request) : [];
	return new Response(page(say, locale, url, fields), {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '15', 'cache-control': 'no-store' }
	});
}

async function postedFields(request: Request): Promise<[string, string][]> {
	const form = await request.clone().formData();
	return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function page(say: string, locale: Locale, url: URL, fields: [string, string][]): string {
	const again = locale === 'zh' ? '再试一次' : 'Try again';
	const lang = locale === 'zh' ? 'zh-CN' : 'en';
	const heading = locale === 'zh' ? '暂时没有保存' : 'Not saved yet';
	const hidden = fields.map(([n, v]) => `<input type="hidden" name="${escape(n)}" value="${escape(v)}">`).join('');
	const form = fields.length
		? `<form method="post" action="${escape(url.pathname + url.search)}">${hidden}<button>${again}</button></form>`
		: `<p><a href="${escape(url.pathname)}">${again}</a></p>`;
	return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title></head><body><main><h1>${heading}</h1><p role="alert">${escape(say)}</p>${form}</main></body></html>`;
}
