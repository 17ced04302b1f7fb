import { error } from '@sveltejs/kit';
import { translate } from '$lib/i18n/translate';
import { badgeText } from '$lib/i18n/badge';
import { PROBLEMS } from '$lib/domain/problem';
import { showPhoto } from '$lib/server/use-cases/sign-in/check-badge';
import type { RequestHandler } from './$types';

/** The face that belongs to a badge. Kept by the browser for minutes only: accounts end, photographs are replaced. */
export const GET: RequestHandler = async ({ params, locals: { deps, locale }, getClientAddress }) => {
	const { found, wait } = await showPhoto(deps, { number: params.number.slice(0, 20), address: getClientAddress() });
	if (wait !== undefined) {
		error(429, {
			message: translate(badgeText.tooMany, locale, { minutes: wait, phone: deps.round.office.helpDeskPhone })
		});
	}
	if (!found) error(404, { message: translate(PROBLEMS.notAllowed.say, locale) });
	return new Response(new Uint8Array(found.bytes), {
		headers: {
			'content-type': found.kind,
			'cache-control': 'private, max-age=300',
			'x-content-type-options': 'nosniff'
		}
	});
};
