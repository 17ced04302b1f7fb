import { describe, expect, it } from 'vitest';
import type { FormResponse } from '../../../src/lib/engine/model/response';
import { asShortForm } from '../../../src/lib/questionnaires/census-2020-long/model/names';
import { checkFiles } from '../../../tools/office/check-response/check-files';
import { foreigner, foreignForm, foreignSpouse } from '../../support/foreign-households';
import { child, household, person, spouse } from '../../support/households';
import { longForm } from '../../support/long-households';

/** Ids of what is found in each form, when they are checked together. */
function foundIn(...forms: FormResponse[]): string[][] {
	const text = forms.map((form) => JSON.stringify(form)).join('\n');
	const { lines } = checkFiles([{ source: 'mixed.json', text }], { language: 'en' });
	return lines.map((line) => (JSON.parse(line) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule));
}

const at = { block: '450304001001001', householdNumber: '012' };
const home = { f1: '1', f2: '1', f3: 92, f4: 3 };

/** A foreigner, the householder, whose wife and son are citizens. */
const foreignHead = foreignForm({ ...at, ...home, mixed: true, persons: [foreigner()] });
const wifeAndSon = household({ ...at, hasForeignMembers: true, persons: [spouse(), child()] });

describe('a mixed household: both forms, one household number', () => {
	it('has its householder on one of the two, and nothing is found in either', () => {
		expect(foundIn(foreignHead, wifeAndSon)).toEqual([[], []]);
		const husband = foreignForm({ ...at, ...home, mixed: true, persons: [foreigner({ rel: '1' })] });
		const headAndSon = household({
			...at,
			hasForeignMembers: true,
			persons: [person({ D1: '韦小兰', D4: '2', D5: '1982-06' }), child()]
		});
		expect(foundIn(husband, headAndSon)).toEqual([[], []]);
	});

	it('has one householder over both: a second one, or none, is found', () => {
		const two = household({ ...at, hasForeignMembers: true, persons: [person({ D4: '2', D5: '1982-06' }), child()] });
		expect(foundIn(foreignHead, two)).toEqual([['K02'], ['R01']]);
		const none = foreignForm({ ...at, ...home, mixed: true, persons: [foreigner({ rel: '9' })] });
		expect(foundIn(none, wifeAndSon)).toEqual([['K02'], ['R01', 'R02']]);
	});

	it('has the same dwelling on both', () => {
		expect(foundIn({ ...foreignHead, f3: 80 } as FormResponse, wifeAndSon)).toEqual([['K03'], []]);
	});

	it('is a family over both: two wives are found beside the foreigner', () => {
		const withWife = foreignForm({ ...at, ...home, mixed: true, persons: [foreigner(), foreignSpouse()] });
		expect(foundIn(withWife, wifeAndSon)).toEqual([['K16'], []]);
	});

	it('is told by the number: a short form of another household is no other half', () => {
		const elsewhere = { ...wifeAndSon, householdNumber: '013' };
		expect(foundIn(foreignHead, elsewhere)).toEqual([[], ['H27', 'R01', 'R02']]);
	});

	it('is not what a resident hands in alone', () => {
		expect(foundIn(wifeAndSon)).toEqual([['H27', 'R01', 'R02']]);
	});
});

describe('a household that was drawn: its short form and its long form', () => {
	it('say the same of what both ask', () => {
		const long = longForm();
		const short = { ...asShortForm(long), hasForeignMembers: false };
		const own = Object.fromEntries(Object.entries(short).filter(([item]) => !/^H([89]|1\d)$/.test(item)));
		expect(foundIn(long, own as unknown as FormResponse)).toEqual([[], []]);
		expect(foundIn(long, { ...own, H6: 80 } as unknown as FormResponse)).toEqual([['X09'], []]);
	});
});

describe('households of one building, and of one block', () => {
	it('are compared with each other: another lift, the same foreigner', () => {
		const next = longForm(household({ householdNumber: '002' }), [], { building: '3', H11: '1' });
		expect(foundIn(longForm(household(), [], { building: '3' }), next)).toEqual([['B03'], ['B03']]);
		const again = foreignForm({ householdNumber: '009' });
		expect(foundIn(foreignForm(), again)).toEqual([
			['K17', 'K17'],
			['K17', 'K17']
		]);
		expect(foundIn(foreignForm(), { ...again, block: '450304001001002' } as FormResponse)).toEqual([[], []]);
	});
});
