import type { SubmitFunction } from '@sveltejs/kit';
import { fieldErrors, holds, normalisePost, type Posted } from '$lib/domain/questionnaire/engine';
import type { StepPage, StepReply } from './step-page';

export type SaveState = 'idle' | 'saving' | 'failed';

interface Listener {
	step: StepPage;
	/** Something to mend before anything is sent; undefined = nothing. */
	onfound: (reply: StepReply | undefined) => void;
	onstate: (state: SaveState) => void;
}

/**
 * "Next" with script: what the browser can tell is told at once, by the code that the server uses; the rest is sent.
 * Without a connection the page stays as it is, and says that nothing was saved.
 */
export const submitStep = ({ step, onfound, onstate }: Listener): SubmitFunction => ({ formData, submitter, cancel }) => {
	// The buttons of a list and of a finding are not about the fields.
	const isPlain = !submitter?.getAttribute('name');
	const errors = isPlain ? errorsIn(step, formData) : [];
	onfound(errors.length > 0 ? { errors, soft: [], answers: typed(formData), choices: {} } : undefined);
	if (errors.length > 0) return cancel();
	onstate('saving');
	return async ({ result, update }) => {
		if (result.type === 'error') return onstate('failed');
		onstate(result.type === 'failure' && result.status === 503 ? 'failed' : 'idle');
		await update({ reset: false });
	};
};

function errorsIn(step: StepPage, formData: FormData): StepReply['errors'] {
	const posted = postedOf(formData);
	const fields = step.questions.flatMap((question) => question.fields);
	const answers = { ...step.answers, ...normalisePost(fields, posted) };
	const isAskedHere = (field: (typeof fields)[number]) => !field.askedWhen || holds(field.askedWhen, answers, {});
	// A place may be typed by name, and a long list is two inputs: the server brings those to one answer.
	const own = fields.filter((field) => field.type !== 'area' && field.type !== 'searchableCategory' && isAskedHere(field));
	const messages = fieldErrors(step.kind === 'rosterCount' ? [] : own, answers);
	return Object.entries(messages).map(([field, message]) => ({ field, message }));
}

function postedOf(formData: FormData): Posted {
	const names = [...new Set(formData.keys())];
	return Object.fromEntries(names.map((name) => [name, formData.getAll(name).map(String)]));
}

const typed = (formData: FormData): Record<string, string> =>
	Object.fromEntries([...formData].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
