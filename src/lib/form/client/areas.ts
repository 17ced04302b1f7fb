import { version } from '$app/environment';
import { areasOf, type Areas, type AreaList } from '$lib/domain/geography/areas';

export const AREAS_URL = `/areas?all=1&v=${version}`;

let asked: Promise<Areas | undefined> | undefined;

/** The counties of the country (28 KB), asked for once where a page needs them; undefined without a connection. */
export function areasHere(): Promise<Areas | undefined> {
	asked ??= fetch(AREAS_URL)
		.then(async (answer) => (answer.ok ? areasOf((await answer.json()) as AreaList) : undefined))
		.catch(() => undefined)
		.then((areas) => areas ?? void (asked = undefined));
	return asked;
}
