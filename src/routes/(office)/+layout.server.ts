import { staffFrame } from '$lib/server/http/staff-page';

export const load = staffFrame;
