import { version } from '$app/environment';
import { BROWSER_CHECKS } from '$lib/questionnaires/browser-checks';
import type { FormFacts } from '../views/form-facts';
import { fetchQuestionnaire, type LoadedQuestionnaire } from './fetch-questionnaire';

/** Which one is asked for: its words name the household's district. */
export type Asked = Pick<FormFacts, 'questionnaire' | 'district'>;

const asked = new Map<string, Promise<LoadedQuestionnaire | undefined>>();

/**
 * The questionnaire for making and judging pages in the browser, asked for once a visit: it is no part of the pages' scripts,
 * so that they stay small, and of the same build as they are. Undefined without a connection: the plain pages do then.
 */
export function loadQuestionnaire(form: Asked): Promise<LoadedQuestionnaire | undefined> {
	const url = questionnaireUrl(form);
	const earlier = asked.get(url);
	if (earlier) return earlier;
	const answer = fetchQuestionnaire(form.questionnaire, url, BROWSER_CHECKS).catch(() => undefined);
	asked.set(url, answer);
	void answer.then((found) => found ?? asked.delete(url));
	return answer;
}

/** In the language of this page, and of the same build as its scripts. */
export const questionnaireUrl = ({ questionnaire, district }: Asked): string =>
	`/questionnaires/${encodeURIComponent(questionnaire)}?v=${version}&lang=${document.documentElement.lang}&district=${district}`;
