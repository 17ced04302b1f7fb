import { staffOf } from '$lib/server/http/staff-page';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const { name, number, role } = staffOf(event);
	return { staff: { name, number, role } };
};
