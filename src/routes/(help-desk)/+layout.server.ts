import { staffFrame } from '$lib/server/http/staff-page';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = staffFrame;
