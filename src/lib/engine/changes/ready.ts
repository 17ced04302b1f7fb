import type { Draft } from '../model/draft';
import { journey } from '../index';
import { judgeAll } from '../validate/validate-step';
import type { Form } from './apply-changes';
import { differencesIn } from './differences';

/** Whether the form may be submitted: all answered, no finding open (X01), and nothing that two devices answered differently. */
export function isReady({ definition, check }: Form, draft: Draft): boolean {
	const path = journey(definition, draft);
	if (!path.complete || path.stopped) return false;
	return judgeAll(definition, draft, check).open.length === 0 && differencesIn(definition, draft).length === 0;
}
