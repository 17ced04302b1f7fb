import { version } from '$app/environment';
import type { Questionnaire } from '$lib/engine/model/types';

const asked = new Map<string, Promise<Questionnaire | undefined>>();

/**
 * The questionnaire for making and judging pages in the browser, asked for once a visit: it is no part of the scripts, so
 * that they stay small, and of the same build as they are. Undefined without a connection: the plain pages do then.
 */
export function questionnaireHere(id: string): Promise<Questionnaire | undefined> {
	const earlier = asked.get(id);
	if (earlier) return earlier;
	const answer = fetchQuestionnaire(id);
	asked.set(id, answer);
	void answer.then((found) => found ?? asked.delete(id));
	return answer;
}

/** In the language of this page, and of the same build as its scripts. */
export const questionnaireUrl = (id: string): string =>
	`/questionnaires/${encodeURIComponent(id)}?v=${version}&lang=${document.documentElement.lang}`;

async function fetchQuestionnaire(id: string): Promise<Questionnaire | undefined> {
	const answer = await fetch(questionnaireUrl(id)).catch(() => undefined);
	return answer?.ok ? ((await answer.json()) as Questionnaire) : undefined;
}
