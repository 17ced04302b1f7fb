import { interviewFacts, isProxy, numberOf } from '$lib/domain/field/interview';
import { fieldErrors, fieldsOf, progressOf, resolveForm, toResponse, type ResolvedForm } from '$lib/engine/index';
import type { Answers, Draft } from '$lib/engine/model/draft';
import type { FormResponse } from '$lib/engine/model/response';
import { fieldsOfForm, sectionOfList } from '$lib/engine/model/sections';
import type { Questionnaire } from '$lib/engine/model/types';
import type { CheckFunction } from '$lib/engine/validate/findings';
import { validateForm } from '$lib/engine/validate/validate-step';
import type { Capture } from '$lib/questionnaires/shared/folder';
import type { SignedInterview } from '$lib/schemas/interview';
import type { FormRegistry, ServedForm } from '../forms';

/** One form of an interview, judged. */
export interface JudgedForm {
	questionnaire: string;
	receiptNumber: string;
	response: FormResponse;
	/** Codes of items that lack an answer, and of checks that stand open: never an answer. Empty = it may stand. */
	open: string[];
	/** Something is left to be verified. */
	toVerify: boolean;
}

/** Where the interview was made, and by whom. */
export interface InterviewPlace {
	block: string;
	/** 户编号 on the list. */
	number: string;
	by: 'enumerator' | 'supervisor' | 'agent';
	/** In the sample of the long form. */
	drawn: boolean;
}

/** The forms of an interview, each with the others beside it, by the checks and the facts that the phone judged with. */
export function judgeInterview(forms: FormRegistry, signed: SignedInterview, place: InterviewPlace): JudgedForm[] {
	const { by, drawn } = place;
	const capture: Capture = { by, drawn, confirmed: true, proxy: isProxy(signed.informant) };
	const resolved = signed.forms.map(({ draft }) => resolveIn(forms.find(draft.questionnaire), draft, signed));
	const responses = resolved.map((form) => form && responseIn(form, signed, place));
	return signed.forms.map(({ draft: { questionnaire }, receiptNumber }, at) => {
		const [form, served, response] = [resolved[at], forms.find(questionnaire), responses[at]];
		if (!form || !served || !response)
			return { questionnaire, receiptNumber, response: { questionnaire }, open: [questionnaire], toVerify: false };
		const others = responses.filter((other) => other !== undefined && other !== response) as FormResponse[];
		const check: CheckFunction = () => served.check(response, { capture, others });
		const { toVerify } = validateForm(form, check);
		return { questionnaire, receiptNumber, response, open: openCodes(form, check), toVerify: toVerify.length > 0 };
	});
}

function resolveIn(served: ServedForm | undefined, draft: Draft, signed: SignedInterview): ResolvedForm | undefined {
	if (!served) return undefined;
	const { definition, facts, checkContext } = served;
	const said = interviewFacts(signed, checkContext.nonresponse);
	return resolveForm(definition, ofForm(definition, draft), { ...facts, ...said });
}

const responseIn = (form: ResolvedForm, signed: SignedInterview, { block, number }: InterviewPlace): FormResponse => ({
	...toResponse(form),
	...{ block, householdNumber: numberOf(signed, number) }
});

/** Names that the questionnaire has, and nothing else: an older or a foreign build may send others. */
function ofForm(definition: Questionnaire, { lists, household, ...draft }: Draft): Draft {
	const names = new Set(fieldsOfForm(definition).map(({ name }) => name));
	const known = (answers: Answers): Answers =>
		Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
	const ofList = ([list, entries]: [string, Draft['lists'][string]]): [string, Draft['lists'][string]][] => {
		const section = sectionOfList(definition, list);
		const groups = section?.groups?.map(({ id }) => id);
		const fits = ({ group }: { group?: string }) => !groups || groups.includes(group ?? '');
		return section ? [[list, entries.filter(fits).map((entry) => ({ ...entry, answers: known(entry.answers) }))]] : [];
	};
	return {
		...draft,
		household: known(household),
		lists: Object.fromEntries(Object.entries(lists).flatMap(ofList))
	};
}

/** Items without an answer or with one that is none, and checks that stand open (X01). */
function openCodes(form: ResolvedForm, check: CheckFunction): string[] {
	const { stopped } = progressOf(form);
	const items = form.instances.flatMap(({ steps, answers }) =>
		steps.flatMap(({ step, missing, asked, questions }) => {
			const fields = fieldsOf(questions).filter(({ name }) => asked.includes(name));
			const wrong = Object.keys(fieldErrors(fields, answers)).filter((name) => answers[name] !== undefined);
			const isMissing = missing.length > 0 && !step.questions.length ? [step.id] : missing;
			return [...isMissing, ...wrong];
		})
	);
	const rules = validateForm(form, check).open.map(({ finding }) => finding.rule);
	return [...new Set([...(stopped ? ['stop'] : []), ...items, ...rules])].sort();
}
