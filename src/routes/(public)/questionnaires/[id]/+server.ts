import { error } from '@sveltejs/kit';
import { compressedJson } from '$lib/server/http/compressed-json';
import { questionnaireById } from '$lib/questionnaires';
import type { RequestHandler } from './$types';

/** The questionnaire for a browser that makes and judges its pages itself: asked for once a visit, and kept with the draft. */
export const GET: RequestHandler = ({ params, request }) => {
	const definition = questionnaireById(params.id);
	return definition ? compressedJson(request, params.id, definition) : error(404, { message: 'There is no such questionnaire.' });
};
