import { error } from '@sveltejs/kit';
import { districtOf } from '$lib/domain/household/round';
import { inBothLanguages } from '$lib/engine/model/both-languages';
import { inOneLanguage } from '$lib/engine/model/interpolate';
import { languageOf } from '$lib/i18n/translate';
import { compressedJson } from '$lib/server/http/compressed-json';
import type { RequestHandler } from './$types';

/**
 * The questionnaire, with what its checks say, for a browser that makes and judges its pages itself: asked for once a visit,
 * and kept with the draft.
 */
export const GET: RequestHandler = ({ params, request, url, locals }) => {
	const district = districtOf(locals.deps.round, url.searchParams.get('district') ?? undefined)?.code;
	const form = locals.deps.formsIn(district).find(params.id);
	const lang = languageOf(url.searchParams.get('lang'));
	if (!form) error(404, { message: 'There is no such questionnaire.' });
	const { sections, ...rest } = form.definition;
	const said = rest.bilingual ? inBothLanguages(sections, lang) : inOneLanguage(sections, lang);
	return compressedJson(request, `${params.id}/${district}/${lang}`, { ...inOneLanguage(rest, lang), sections: said });
};
