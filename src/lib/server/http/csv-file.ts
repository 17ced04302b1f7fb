/** A table to be kept as a file; with a byte order mark, so that spreadsheets read it as UTF-8. */
export const csvFile = (name: string, text: string): Response =>
	new Response(`\ufeff${text}`, {
		headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` }
	});
