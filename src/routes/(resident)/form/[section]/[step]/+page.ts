import { withParts } from '../../step-parts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => withParts(data);
