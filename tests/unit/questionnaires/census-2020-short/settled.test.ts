import { describe, expect, it } from 'vitest';
import { inputsAsMade } from '../../../../src/lib/engine/answers/inputs';
import { fieldsOf, progressOf, type ResolvedForm } from '../../../../src/lib/engine/index';
import { applyBatch } from '../../../../src/lib/engine/changes/apply-changes';
import { changesOfStep } from '../../../../src/lib/engine/changes/changes-of-step';
import type { Finding } from '../../../../src/lib/engine/validate/check';
import { validateForm, validateStep, type OpenFinding } from '../../../../src/lib/engine/validate/validate-step';
import { pagesOf } from '../../../../src/lib/engine/validate/findings';
import { nameInput } from '../../../../src/lib/engine/validate/answer-refs';
import { CHECKS } from '../../../../src/lib/questionnaires/census-2020-short/checks';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { census2020Short } from '../../../../src/lib/questionnaires/registry';
import { rosterKey } from '../../../../src/lib/form/views/rosters';
import { stepView } from '../../../../src/lib/form/views/step-view';
import { draftOf } from '../../../../tools/rehearsal/draft-of';
import { resolvedIn2020 } from '../../../support/round-2020';
import { checkShortForm } from '../../../support/short-form-checks';
import type { StepPage } from '../../../../src/lib/form/views/step-page';
import { EXAMPLES } from './examples';

const check = (household: object): Finding[] => checkShortForm(household as HouseholdResponse);

/** The household as somebody would have filled it in, its lists finished. */
const filledIn = (household: HouseholdResponse): ResolvedForm =>
	resolvedIn2020(census2020Short, { ...draftOf(household), rostersDone: ['present', 'absent'] });

const openIn = (form: ResolvedForm): OpenFinding[] => validateForm(form, check).open;

const areaLabel = (code: string): string => code;

/** The page that a finding's link on the check page opens. */
const linked = (form: ResolvedForm, { ref }: OpenFinding): StepPage | undefined =>
	stepView({ form, check, areaLabel, revision: 1 }, ref, true);

/** Its main button is pressed, with nothing changed but what is settled. */
function presses(form: ResolvedForm, page: StepPage, settles: Record<string, string>): ResolvedForm {
	const posted = { ...inputsAsMade(fieldsOf(page.questions), page.answers), ...settles };
	for (const [field, { key }] of Object.entries(page.counted)) posted[field] = String(page.people[key]?.length ?? 0);
	const result = validateStep(form, page.ref, posted, check);
	const changes = result.saved ? changesOfStep(form, page.ref, result, 1) : [];
	return applyBatch(form, check, { device: '', first: 1, changes }, 2);
}

/** The boxes of a page in which something can be changed. */
const boxesOf = (page: StepPage): string[] => [
	...fieldsOf(page.questions).map(({ name }) => name),
	...(page.roster
		? (page.people[rosterKey(page.roster)] ?? []).map(({ id }) => nameInput(page.roster?.nameField.name ?? '', id))
		: [])
];

const raised = Object.entries(EXAMPLES).flatMap(([rule, { fails }]) =>
	fails.flatMap(([says, household]) => {
		const form = filledIn(household);
		if (progressOf(form).stopped) return [];
		return openIn(form)
			.filter(({ finding }) => finding.rule === rule)
			.map((open) => ({ rule, says, form, open }));
	})
);
const of = (level: string) => raised.filter(({ open }) => open.finding.level === level);

/** What no answer on a page can bring about: it is counted, implied, offered to nobody, or ends the form kindly. */
const NEVER_RAISED = [
	...['H01', 'H02', 'H03', 'H04', 'H05', 'H06', 'H08', 'H10', 'H24', 'H26', 'H27', 'P15', 'P18'],
	...['M01', 'M02', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'E01', 'E02', 'E03', 'R01', 'R02', 'R03', 'S04', 'S05']
];

/** Documents, what people are to each other and how old they are: blended families, gifted pupils, mistaken cards. */
const TRUE_LIVES = /^(P05|P07|P08|P11|M14|M16|M17|E05|E06|E07|E08|E09|E10|R05|R06|R07|R09|R1\d|R2\d|S09|S10)$/;

describe('what is found in a household', () => {
	it('is raised by what people fill in, for every rule but those whose fault the pages cannot make', () => {
		const rules = new Set(raised.map(({ rule }) => rule));
		expect(CHECKS.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual(NEVER_RAISED);
	});

	it.each(raised)('$rule, $says: is said on every page where it can be mended', ({ form, open }) => {
		const pages = pagesOf(open).map((ref) => stepView({ form, check, areaLabel, revision: 1 }, ref, true));
		expect(pages.length).toBeGreaterThan(0);
		for (const page of pages.filter((each) => each !== undefined)) {
			const said = [...(page.open?.errors ?? []), ...(page.open?.soft ?? [])].map(({ message }) => message);
			expect(said).toContain(open.finding.message);
			expect(page.open?.elsewhere.length).toBeGreaterThanOrEqual(pages.length - 1);
		}
	});

	it.each(of('soft'))('$rule, $says: is confirmed on the page that its link opens', ({ form, open }) => {
		const page = linked(form, open);
		expect(page?.open?.soft.map(({ key }) => key)).toContain(open.key);
		const after = presses(form, page as StepPage, { confirm: open.key });
		expect(openIn(after).map(({ key }) => key)).not.toContain(open.key);
	});

	it.each(of('hard'))(
		'$rule, $says: is said beside what can be changed on the page that its link opens',
		({ form, open }) => {
			const page = linked(form, open) as StepPage;
			const said = page.open?.errors.find(({ message }) => message === open.finding.message);
			expect(boxesOf(page)).toContain(said?.field);
		}
	);

	it.each(of('hard').filter(({ rule }) => TRUE_LIVES.test(rule)))(
		'$rule, $says: can be left to the enumerator, for a real household may be so',
		({ open }) => expect(open.finding.verifiable).toBe(true)
	);

	it.each(of('hard').filter(({ open }) => open.finding.verifiable))(
		'$rule, $says: can be left to the enumerator on the page that its link opens',
		({ form, open }) => {
			const after = presses(form, linked(form, open) as StepPage, { verify: open.key });
			expect(openIn(after).map(({ key }) => key)).not.toContain(open.key);
			expect(validateForm(after, check).toVerify).toContain(open.key);
		}
	);
});
