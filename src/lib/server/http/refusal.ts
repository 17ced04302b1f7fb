import { stringify } from 'devalue';
import type { Problem } from '$lib/domain/problem';
import { NOT_TAKEN } from '$lib/domain/problems/request';
import { layoutText } from '$lib/i18n/layout';
import { translate, type Locale } from '$lib/i18n/translate';
import { html } from '../html';
import { plainPage } from './plain-page';
import { withMessage } from './problem-page';
import { statusOf } from './status';

/** A request that is answered before any page is asked: with a sentence for a reader, with the problem for a script. */
export function refusal(request: Request, problem: Problem, locale: Locale): Response {
	const status = statusOf(problem);
	const message = withMessage(problem);
	if (request.headers.get('x-sveltekit-action'))
		return Response.json({ type: 'failure', status, data: stringify({ problem: message }) }, { status });
	if (isForScript(request)) return Response.json({ problem: message }, { status });
	const onward = html`<p><a href="/">${translate(layoutText.home, locale)}</a></p>`;
	return plainPage(locale, status, { heading: NOT_TAKEN, body: message.say, onward });
}

/** A script asks, and says to the reader what it is told. */
export const isForScript = ({ headers }: Request): boolean =>
	headers.has('x-sveltekit-action') || /^application\/json/.test(headers.get('accept') ?? '');
