import { version } from '$app/environment';
import { BROWSER_CHECKS, type ChecksLoaders } from '$lib/questionnaires/browser-checks';
import type { FormFacts } from '../views/form-facts';
import { fetchQuestionnaire, type LoadedQuestionnaire } from './fetch-questionnaire';
import { once } from './lists';

/** Which one is asked for: its words name the household's district. */
export type Asked = Pick<FormFacts, 'questionnaire' | 'district'>;

/**
 * The questionnaire for making and judging pages in the browser, asked for once a visit: it is no part of the pages' scripts,
 * so that they stay small, and of the same build as they are. Undefined without a connection: the plain pages do then.
 * @param loaders where the checks are; an interviewer's page has those of more forms
 */
export function loadQuestionnaire(
	form: Asked,
	loaders: ChecksLoaders = BROWSER_CHECKS
): Promise<LoadedQuestionnaire | undefined> {
	const url = questionnaireUrl(form);
	return once(url, () => fetchQuestionnaire(form.questionnaire, url, loaders));
}

/** In the language of this page, and of the same build as its scripts. */
export const questionnaireUrl = ({ questionnaire, district }: Asked): string =>
	`/questionnaires/${encodeURIComponent(questionnaire)}?v=${version}&lang=${document.documentElement.lang}&district=${district}`;
