import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveForm, type ResolvedForm } from '$lib/engine/index';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import { changesOfStep } from '$lib/engine/changes/changes-of-step';
import { differencesIn } from '$lib/engine/changes/differences';
import { progressOf, stepAfter } from '$lib/engine/resolve/progress';
import type { Questionnaire, Section, Step } from '$lib/engine/model/types';
import { validateStep } from '$lib/engine/validate/validate-step';
import { DraftDevice } from '$lib/form/client/draft-device';
import { checkView } from '$lib/form/views/check-view';
import { hubView } from '$lib/form/views/hub-view';
import { stepView, type FormModel } from '$lib/form/views/step-view';
import { progressFlags } from '$lib/domain/support/progress';
import { census2020Short } from '$lib/questionnaires/registry';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { family, household } from '../../support/households';
import { checkShortForm } from '../../support/short-form-checks';
import { facts2020 } from '../../support/round-2020';

/** Whoever resolves the form asks once whether its first page is asked. */
const resolves = vi.fn(() => undefined);
const [first, ...others] = census2020Short.sections;
const gate = Object.defineProperty({ ...first?.steps[0] }, 'askedWhen', { get: resolves }) as Step;
const definition: Questionnaire = {
	...census2020Short,
	sections: [{ ...first, steps: [gate, ...(first?.steps.slice(1) ?? [])] } as Section, ...others]
};

const check: FormModel['check'] = (response) => checkShortForm(response);
const ref = { section: 'persons', entry: 'p2', step: 'D6' };
const draft = draftOf(household({ persons: family() }));
const opened = (): FormModel => ({
	form: resolveForm(definition, draft, facts2020),
	check,
	areaLabel: () => undefined,
	revision: 1
});

/** What the server does with a post, between the draft that it reads and the one that it writes. */
function saved(form: ResolvedForm, posted: Record<string, string | string[]>): ResolvedForm {
	const result = validateStep(form, ref, posted, check);
	const changes = changesOfStep(form, ref, result, 1);
	const after = applyBatch(form, check, { device: '', first: 1, changes }, 2);
	differencesIn(after);
	stepAfter(after, ref);
	progressFlags(after);
	return after;
}

beforeEach(() => resolves.mockClear());

describe('a form is resolved once', () => {
	it('for the page of a step', () => {
		expect(stepView(opened(), ref, false)?.questions).toHaveLength(1);
		expect(resolves).toHaveBeenCalledTimes(1);
	});

	it('for the first page of the form', () => {
		hubView(opened(), ref);
		expect(resolves).toHaveBeenCalledTimes(1);
	});

	it('for the page that shows all answers', () => {
		checkView(opened());
		expect(resolves).toHaveBeenCalledTimes(1);
	});

	it('for several pages of the same answers', () => {
		const model = opened();
		stepView(model, ref, false);
		hubView(model);
		checkView(model);
		expect(resolves).toHaveBeenCalledTimes(1);
	});

	it('for what a phone does with one answer: keep it, validate it and show it', () => {
		const device = new DraftDevice(
			{ definition, facts: facts2020, check },
			{ draft, revision: 1 },
			{ device: 'phone', first: 1, changes: [] }
		);
		stepView({ ...opened(), form: device.form }, ref, false);
		resolves.mockClear();
		device.record({ kind: 'answer', ...ref, field: 'D6', value: '08', base: 1 });
		stepView({ ...opened(), form: device.form }, ref, false);
		expect(validateStep(device.form, ref, { D6: '08' }, check).saved).toBe(true);
		expect(resolves).toHaveBeenCalledTimes(1);
	});

	it('for what a phone sent, when the server takes it in', () => {
		const batch = {
			device: 'phone',
			first: 1,
			changes: [{ kind: 'answer' as const, ...ref, field: 'D6', value: '08', base: 1 }]
		};
		progressFlags(applyBatch(opened().form, check, batch, 2));
		expect(resolves).toHaveBeenCalledTimes(1);
	});
});

describe('a form is resolved twice', () => {
	it('for a post: as it was, and with its answers', () => {
		expect(saved(opened().form, { D6: '08' }).draft.lists.persons?.[1]?.answers.D6).toBe('08');
		expect(resolves).toHaveBeenCalledTimes(2);
	});

	it('for a post that confirms what was found, which changes no answer', () => {
		saved(opened().form, { D6: '08', confirm: ['M13@p2', 'R08'] });
		expect(resolves).toHaveBeenCalledTimes(2);
	});
});

it('a form with other marks and confirmations alone is not resolved again', () => {
	const { form } = opened();
	const before = progressOf(form);
	expect(progressOf(form.with({ ...draft, confirmed: [], marks: {} }))).toEqual(before);
	expect(resolves).toHaveBeenCalledTimes(1);
});
