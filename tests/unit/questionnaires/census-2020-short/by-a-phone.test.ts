import { describe, expect, it } from 'vitest';
import { inputsAsMade } from '../../../../src/lib/engine/answers/inputs';
import { fieldsOf, progressOf, type ResolvedForm } from '../../../../src/lib/engine/index';
import { countedValue } from '../../../../src/lib/engine/resolve/counts';
import { stepAt } from '../../../../src/lib/engine/resolve/step-at';
import type { StepRef } from '../../../../src/lib/engine/resolve/section-instance';
import { validateForm, validateStep } from '../../../../src/lib/engine/validate/validate-step';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import { census2020Short } from '../../../../src/lib/questionnaires/registry';
import { NOT_BY_A_PHONE, type Reason } from '../../../support/not-by-a-phone';
import { checkHousehold, sentExamples, type SentExample } from '../../../support/sent-examples';

const all = sentExamples();
const never = all.filter(({ rule }) => Object.hasOwn(NOT_BY_A_PHONE, rule));

/** Why nothing was found in it. */
function reasonOf({ rule, form }: SentExample): Reason | 'found' {
	const { next, stopped } = progressOf(form);
	if (stopped) return 'stopped';
	if (next) return next.step === 'H2' ? 'counted' : 'refused';
	return validateForm(form, checkHousehold).open.some(({ finding }) => finding.rule === rule) ? 'found' : 'answered';
}

/** What the page says when its main button is pressed on what is there. */
function saidOn({ form }: SentExample, ref: StepRef): string[] {
	const page = stepAt(form, ref);
	const posted = inputsAsMade(fieldsOf(page?.questions ?? []), page?.answers ?? {});
	return validateStep(form, ref, posted, checkHousehold).errors.map(({ message }) => message.zh);
}

/** The form once the numbers that the list comes to are seen and pressed on. */
function pressedOn({ form }: SentExample): ResolvedForm {
	const counts = census2020Short.counted.map((each) => [each.field, String(countedValue(form.draft, each))]);
	return validateStep(form, { section: 'people', step: 'H2' }, Object.fromEntries(counts), checkHousehold).form;
}

describe('a household that a phone sends', () => {
	it('raises every rule but those that are named with a reason', () => {
		const raised = new Set(all.filter(({ found }) => found.length > 0).map(({ rule }) => rule));
		const unraised = CHECKS.map(({ id }) => id).filter((id) => !raised.has(id));
		expect(unraised.sort()).toEqual(Object.keys(NOT_BY_A_PHONE).sort());
	});

	it.each(Object.entries(NOT_BY_A_PHONE))('does not raise %s, for the reason given: %s', (rule, reasons) => {
		const reached = new Set(never.filter((each) => each.rule === rule).map(reasonOf));
		expect([...reached].sort()).toEqual([...reasons].sort());
	});

	it.each(never.filter((each) => reasonOf(each) === 'refused'))(
		'$rule, $says: is told so on the page that goes on asking',
		(example) => {
			const { steps, next } = progressOf(example.form);
			expect(next && saidOn(example, next)).not.toEqual([]);
			expect(steps.find(({ state }) => state === 'incomplete')?.reachable).toBe(true);
		}
	);

	it.each(never.filter((each) => reasonOf(each) === 'counted'))(
		'$rule, $says: is right once its count is seen',
		(example) => expect(reasonOf({ ...example, form: pressedOn(example) })).toBe('answered')
	);
});
