import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { exportFigures } from '$lib/server/use-cases/staff/show-figures';
import type { RequestHandler } from './$types';

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
export const GET: RequestHandler = async (event) =>
	new Response(`\ufeff${valueOrPage(await exportFigures(event.locals.deps, staffOf(event)))}`, {
		headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="tickets.csv"' }
	});
