import { officeOf } from '$lib/domain/household/round';
import { checkBadge } from '$lib/server/use-cases/sign-in/check-badge';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { deps }, getClientAddress }) => {
	const number = (url.searchParams.get('number') ?? '').trim().slice(0, 20);
	const { found, wait } = number === '' ? {} : await checkBadge(deps, { number, address: getClientAddress() });
	return { number, badge: found, wait, phone: officeOf(deps.round, found?.district).helpDeskPhone };
};
