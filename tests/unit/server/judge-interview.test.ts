import { describe, expect, it } from 'vitest';
import { storedNonresponse } from '$lib/engine/model/nonresponse';
import type { Draft } from '$lib/engine/model/draft';
import type { Informant } from '$lib/domain/field/interview';
import { FOLDERS } from '$lib/questionnaires/registry';
import type { Staff } from '$lib/server/actors';
import { contextIn, formRegistry } from '$lib/server/forms';
import { interviewAsks } from '$lib/server/services/interview-asks';
import { judgeInterview, type InterviewPlace } from '$lib/server/services/judge-interview';
import { household, person } from '../../support/households';
import { SHORT, wholeDraft } from '../../support/interview-drafts';
import { round2020, xiangshan } from '../../support/round-2020';

/** The round of 2020 in which the office lets these items stay without an answer. */
const formsWith = (nonresponse?: string[]) =>
	formRegistry(
		FOLDERS,
		contextIn(
			{ ...round2020, questionnaires: round2020.questionnaires.map((each) => ({ ...each, nonresponse })) },
			{ district: xiangshan.code, files: {}, counties: new Set(['430102']) }
		)
	);

/** Somebody from another county; why they left is not said. */
function unsaid(): Draft {
	const draft = wholeDraft(household({ persons: [person({ D8: { code: '4', area: '430102' }, D9: '5', D10: '0' })] }));
	const [one] = draft.lists.persons ?? [];
	const answers = { ...one?.answers, D10: storedNonresponse('unknown') };
	return { ...draft, lists: { ...draft.lists, persons: one ? [{ ...one, answers }] : [] } };
}

const judged = (
	nonresponse?: string[],
	{
		informant = 'member',
		by = 'enumerator',
		draft = unsaid()
	}: { informant?: Informant; by?: InterviewPlace['by']; draft?: Draft } = {}
) => {
	const signed = {
		householdId: '',
		composition: 'residents',
		informant,
		explained: true,
		signature: { strokes: '' },
		build: ''
	} as const;
	const forms = [{ draft, receiptNumber: '2222-2222' }];
	const place = { block: '450304001001001', number: '001', by, drawn: false } as const;
	const [form] = judgeInterview(formsWith(nonresponse), { ...signed, forms } as never, place);
	return form;
};

describe('an interview in which an item was not known', () => {
	it('stands where the office allows that of the item, and is sealed with what was said', () => {
		const form = judged(['D10']);
		expect(form?.open).toEqual([]);
		expect(form?.response).toMatchObject({ questionnaire: SHORT, persons: [{ nonresponse: { D10: 'unknown' } }] });
	});

	it('is to be asked again where it does not, whatever the phone thought', () => {
		expect(judged()?.open).toEqual(['D10']);
		expect(judged(['D9'])?.open).toEqual(['D10']);
	});

	it('is judged alike by telephone, whose page is told the same items', () => {
		expect(judged(['D10'], { by: 'agent' })?.open).toEqual([]);
		expect(judged(undefined, { by: 'agent' })?.open).toEqual(['D10']);
		const { questionnaires } = interviewAsks(
			{ round: round2020, formsIn: () => formsWith(['D10']) },
			{ role: 'help-desk' } as Staff,
			'450304001001001'
		);
		expect(questionnaires.find(({ id }) => id === SHORT)?.nonresponse).toEqual(['D10']);
	});
});

describe('an interview by an older build', () => {
	it('stands without the items that the form has no more, and is asked again what it did not know yet', () => {
		const whole = wholeDraft(household());
		const older = { ...whole, household: { ...whole.household, H99: '1' }, lists: { ...whole.lists, cars: [] } };
		const form = judged(undefined, { draft: older });
		expect(form?.open).toEqual([]);
		expect(JSON.stringify(form?.response)).not.toContain('H99');
		const { H6: _, ...without } = whole.household;
		expect(judged(undefined, { draft: { ...whole, household: without } })?.open).toContain('H6');
	});
});
