import type { Result } from '$lib/domain/problem';
import {
	progressOf,
	sameRef,
	stepAfter,
	stepAt,
	type Posted,
	type ResolvedForm,
	type StepRef
} from '$lib/engine/index';
import type { Answers } from '$lib/engine/model/draft';
import { validateStep, type CheckFunction, type SoftFinding, type StepError } from '$lib/engine/validate/validate-step';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import { changesAsTyped, changesOfStep } from '$lib/engine/changes/changes-of-step';
import { differencesIn } from '$lib/engine/changes/differences';
import { onwardPath } from '$lib/form/views/onward';
import { asTyped, oneAnswerEach, type Values } from '$lib/form/views/posted-answers';
import type { Choice } from '$lib/form/views/step-page';
import { lookUp } from '../../areas/look-up';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeForm, type Decision, type Saved } from '../../services/change-form';
import { checkOf } from '../../services/resolve-draft';

export interface SavedStep {
	errors: StepError[];
	/** 请核实: not confirmed yet for these answers. */
	soft: SoftFinding[];
	saved: boolean;
	/** To be shown again: as they were understood, else as typed. */
	answers: Answers;
	/** Several counties have the name that was typed: by field. */
	choices: Record<string, Choice[]>;
	/** The step to show next; undefined = this one again (something to look at), or the hub when it was the last. */
	next?: StepRef;
	/** The way on, whatever there is to look at here. */
	onward: string;
	/** Which answer ended the form kindly: an enumerator has to come. */
	stop?: string;
	/** Another device has meanwhile answered otherwise: both are kept, and somebody has to choose. */
	differs: boolean;
}

export interface SaveStep {
	ref: StepRef;
	posted: Posted;
	/** Somebody came from the check page, and goes back there. */
	fromCheck?: boolean;
	/** The page is left as it is, for another: nothing of it is judged. */
	later?: boolean;
	/** Revision that the page was made from; a page that does not say it has seen everything. */
	base?: number;
}

/**
 * "下一步" without scripts: reads and validates one page's post and keeps what may be kept, over nothing that it had not seen.
 * Problems `notice.unread`, `step.unreachable`: nothing of the post is looked at.
 */
export function saveStep(
	deps: Deps,
	resident: Resident,
	{ ref, posted, base, fromCheck = false, later = false }: SaveStep
): Promise<Result<SavedStep & Saved>> {
	return changeForm(deps, resident, 'step.saved', (form, { revision, noticeReadAt }) => {
		if (noticeReadAt === null) return { refused: 'notice.unread' };
		const view = stepAt(form, ref);
		if (!view?.reachable) return { refused: 'step.unreachable' };
		const values = valuesIn(posted);
		const seen = Math.min(base ?? revision, revision);
		if (later)
			return leave(form, checkOf(deps, form), { ref, posted: values, fromCheck, seen, revision: revision + 1 });
		const read = oneAnswerEach(view, values, lookUp);
		if (read.errors.length > 0) return { place: ref, value: { ...NOTHING, ...read, answers: asTyped(values) } };
		return decide(form, checkOf(deps, form), { ref, ...read, fromCheck, seen, revision: revision + 1 });
	});
}

const NOTHING = { errors: [], soft: [], saved: false, choices: {}, onward: '', differs: false };

const valuesIn = (posted: Posted): Values =>
	Object.fromEntries(
		Object.entries(posted).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat()]]))
	);

interface ReadPost {
	ref: StepRef;
	posted: Values;
	fromCheck: boolean;
	/** Revision that the page had seen, and the one to be written. */
	seen: number;
	revision: number;
}

/** Answers and what is typed of them are kept as they are. */
function leave(
	form: ResolvedForm,
	check: CheckFunction,
	{ ref, posted, fromCheck, seen, revision }: ReadPost
): Decision<SavedStep> {
	const changes = changesAsTyped(form, ref, posted, seen);
	const after = applyBatch(form, check, { device: '', first: 1, changes }, revision);
	const onward = onwardPath(after, ref, fromCheck);
	return { form: after, place: ref, value: { ...NOTHING, saved: true, answers: {}, onward } };
}

function decide(
	form: ResolvedForm,
	check: CheckFunction,
	{ ref, posted, choices, fromCheck, seen, revision }: ReadPost & Pick<SavedStep, 'choices'>
): Decision<SavedStep> {
	const { errors, soft, saved, ...result } = validateStep(form, ref, posted, check);
	const changes = saved ? changesOfStep(form, ref, { ...result, errors, soft, saved }, seen) : [];
	const after = applyBatch(form, check, { device: '', first: 1, changes }, revision);
	const differs = differencesIn(after).some((each) => sameRef(each.ref, ref));
	const next = saved && errors.length === 0 && soft.length === 0 && !differs ? stepAfter(after, ref) : undefined;
	const stop = progressOf(after).stop?.id;
	const onward = onwardPath(after, ref, fromCheck);
	const answers = { ...asTyped(posted), ...result.answers };
	return {
		form: saved ? after : undefined,
		place: next ?? ref,
		value: { errors, soft, saved, answers, choices, next, onward, stop, differs }
	};
}
