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

/** What `find` finds, looked for once a visit; where it finds nothing (no connection) it is asked anew. */
export function once<Value>(url: string, find: () => Promise<Value | undefined>): Promise<Value | undefined> {
	const earlier = asked.get(url) as Promise<Value | undefined> | undefined;
	if (earlier) return earlier;
	const answer = find().catch(() => undefined);
	asked.set(url, answer);
	void answer.then((value) => value ?? asked.delete(url));
	return answer;
}

const fetched = <Value>(url: string, make: (json: never) => Promise<Value>): Promise<Value | undefined> =>
	once(url, async () => {
		const response = await fetch(url);
		return response.ok ? make((await response.json()) as never) : undefined;
	});

/** The counties of the country (28 KB). What searches them comes with them. */
export const loadAreas = (): Promise<Areas | undefined> =>
	fetched(AREAS_URL, async (list: AreaList) => (await import('$lib/domain/geography/areas')).areasOf(list));

/** The list of a field: of counties, or the one that it names. */
export async function listOf({ codeList: name, codeLength }: Field): Promise<List | undefined> {
	if (name === undefined) return loadAreas();
	const list = await fetched(codeListUrl(name), async (data: CodeListData) =>
		(await import('$lib/engine/answers/code-list')).codeListOf(data)
	);
	return list && { find: (typed) => list.find(typed, codeLength) };
}
