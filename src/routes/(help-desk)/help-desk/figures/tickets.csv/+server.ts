import { csvFile } from '$lib/server/http/csv-file';
import { staffOf, valueOrPage } from '$lib/server/http/staff-page';
import { exportFigures } from '$lib/server/use-cases/help-desk/show-figures';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => csvFile('tickets.csv', valueOrPage(await exportFigures(event.locals.deps, staffOf(event))));
