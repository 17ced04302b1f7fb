import { withParts } from '$lib/form/pages/step-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => withParts(data);
