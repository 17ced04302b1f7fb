import { error } from '@sveltejs/kit';
import { inOneLanguage } from '$lib/engine/model/in-one-language';
import { languageOf } from '$lib/i18n/translate';
import { compressedJson } from '$lib/server/http/compressed-json';
import type { RequestHandler } from './$types';

/**
 * The questionnaire, with what its checks say, for a browser that makes and judges its pages itself: asked for once a visit,
 * and kept with the draft.
 */
export const GET: RequestHandler = ({ params, request, url, locals }) => {
	const form = locals.deps.forms.find(params.id);
	const lang = languageOf(url.searchParams.get('lang'));
	if (!form) error(404, { message: 'There is no such questionnaire.' });
	return compressedJson(request, `${params.id}/${lang}`, inOneLanguage(form.definition, lang));
};
