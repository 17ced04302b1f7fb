import { version } from '$app/environment';
import { BROWSER_CHECKS, type ChecksLoaders } from '$lib/questionnaires/browser-checks';
import type { Checks } from '$lib/questionnaires/folder';
import type { Questionnaire } from '$lib/engine/model/types';

/** What a browser needs of a questionnaire to make and judge its pages. */
export interface LoadedQuestionnaire {
	definition: Questionnaire;
	checks: Checks;
}

const asked = new Map<string, Promise<LoadedQuestionnaire | undefined>>();

/**
 * The questionnaire for making and judging pages in the browser, asked for once a visit: its definition as data and its
 * checks as a script of their own, of the same build. Undefined without a connection: the plain pages do then.
 * @param loaders the checks by questionnaire; given by tests
 */
export function questionnaireHere(
	id: string,
	loaders: ChecksLoaders = BROWSER_CHECKS
): Promise<LoadedQuestionnaire | undefined> {
	const earlier = asked.get(id);
	if (earlier) return earlier;
	const answer = load(id, loaders).catch(() => undefined);
	asked.set(id, answer);
	void answer.then((found) => found ?? asked.delete(id));
	return answer;
}

/** In the language of this page, and of the same build as its scripts. */
export const questionnaireUrl = (id: string): string =>
	`/questionnaires/${encodeURIComponent(id)}?v=${version}&lang=${document.documentElement.lang}`;

/** Both at the same time. A questionnaire of another build, whose checks this one does not have, is none. */
async function load(id: string, loaders: ChecksLoaders): Promise<LoadedQuestionnaire | undefined> {
	const [definition, checks] = await Promise.all([fetchDefinition(id), loaders[id]?.()]);
	return definition && checks && { definition, checks };
}

async function fetchDefinition(id: string): Promise<Questionnaire | undefined> {
	const answer = await fetch(questionnaireUrl(id));
	return answer.ok ? ((await answer.json()) as Questionnaire) : undefined;
}
