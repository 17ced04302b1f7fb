import { error } from '@sveltejs/kit';
import { checkWords } from '$lib/questionnaires/census-2020-short/checks';
import { inOneLanguage } from '$lib/engine/model/in-one-language';
import { languageOf } from '$lib/i18n/translate';
import { compressedJson } from '$lib/server/http/compressed-json';
import { questionnaireById } from '$lib/questionnaires/registry';
import type { RequestHandler } from './$types';

/**
 * The questionnaire, with what its checks say, for a browser that makes and judges its pages itself: asked for once a visit,
 * and kept with the draft.
 */
export const GET: RequestHandler = ({ params, request, url }) => {
	const definition = questionnaireById(params.id);
	const lang = languageOf(url.searchParams.get('lang'));
	if (!definition) error(404, { message: 'There is no such questionnaire.' });
	return compressedJson(request, `${params.id}/${lang}`, inOneLanguage({ ...definition, checkWords: checkWords() }, lang));
};
