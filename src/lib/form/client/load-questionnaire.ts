import { version } from '$app/environment';
import { BROWSER_CHECKS } from '$lib/questionnaires/browser-checks';
import { fetchQuestionnaire, type LoadedQuestionnaire } from './fetch-questionnaire';

const asked = new Map<string, Promise<LoadedQuestionnaire | undefined>>();

/**
 * The questionnaire for making and judging pages in the browser, asked for once a visit: it is no part of the pages' scripts,
 * so that they stay small, and of the same build as they are. Undefined without a connection: the plain pages do then.
 */
export function questionnaireHere(id: string): Promise<LoadedQuestionnaire | undefined> {
	const earlier = asked.get(id);
	if (earlier) return earlier;
	const answer = fetchQuestionnaire(id, questionnaireUrl(id), BROWSER_CHECKS).catch(() => undefined);
	asked.set(id, answer);
	void answer.then((found) => found ?? asked.delete(id));
	return answer;
}

/** In the language of this page, and of the same build as its scripts. */
export const questionnaireUrl = (id: string): string =>
	`/questionnaires/${encodeURIComponent(id)}?v=${version}&lang=${document.documentElement.lang}`;
