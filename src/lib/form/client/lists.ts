import { version } from '$app/environment';
import type { CodeListData } from '$lib/engine/answers/code-list';
import type { Field } from '$lib/engine/model/types';
import type { Areas, AreaList } from '$lib/domain/geography/areas';
import type { Choice } from '../views/step-page';

export const AREAS_URL = `/areas?all=1&v=${version}`;

/** Where the list of codes of that name is, in this build. */
export const codeListUrl = (name: string): string => `/code-lists/${encodeURIComponent(name)}?v=${version}`;

/** A list that is searched on the phone. */
export interface List {
	find(typed: string): Choice[];
}

const asked = new Map<string, Promise<unknown>>();

/** Asked for once where a page needs it; undefined without a connection, and then asked for anew. */
function once<Value>(url: string, make: (json: never) => Promise<Value>): Promise<Value | undefined> {
	const earlier = asked.get(url) as Promise<Value | undefined> | undefined;
	if (earlier) return earlier;
	const answer = fetch(url)
		.then(async (response) => (response.ok ? make((await response.json()) as never) : undefined))
		.catch(() => undefined);
	asked.set(url, answer);
	void answer.then((value) => value ?? asked.delete(url));
	return answer;
}

/** The counties of the country (28 KB). What searches them comes with them. */
export const loadAreas = (): Promise<Areas | undefined> =>
	once(AREAS_URL, async (list: AreaList) => (await import('$lib/domain/geography/areas')).areasOf(list));

/** The list of a field: of counties, or the one that it names. */
export async function listOf({ codeList: name, codeLength }: Field): Promise<List | undefined> {
	if (name === undefined) return loadAreas();
	const list = await once(codeListUrl(name), async (data: CodeListData) =>
		(await import('$lib/engine/answers/code-list')).codeListOf(data)
	);
	return list && { find: (typed) => list.find(typed, codeLength) };
}
