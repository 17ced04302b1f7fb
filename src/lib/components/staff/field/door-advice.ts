import type { Door } from '$lib/domain/field/door';
import type { LocalizedText } from '$lib/engine/model/types';
import { doorAdvice, toVisitAdvice } from '$lib/i18n/enumerator';
import { foundAdvice } from '$lib/i18n/visits';

const ADVICE = { ...doorAdvice, ...foundAdvice };

/** What the state asks of the enumerator; "to visit" has several reasons, and only one of them is that reporting has ended. */
export const adviceFor = ({ status, found }: Pick<Door, 'status' | 'found'>): LocalizedText =>
	(status === 'toVisit' && found && toVisitAdvice[found]) || ADVICE[status];
