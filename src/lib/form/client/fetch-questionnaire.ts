import type { Questionnaire } from '$lib/engine/model/types';
import type { ChecksLoaders } from '$lib/questionnaires/browser-checks';
import type { Checks } from '$lib/questionnaires/shared/folder';

/** What a browser needs of a questionnaire to make and judge its pages. */
export interface LoadedQuestionnaire {
	definition: Questionnaire;
	checks: Checks;
}

/**
 * The definition as data and the checks as a script of their own, at the same time. A questionnaire of another build,
 * whose checks this one does not have, is none.
 * @param get `fetch`; given by tests
 */
export async function fetchQuestionnaire(
	id: string,
	url: string,
	loaders: ChecksLoaders,
	get: typeof fetch = fetch
): Promise<LoadedQuestionnaire | undefined> {
	const [answer, checks] = await Promise.all([get(url), loaders[id]?.()]);
	return answer.ok && checks ? { definition: (await answer.json()) as Questionnaire, checks } : undefined;
}
