import { csvFile } from '$lib/server/http/csv-file';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { exportFigures } from '$lib/server/use-cases/help-desk/show-figures';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	csvFile('tickets.csv', unwrapOrError(await exportFigures(event.locals.deps, staffOf(event))));
