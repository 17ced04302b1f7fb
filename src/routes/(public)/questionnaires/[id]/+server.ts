import { error, json } from '@sveltejs/kit';
import { withoutWords } from '$lib/domain/questionnaire/without-words';
import { questionnaireById } from '$lib/questionnaires';
import type { RequestHandler } from './$types';

/** What a browser needs of a questionnaire to judge its pages: asked for once a visit, and a fifth of it with its words. */
export const GET: RequestHandler = ({ params }) => {
	const definition = questionnaireById(params.id);
	return definition ? json(withoutWords(definition)) : error(404, { message: 'There is no such questionnaire.' });
};
