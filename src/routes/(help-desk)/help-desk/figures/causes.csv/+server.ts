import { csvFile } from '$lib/server/http/csv-file';
import { staffOf, unwrapOrError } from '$lib/server/http/staff-page';
import { exportCauses } from '$lib/server/use-cases/help-desk/show-figures';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	csvFile('causes.csv', unwrapOrError(await exportCauses(event.locals.deps, staffOf(event))));
