import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '$lib/engine/model/draft';
import type { Change } from '$lib/engine/changes/change';
import { chooseDifference } from '$lib/server/use-cases/form/choose-difference';
import { removeFromRoster } from '$lib/server/use-cases/form/edit-roster';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { takeChanges, type Taken } from '$lib/server/use-cases/form/take-changes';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let doors = 0;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

async function filledIn(): Promise<Opened> {
	const opened = await openHousehold(house, String((doors += 1)).padStart(3, '0'));
	await fillIn(house, opened.resident, example(house.deps, doors).draft);
	return opened;
}
async function formOf({ resident }: Opened) {
	const form = await readForm(house.deps, resident);
	if (!form.ok) throw new Error(form.problem.code);
	return { ...form.value, draft: form.value.form.draft };
}
const area = (value: string, base: number): Change => ({
	kind: 'answer',
	section: 'household',
	field: 'H6',
	value,
	base
});
async function sends(
	{ resident }: Opened,
	device: string,
	first: number,
	known: number,
	...changes: Change[]
): Promise<Taken> {
	const taken = await takeChanges(house.deps, resident, { batch: { device, first, changes }, known });
	if (!taken.ok) throw new Error(taken.problem.code);
	return taken.value;
}
const HOME = { section: 'household', step: 'home' };
const areaOf = (draft: Draft | undefined) => draft?.household.H6;

describe('answers saved one by one', () => {
	it('give the next revision, and the draft only to a device that does not know it', async () => {
		const opened = await filledIn();
		const { revision } = await formOf(opened);
		const mother = await sends(opened, 'mother', 1, revision, area('95', revision));
		expect(mother).toMatchObject({ revision: revision + 1 });
		expect(mother.draft).toBeUndefined();
		const father = await sends(opened, 'father', 1, revision, { ...area('4', revision), field: 'H7' } as Change);
		expect(father.draft?.household).toMatchObject({ H6: '95', H7: '4' });
	});

	it('are taken in once when the answer got lost and the phone sends them again', async () => {
		const opened = await filledIn();
		const { revision } = await formOf(opened);
		await sends(opened, 'mother', 1, revision, area('95', revision));
		await sends(opened, 'father', 1, revision + 1, area('97', revision + 1));
		const again = await sends(opened, 'mother', 1, revision, area('95', revision));
		expect(areaOf(again.draft)).toBe('97');
		expect((await formOf(opened)).revision).toBe(revision + 2);
	});

	it('of twenty devices at once all arrive: one stands, the others are kept to be chosen from', async () => {
		const opened = await filledIn();
		const { revision } = await formOf(opened);
		const values = Array.from({ length: 20 }, (_, index) => String(60 + index));
		await Promise.all(
			values.map((value, index) => sends(opened, `device${index}`, 1, revision, area(value, revision)))
		);
		const { draft } = await formOf(opened);
		const kept = [areaOf(draft), ...(draft.marks?.['H6@']?.others ?? []).map(({ value }) => value)];
		expect(kept.sort()).toEqual(values);
	});

	it('may say a county only that there is', async () => {
		const opened = await filledIn();
		const { revision } = await formOf(opened);
		const county = (value: string): Change => ({
			kind: 'answer',
			section: 'persons',
			entry: 'p1',
			field: 'D7.area',
			value,
			base: revision
		});
		await sends(opened, 'mother', 1, revision, county('430102'));
		expect((await formOf(opened)).draft.lists.persons?.[0]?.answers['D7.area']).toBe('430102');
		await sends(opened, 'mother', 2, revision + 1, county('999999'));
		expect((await formOf(opened)).draft.lists.persons?.[0]?.answers['D7.area']).toBeUndefined();
	});

	it('without changes are only news: nothing is written', async () => {
		const opened = await filledIn();
		const { revision, savedAt } = await formOf(opened);
		expect(await sends(opened, 'mother', 1, revision)).toEqual({ revision, savedAt });
		expect(areaOf((await sends(opened, 'mother', 1, revision - 1)).draft)).toBeDefined();
		expect((await formOf(opened)).revision).toBe(revision);
	});

	it('are refused once the form is sealed, and after the close', async () => {
		const opened = await filledIn();
		const { revision } = await formOf(opened);
		const batch = { device: 'mother', first: 1, changes: [area('95', revision)] };
		const late = { ...opened, resident: opened.resident };
		await submitForm(house.deps, opened.resident, { signature: '试点甲', promise: true });
		expect(await takeChanges(house.deps, late.resident, { batch, known: revision })).toMatchObject({
			ok: false,
			problem: { code: 'draft.sealed' }
		});
		expect(
			await takeChanges(house.deps, late.resident, { batch: { ...batch, changes: [] }, known: revision })
		).toMatchObject({ ok: false });
		const before = house.clock.now();
		house.clock.set('2020-11-06T00:00+08:00');
		const closed = await takeChanges(house.deps, late.resident, { batch, known: revision });
		house.clock.set(new Date(before).toISOString());
		expect(closed).toMatchObject({ ok: false, problem: { code: 'round.closed' } });
	});
});

describe('a page without scripts', () => {
	it('overwrites nothing that was saved after it was made: both are kept, and one is chosen', async () => {
		const opened = await filledIn();
		const { revision, draft } = await formOf(opened);
		await sends(opened, 'mother', 1, revision, area('95', revision));
		const posted = { H6: '97', H7: draft.household.H7 ?? '' };
		const late = await saveStep(house.deps, opened.resident, { ref: HOME, posted, base: revision });
		expect(late).toMatchObject({ ok: true, value: { differs: true } });
		expect(areaOf((await formOf(opened)).draft)).toBe('95');
		expect(await submitForm(house.deps, opened.resident, { signature: '试点甲', promise: true })).toMatchObject({
			ok: false,
			problem: { code: 'submission.incomplete' }
		});
		await chooseDifference(house.deps, opened.resident, { key: 'H6@', value: '11' });
		expect(areaOf((await formOf(opened)).draft)).toBe('95');
		await chooseDifference(house.deps, opened.resident, { key: 'H6@', value: '97' });
		expect(areaOf((await formOf(opened)).draft)).toBe('97');
		expect(await submitForm(house.deps, opened.resident, { signature: '试点甲', promise: true })).toMatchObject({
			ok: true
		});
	});

	it('of an older build, which does not say what it had seen, still saves', async () => {
		const opened = await filledIn();
		const { revision, draft } = await formOf(opened);
		await sends(opened, 'mother', 1, revision, area('95', revision));
		const saved = await saveStep(house.deps, opened.resident, {
			ref: HOME,
			posted: { H6: '97', H7: draft.household.H7 ?? '' }
		});
		expect(saved).toMatchObject({ ok: true, value: { differs: false } });
		expect(areaOf((await formOf(opened)).draft)).toBe('97');
	});

	it('takes nobody off the form about whom another device has answered since', async () => {
		const opened = await filledIn();
		const { revision, draft } = await formOf(opened);
		const id = draft.lists.persons?.at(-1)?.id ?? '';
		await sends(opened, 'mother', 1, revision, {
			kind: 'answer',
			section: 'persons',
			entry: id,
			field: 'D11',
			value: '4',
			base: revision
		});
		await removeFromRoster(house.deps, opened.resident, { section: 'persons', entry: id }, revision);
		expect((await formOf(opened)).draft.lists.persons?.map((entry) => entry.id)).toContain(id);
		await removeFromRoster(house.deps, opened.resident, { section: 'persons', entry: id }, revision + 2);
		expect((await formOf(opened)).draft.lists.persons?.map((entry) => entry.id)).not.toContain(id);
	});
});
