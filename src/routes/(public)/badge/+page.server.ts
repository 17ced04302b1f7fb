import { checkBadge } from '$lib/server/use-cases/check-badge';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const number = (event.url.searchParams.get('number') ?? '').trim().slice(0, 20);
	return { number, badge: number === '' ? undefined : await checkBadge(event.locals.deps, number) };
};
