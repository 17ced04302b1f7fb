import { error } from '@sveltejs/kit';
import { officeOf } from '$lib/domain/household/round';
import { PROBLEMS } from '$lib/domain/problem';
import { translate } from '$lib/i18n/translate';
import { qrPath } from '$lib/server/qr-path';
import type { PageServerLoad } from './$types';

const isSheet = (name: string): name is 'poster' | 'notice' => name === 'poster' || name === 'notice';

/** What is put up in stairwells, with the portal's own address; `?district=` where a round has several. */
export const load: PageServerLoad = ({ params: { sheet }, url, locals: { deps, locale } }) => {
	if (!isSheet(sheet)) error(404, { message: translate(PROBLEMS.notAllowed.say, locale) });
	const { origin } = deps.settings;
	return {
		sheet,
		qr: qrPath(`${origin}/`),
		site: origin.replace(/^https?:\/\//, ''),
		office: officeOf(deps.round, url.searchParams.get('district') ?? undefined)
	};
};
