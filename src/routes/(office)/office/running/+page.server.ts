import { figuresOf } from '$lib/server/portal/figures';
import { release } from '$lib/server/release';
import type { PageServerLoad } from './$types';

/** How the server does that answers this page; of no household and no person. */
export const load: PageServerLoad = async ({ locals: { deps } }) => {
	const figures = figuresOf(deps).map(async ({ name, read }) => ({ name, value: await read() }));
	return {
		figures: await Promise.all(figures),
		release,
		at: deps.clock.now(),
		upSeconds: Math.round(process.uptime())
	};
};
