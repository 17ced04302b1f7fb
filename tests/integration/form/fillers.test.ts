import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import type { Filler, Interviewer, OfficeFiller } from '$lib/server/actors';
import { openSealed } from '$lib/server/crypto/office-seal';
import { answersOf, newestSubmission } from '$lib/server/db/queries/answers';
import { auditEvent, draft as drafts, form, submission } from '$lib/server/db/schema';
import { changeForm } from '$lib/server/services/change-form';
import { readDraft } from '$lib/server/services/open-draft';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { example } from '../../support/complete-draft';
import {
	BLOCK,
	fillIn,
	layOutBlock,
	openHousehold,
	OTHER_BLOCK,
	portal,
	settle,
	type Portal
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const SHORT = 'census-2020-short';
const database = await testDatabase();
let house: Portal;
let interviewerOf: (householdId: string) => Interviewer;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	const staff = await signedIn(house, 'enumerator', [BLOCK]);
	interviewerOf = (householdId) => ({ kind: 'interviewer', householdId, questionnaire: SHORT, staff });
});
afterAll(() => house.deps.close());

const officeFor = (householdId: string): OfficeFiller => ({
	kind: 'office',
	householdId,
	questionnaire: SHORT,
	officer: 'entry-7'
});

const handIn = (filler: Filler, posted = example(house.deps, 3).draft) =>
	submitForm(house.deps, filler, { signature: '试点甲', promise: true, posted });
const actorsOf = async (householdId: string) =>
	(await house.deps.db.select().from(auditEvent).where(eq(auditEvent.householdId, householdId))).map(
		({ actorKind, actorId, action }) => [action, actorKind, actorId]
	);

describe.each([
	['an interviewer', 'interviewer', (id: string): Filler => interviewerOf(id)],
	['the office', 'office', officeFor]
] as const)('%s', (_, kind, fillerFor) => {
	it('hands in a form that is sealed to the office at once, and nothing readable is kept of it', async () => {
		const householdId = await settle(house, `${kind}-1`);
		const filler = fillerFor(householdId);
		const { response } = example(house.deps, 3);
		expect(await handIn(filler)).toMatchObject({ ok: true, value: { version: 1 } });
		const [row] = await house.deps.db.select().from(submission).where(eq(submission.householdId, householdId));
		const opened = await openSealed(house.officePrivateKey, row?.sealedResponse ?? '');
		expect(opened).toMatchObject({
			response: { persons: response.persons, questionnaire: SHORT, block: BLOCK },
			signature: '试点甲'
		});
		expect(await answersOf(house.deps.db, filler)).toBeUndefined();
		expect(await house.deps.db.select().from(drafts).where(eq(drafts.householdId, householdId))).toEqual([]);
		expect(await house.deps.db.select().from(form).where(eq(form.householdId, householdId))).toMatchObject([
			{ filler: kind }
		]);
	});

	it('is named by the trail', async () => {
		const householdId = await settle(house, `${kind}-2`);
		const filler = fillerFor(householdId);
		await handIn(filler);
		const named = filler.kind === 'interviewer' ? ['staff', filler.staff.staffId] : ['office', 'entry-7'];
		expect(await actorsOf(householdId)).toEqual([['form.submitted', ...named]]);
	});

	it('gets the receipt that is there when it sends twice at once', async () => {
		const filler = fillerFor(await settle(house, `${kind}-3`));
		const sent = await Promise.all([handIn(filler), handIn(filler), handIn(filler)]);
		const receipts = sent.map((each) => each.ok && each.value.receiptNumber);
		expect(new Set(receipts).size).toBe(1);
		expect(receipts[0]).not.toBe(false);
	});

	it('hands in nothing that is unfinished, nothing of another questionnaire, and nothing empty-handed', async () => {
		const filler = fillerFor(await settle(house, `${kind}-4`));
		expect(await handIn(filler, emptyDraft(SHORT))).toMatchObject({ problem: { code: 'submission.incomplete' } });
		expect(await handIn(filler, { ...example(house.deps, 3).draft, questionnaire: 'tiny' })).toMatchObject({
			problem: { code: 'draft.otherForm' }
		});
		expect(await submitForm(house.deps, filler, { signature: '试点甲', promise: true })).toMatchObject({
			problem: { code: 'draft.otherForm' }
		});
		expect(await newestSubmission(house.deps.db, filler)).toBeUndefined();
	});

	it('can neither read nor change what the household itself has begun', async () => {
		const { householdId, resident } = await openHousehold(house, `${kind}-5`);
		await fillIn(house, resident, example(house.deps, 3).draft);
		const filler = fillerFor(householdId);
		const refused = { ok: false, problem: { code: 'notAllowed' } };
		expect(await readDraft(house.deps, filler)).toMatchObject(refused);
		let seen = false;
		const change = changeForm(house.deps, filler, 'step.saved', (draft) => {
			seen = true;
			return { draft, value: {} };
		});
		expect([await change, seen]).toMatchObject([refused, false]);
	});

	it('goes on after residents can no longer write', async () => {
		const filler = fillerFor(await settle(house, `${kind}-6`));
		house.clock.set('2020-11-07T09:00+08:00');
		expect(await handIn(filler)).toMatchObject({ ok: true });
		house.clock.set('2020-11-02T09:00+08:00');
	});
});

describe('an interviewer of another block', () => {
	it('hands in nothing for this household', async () => {
		const householdId = await settle(house, 'elsewhere-1');
		const filler = interviewerOf(householdId);
		const stranger = { ...filler, staff: { ...filler.staff, blocks: [OTHER_BLOCK] } };
		expect(await handIn(stranger)).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
		expect(await newestSubmission(house.deps.db, filler)).toBeUndefined();
	});
});

describe('a resident', () => {
	it('hands in the own draft, whatever else is posted', async () => {
		const { resident } = await openHousehold(house, 'resident-1');
		await fillIn(house, resident, example(house.deps, 3).draft);
		expect(await handIn(resident, emptyDraft(SHORT))).toMatchObject({ ok: true });
		expect(await actorsOf(resident.householdId)).toContainEqual(['form.submitted', 'resident', resident.householdId]);
	});
});
