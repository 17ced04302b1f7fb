import { loadDoors } from '../load-doors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadDoors;
