import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '$lib/domain/problem';
import { decryptDraft, unwrapForResident } from '$lib/server/crypto/data-key';
import { PURPOSES, subkey } from '$lib/server/crypto/key-ring';
import { openSealed } from '$lib/server/crypto/office-seal';
import { answersOf } from '$lib/server/db/queries/answers';
import { auditEvent, dataKey, draft, submission } from '$lib/server/db/schema';
import { putAtHand } from '$lib/server/services/answers-at-hand';
import { confirmPrefill } from '$lib/server/use-cases/form/confirm-prefill';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { markNoticeRead } from '$lib/server/use-cases/form/mark-notice-read';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { startAgain } from '$lib/server/use-cases/form/start-again';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { eq, inArray } from 'drizzle-orm';
import { example } from '../../support/complete-draft';
import { repetitions } from '../../support/counts';
import {
	fillIn,
	layOutBlock,
	letter,
	openHousehold,
	PIN,
	portal,
	type Opened,
	type Portal,
	settle
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
const SIGNED = { signature: '试点甲', promise: true };
const HOUSEHOLDS = repetitions(6, 20);
const DURING = '2020-11-02T09:00+08:00';
let house: Portal;
let doors = 0;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const signIn = async (code: string) => {
	const entered = await enterPin(house.deps, { code, pin: PIN, address: '10.0.0.1', userAgent: 'test' });
	if (!entered.ok) throw new Error(entered.problem.code);
	return entered.value.session;
};
async function filledIn(): Promise<Opened> {
	const opened = await openHousehold(house, String((doors += 1)).padStart(3, '0'));
	await fillIn(house, opened.resident, example(house.deps, doors).draft);
	return opened;
}
async function submitted(): Promise<Opened> {
	const opened = await filledIn();
	expect(problemOf(await submitForm(house.deps, opened.resident, SIGNED))).toBe('ok');
	return opened;
}
const personsIn = async (sealed: string): Promise<number> => {
	const opened = (await openSealed(house.officePrivateKey, sealed)) as { response: { persons: unknown[] } };
	return opened.response.persons.length;
};
/** Its answers, and not when they were saved. */
const draftOf = async ({ resident }: Opened) => {
	const form = await readForm(house.deps, resident);
	if (!form.ok) throw new Error(form.problem.code);
	const { saved: _, ...draft } = form.value.form.draft;
	return draft;
};

describe('submitting', () => {
	it(`fifty times at once, for each of ${HOUSEHOLDS} households, makes one submission and one receipt`, async () => {
		for (let household = 0; household < HOUSEHOLDS; household += 1) {
			const { resident } = await filledIn();
			const answers = await Promise.all(Array.from({ length: 50 }, () => submitForm(house.deps, resident, SIGNED)));
			const receipts = new Set(answers.map((answer) => (answer.ok ? answer.value.receiptNumber : answer.problem.code)));
			expect(receipts.size).toBe(1);
			const rows = await house.deps.db
				.select()
				.from(submission)
				.where(eq(submission.householdId, resident.householdId));
			expect(rows).toHaveLength(1);
			expect([...receipts]).toEqual([rows[0]?.receiptNumber]);
		}
	});

	it('needs a signature and the promise', async () => {
		const { resident } = await filledIn();
		expect(problemOf(await submitForm(house.deps, resident, { ...SIGNED, signature: '  ' }))).toBe('signature.missing');
		expect(problemOf(await submitForm(house.deps, resident, { ...SIGNED, promise: false }))).toBe('signature.missing');
	});

	it('is refused while something is unanswered or a check is open', async () => {
		const { resident } = await openHousehold(house, String((doors += 1)).padStart(3, '0'));
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('submission.incomplete');
		const { draft: filled } = example(house.deps, doors);
		await fillIn(house, resident, { ...filled, household: { ...filled.household, H6: '99999' } });
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('submission.incomplete');
	});

	it('seals the response to the office: its key opens it, with block, number and signature', async () => {
		const { resident } = await submitted();
		const [row] = await house.deps.db.select().from(submission).where(eq(submission.householdId, resident.householdId));
		const opened = (await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')) as {
			signature: string;
			response: { householdNumber: string; persons: unknown[] };
		};
		expect(opened.signature).toBe(SIGNED.signature);
		expect(opened.response.householdNumber).toBe(String(doors).padStart(3, '0'));
		expect(opened.response.persons.length).toBeGreaterThan(0);
	});

	it('leaves nothing from which the number of people could be told: no count, and ciphertexts of one length', async () => {
		const homes: Opened[] = [];
		for (let i = 0; i < 6; i += 1) homes.push(await submitted());
		const { db } = house.deps;
		const ids = homes.map(({ resident }) => resident.householdId);
		const sealed = await db.select().from(submission).where(inArray(submission.householdId, ids));
		const drafts = await db.select().from(draft).where(inArray(draft.householdId, ids));
		const events = await db.select().from(auditEvent).where(inArray(auditEvent.householdId, ids));
		const people = await Promise.all(sealed.map(async ({ sealedResponse }) => personsIn(sealedResponse)));
		expect(new Set(people).size).toBeGreaterThan(1);
		expect(new Set(sealed.map(({ sealedResponse }) => sealedResponse.length)).size).toBe(1);
		expect(new Set(drafts.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
		const told = events.filter(({ action }) => action === 'form.submitted').map(({ detail }) => detail);
		expect(told).toEqual(ids.map(() => ({ version: 1 })));
		for (const { counts } of sealed) expect(Object.keys(counts)).toEqual(['toVerify']);
	});

	it('destroys the service’s way to the draft: nothing in the web process opens it, letter and PIN do', async () => {
		const { resident, code } = await submitted();
		const [row] = await house.deps.db.select().from(dataKey).where(eq(dataKey.householdId, resident.householdId));
		expect(row?.serviceWrap).toBeNull();
		expect(problemOf(await readForm(house.deps, resident))).toBe('draft.sealed');
		const stranger = { ...resident, residentKey: new Uint8Array(32) };
		expect(problemOf(await withdrawSubmission(house.deps, stranger))).toBe('draft.outOfReach');
		expect(problemOf(await withdrawSubmission(house.deps, await signIn(code)))).toBe('ok');
	});

	it('leaves nothing that any key of the web process opens: neither the response nor the draft nor its key', async () => {
		const { resident } = await submitted();
		const id = resident.householdId;
		const [key] = await house.deps.db.select().from(dataKey).where(eq(dataKey.householdId, id));
		const [sealedDraft] = await house.deps.db.select().from(draft).where(eq(draft.householdId, id));
		const [row] = await house.deps.db.select().from(submission).where(eq(submission.householdId, id));
		for (const purpose of PURPOSES) {
			const webKey = subkey(house.deps.keys, purpose);
			expect(unwrapForResident(webKey, id, key?.residentWrap ?? new Uint8Array())).toBeUndefined();
			expect(() => decryptDraft(webKey, id, sealedDraft?.ciphertext ?? new Uint8Array())).toThrow();
			const asJwk = { kty: 'oct', k: Buffer.from(webKey).toString('base64url') };
			await expect(openSealed(asJwk, row?.sealedResponse ?? '')).rejects.toThrow();
		}
		await expect(openSealed(house.deps.officeKey, row?.sealedResponse ?? '')).rejects.toThrow();
		const itsKey = unwrapForResident(resident.residentKey, id, key?.residentWrap ?? new Uint8Array());
		expect(decryptDraft(itsKey ?? new Uint8Array(), id, sealedDraft?.ciphertext ?? new Uint8Array())).toMatchObject({
			questionnaire: 'census-2020-short'
		});
	});
});

describe('a submission', () => {
	it('can be withdrawn, corrected and submitted again with a new receipt until 5 November 24:00', async () => {
		const opened = await submitted();
		const before = example(house.deps, doors).draft;
		expect(problemOf(await withdrawSubmission(house.deps, opened.resident))).toBe('ok');
		expect(await draftOf(opened)).toEqual(before);
		house.clock.set('2020-11-05T23:59+08:00');
		const again = await submitForm(house.deps, opened.resident, SIGNED);
		expect(again.ok && again.value.version).toBe(2);
		house.clock.set(DURING);
	});

	it('can be neither withdrawn nor changed once the round is closed', async () => {
		const sent = await submitted();
		const open = await filledIn();
		house.clock.set('2020-11-06T00:00+08:00');
		expect(problemOf(await withdrawSubmission(house.deps, sent.resident))).toBe('round.closed');
		expect(problemOf(await submitForm(house.deps, open.resident, SIGNED))).toBe('round.closed');
		const ref = { section: 'household', step: 'H1' };
		expect(problemOf(await saveStep(house.deps, open.resident, { ref, posted: { H1: '2' } }))).toBe('round.closed');
		const receipt = await readReceipt(house.deps, sent.resident);
		expect(receipt).toMatchObject({ value: { closed: true, canWithdraw: false } });
		house.clock.set(DURING);
	});

	it('made before 1 November is a pre-fill until it is confirmed after it', async () => {
		house.clock.set('2020-10-20T09:00+08:00');
		const { resident } = await submitted();
		expect(await readReceipt(house.deps, resident)).toMatchObject({ value: { prefill: true, toConfirm: false } });
		expect(problemOf(await confirmPrefill(house.deps, resident, { changes: [] }))).toBe('submission.none');
		house.clock.set(DURING);
		expect(await readReceipt(house.deps, resident)).toMatchObject({ value: { prefill: true, toConfirm: true } });
		expect(problemOf(await confirmPrefill(house.deps, resident, { changes: [] }))).toBe('ok');
		expect(await readReceipt(house.deps, resident)).toMatchObject({ value: { prefill: false, toConfirm: false } });
		expect(problemOf(await confirmPrefill(house.deps, resident, { changes: [] }))).toBe('submission.none');
	});

	it('made before 1 November is open again when something has changed since', async () => {
		house.clock.set('2020-10-20T09:00+08:00');
		const opened = await submitted();
		house.clock.set(DURING);
		// As it came with the session: sealed still.
		const row = await answersOf(house.deps.db, opened.resident);
		if (row) putAtHand(opened.resident, row);
		expect(problemOf(await confirmPrefill(house.deps, opened.resident, { changes: ['born'] }))).toBe('ok');
		const { revisit, ...answers } = await draftOf(opened);
		expect(answers).toEqual(example(house.deps, doors).draft);
		expect(revisit).toEqual(['household/H3', 'people/present']);
	});

	it('made before 1 November cannot be handed in again until the pages of what has changed were looked at', async () => {
		house.clock.set('2020-10-20T09:00+08:00');
		const { resident } = await submitted();
		house.clock.set(DURING);
		await confirmPrefill(house.deps, resident, { changes: ['born'] });
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('submission.incomplete');
		const { household } = example(house.deps, doors).draft;
		const posted = { 'H3.male': household['H3.male'], 'H3.female': household['H3.female'] };
		await saveStep(house.deps, resident, { ref: { section: 'household', step: 'H3' }, posted });
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('submission.incomplete');
		await saveStep(house.deps, resident, { ref: { section: 'people', step: 'present' }, posted: {} });
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('ok');
	});
});

describe('a lost letter', () => {
	it('never loses an open draft: the new letter opens it with the same PIN, and then seals it', async () => {
		const opened = await filledIn();
		const second = await signIn(await letter(house, opened.householdId));
		const { draft: filled } = example(house.deps, doors);
		expect(await draftOf({ ...opened, resident: second })).toEqual(filled);
		expect(problemOf(await submitForm(house.deps, second, SIGNED))).toBe('ok');
		expect(problemOf(await withdrawSubmission(house.deps, second))).toBe('ok');
	});

	it('does not let a session of the old letter seal what only the new one could open', async () => {
		const opened = await filledIn();
		const second = await signIn(await letter(house, opened.householdId));
		expect(problemOf(await submitForm(house.deps, opened.resident, SIGNED))).toBe('signIn.expired');
		expect(problemOf(await submitForm(house.deps, second, SIGNED))).toBe('ok');
		expect(await house.deps.residentSessions.useSession(opened.resident.sessionId)).toBeUndefined();
	});

	it('after the submission leaves it standing; nobody can open it, and a new form may replace it', async () => {
		const opened = await submitted();
		const second = await signIn(await letter(house, opened.householdId));
		expect(await readReceipt(house.deps, second)).toMatchObject({ value: { outOfReach: true, canWithdraw: false } });
		expect(problemOf(await withdrawSubmission(house.deps, second))).toBe('draft.outOfReach');
		expect(problemOf(await startAgain(house.deps, second))).toBe('ok');
		expect((await draftOf({ ...opened, resident: second })).lists).toEqual({});
		await fillIn(house, second, example(house.deps, doors).draft);
		expect(await submitForm(house.deps, second, SIGNED)).toMatchObject({ value: { version: 2 } });
	});

	it('does not let anybody throw away a form that can still be opened', async () => {
		const { resident } = await submitted();
		expect(problemOf(await startAgain(house.deps, resident))).toBe('submission.none');
	});
});

describe('a step', () => {
	it('that was acknowledged is there on another device, at the same place', async () => {
		const opened = await openHousehold(house, String((doors += 1)).padStart(3, '0'));
		const saved = await saveStep(house.deps, opened.resident, {
			ref: { section: 'household', step: 'gate' },
			posted: { hasForeignMembers: '2' }
		});
		const next = saved.ok ? saved.value.next : undefined;
		const form = await readForm(house.deps, await signIn(opened.code));
		expect(form).toMatchObject({
			value: { form: { draft: { household: { hasForeignMembers: '2' } } }, lastPlace: next }
		});
	});

	it('is kept only once the notice has been read and its page may be visited', async () => {
		const householdId = await settle(house, String((doors += 1)).padStart(3, '0'));
		const code = await letter(house, householdId);
		const chosen = await choosePin(house.deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' });
		if (!chosen.ok) throw new Error(chosen.problem.code);
		const { session } = chosen.value;
		const save = (step: string, posted: Record<string, string>) =>
			saveStep(house.deps, session, { ref: { section: 'household', step }, posted });
		expect(problemOf(await save('gate', { hasForeignMembers: '2' }))).toBe('notice.unread');
		await markNoticeRead(house.deps, session);
		expect(problemOf(await save('H1', { H1: '1' }))).toBe('step.unreachable');
		expect(problemOf(await save('gate', { hasForeignMembers: '2' }))).toBe('ok');
		expect(problemOf(await save('H1', { H1: '1' }))).toBe('ok');
	});

	it('that is left for later keeps what is half typed, and goes on to what can be answered now', async () => {
		const { resident } = await filledIn();
		const form = await readForm(house.deps, resident);
		const entry = form.ok ? form.value.form.draft.lists.persons?.[0]?.id : undefined;
		const ref = { section: 'persons', entry, step: 'D3' };
		const left = await saveStep(house.deps, resident, { ref, posted: { D3: '4503041988' }, later: true });
		expect(left).toMatchObject({ value: { errors: [], onward: '/form' } });
		const again = await readForm(house.deps, resident);
		expect(again).toMatchObject({ value: { form: { draft: { unfinished: { [`D3@${entry}`]: '4503041988' } } } } });
	});

	it('posted from two devices at once loses neither answer', async () => {
		const { resident, code } = await openHousehold(house, String((doors += 1)).padStart(3, '0'));
		const other = await signIn(code);
		const gate = { section: 'household', step: 'gate' };
		await saveStep(house.deps, resident, { ref: gate, posted: { hasForeignMembers: '2' } });
		await saveStep(house.deps, resident, { ref: { section: 'household', step: 'H1' }, posted: { H1: '2' } });
		await Promise.all([
			saveStep(house.deps, resident, { ref: { section: 'household', step: 'H1' }, posted: { H1: '1' } }),
			saveStep(house.deps, other, {
				ref: { section: 'household', step: 'H3' },
				posted: { 'H3.male': '1', 'H3.female': '0' }
			})
		]);
		expect((await draftOf({ householdId: resident.householdId, code, resident })).household).toMatchObject({
			H1: '1',
			'H3.male': '1',
			'H3.female': '0'
		});
	});
});
