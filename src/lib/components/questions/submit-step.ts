import type { SubmitFunction } from '@sveltejs/kit';
import type { Questionnaire } from '$lib/domain/questionnaire/types';
import { judgeHere } from './judge-here';
import { asTyped, valuesOf } from './posted-answers';
import type { StepPage, StepReply } from './step-page';

export type SaveState = 'idle' | 'saving' | 'failed';

interface Listener {
	step: StepPage;
	/** Undefined until it has arrived: then the server alone judges. */
	definition: () => Questionnaire | undefined;
	/** Something to mend before anything is sent; undefined = nothing. */
	onfound: (reply: StepReply | undefined) => void;
	onstate: (state: SaveState) => void;
}

/**
 * "Next" with script: what the server would refuse is said at once, by the code that the server uses; the rest is sent,
 * also what the server will keep and ask about. Without a connection the page stays as it is, and says that nothing was saved.
 */
export const submitStep = ({ step, definition, onfound, onstate }: Listener): SubmitFunction => ({ formData, submitter, cancel }) => {
	// The buttons of a list and of a finding are not about the fields.
	const isPlain = !submitter?.getAttribute('name');
	const rules = definition();
	const judged = isPlain && rules ? judgeHere(rules, step, formData) : undefined;
	const refused = judged && !judged.saved ? judged.errors : [];
	onfound(refused.length > 0 ? { errors: refused, soft: [], answers: asTyped(valuesOf(formData)), choices: {} } : undefined);
	if (refused.length > 0) return cancel();
	onstate('saving');
	return async ({ result, update }) => {
		if (result.type === 'error') return onstate('failed');
		onstate(result.type === 'failure' && result.status === 503 ? 'failed' : 'idle');
		await update({ reset: false });
	};
};
