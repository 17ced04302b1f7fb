import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '$lib/domain/problem';
import { inputValues } from '$lib/engine/answers/inputs';
import { fieldsOf, stepAt } from '$lib/engine/index';
import type { Draft } from '$lib/engine/model/draft';
import { partStepView } from '$lib/form/views/part-view';
import type { Values } from '$lib/form/views/posted-answers';
import type { Member, Resident } from '$lib/server/actors';
import { memberKeys, residentKeys, stretchCode } from '$lib/server/crypto/codes';
import { decryptPart } from '$lib/server/crypto/part-box';
import { auditEvent, memberPart, submission } from '$lib/server/db/schema';
import { readPart } from '$lib/server/services/open-part';
import { readCopy } from '$lib/server/use-cases/form/read-copy';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { startAgain } from '$lib/server/use-cases/form/start-again';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { enterPart, partBehind } from '$lib/server/use-cases/part/enter-part';
import { finishPart, ownSteps, refOf, reopenPart, savePart } from '$lib/server/use-cases/part/fill-part';
import { issuePart, takeBackPart } from '$lib/server/use-cases/part/hand-over';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { openLine } from '../../../tools/office/open-line';
import { example } from '../../support/complete-draft';
import {
	fillIn,
	layOutBlock,
	letter,
	openHousehold,
	PIN,
	portal,
	type Opened,
	type Portal
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
const SIGNED = { signature: '试点甲', promise: true };
const VISITOR = { address: '10.0.0.9' };
const OWN_PIN = '395172';
let house: Portal;
let doors = 0;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
function valueOf<V>(result: Result<V>): V {
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
}

/** A household of at least two with all of it answered, and what its second person would answer. */
interface Home extends Opened {
	draft: Draft;
	entry: string;
	answers: Record<string, string>;
}

async function home(): Promise<Home> {
	for (;;) {
		doors += 1;
		const { draft } = example(house.deps, doors);
		const person = draft.lists.persons?.[1];
		if (!person?.answers.D3) continue;
		const opened = await openHousehold(house, String(doors).padStart(3, '0'));
		await fillIn(house, opened.resident, draft);
		return { ...opened, draft, entry: person.id, answers: person.answers };
	}
}

const issue = async ({ resident, entry }: Home) =>
	valueOf(await issuePart(house.deps, resident, { section: 'persons', entry, ...VISITOR })).code;
const enter = (code: string, pin = OWN_PIN) => enterPart(house.deps, { code, ...VISITOR, pin, pinAgain: pin });
const partOf = async (member: Member) => valueOf(await readPart(house.deps, member));

/** Answers every page that is still open, as the person of the example would. */
async function answer(member: Member, answers: Record<string, string>): Promise<void> {
	for (let pages = 0; pages < 20; pages += 1) {
		const part = await partOf(member);
		const open = ownSteps(part).find(({ state }) => state !== 'complete');
		if (!open) return;
		const { step } = open.ref;
		const posted: Values = {};
		for (const field of fieldsOf(stepAt(part.form, refOf(part, step))?.questions ?? []))
			for (const [name, value] of Object.entries(inputValues(field, answers[field.name] ?? ''))) posted[name] = [value];
		const first = valueOf(await savePart(house.deps, member, { step, posted, later: false }));
		const keys = first.reply?.soft.map(({ key }) => key) ?? [];
		if (keys.length > 0)
			await savePart(house.deps, member, { step, posted: { ...posted, confirm: keys }, later: false });
		else if (first.reply) throw new Error(`${step}: ${first.reply.errors.map(({ field }) => field).join()}`);
	}
}

async function finished(): Promise<Home & { ownCode: string; member: Member }> {
	const at = await home();
	const ownCode = await issue(at);
	const member = valueOf(await enter(ownCode));
	await answer(member, at.answers);
	expect(problemOf(await finishPart(house.deps, member))).toBe('ok');
	return { ...at, ownCode, member };
}

const seenBy = async (resident: Resident): Promise<string> => {
	const form = valueOf(await readForm(house.deps, resident));
	const news = valueOf(
		await takeChanges(house.deps, resident, { batch: { device: 'other', first: 1, changes: [] }, known: -1 })
	);
	const copy = await readCopy(house.deps, resident);
	return JSON.stringify([form.form.draft, news, copy.ok && copy.value.form.draft]);
};
const submitted = async (householdId: string) => {
	const rows = await house.deps.db.select().from(submission).where(eq(submission.householdId, householdId));
	return rows.sort((a, b) => a.version - b.version).at(-1);
};

describe("a member's private part", () => {
	it('goes from a code of its own to the office, which opens it as one response', async () => {
		const { resident, householdId, draft, answers } = await finished();
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('ok');
		const row = await submitted(householdId);
		const line = await openLine(house.officePrivateKey, row?.sealedResponse ?? '');
		const { response } = ('content' in line ? line.content : {}) as {
			response: { persons: Record<string, unknown>[] };
		};
		expect(response.persons).toHaveLength(draft.lists.persons?.length ?? 0);
		expect(response.persons[1]).toMatchObject({ D1: answers.D1, D3: answers.D3, D6: answers.D6 });
		const { check } = house.deps.forms.of(draft.questionnaire);
		expect(check(response as never).filter(({ level }) => level === 'hard')).toEqual([]);
	});

	it('never stands in what a device of the household is given, nor in its draft', async () => {
		const { resident, answers } = await finished();
		const seen = await seenBy(resident);
		expect(seen).toContain(answers.D1);
		expect(seen).not.toContain(answers.D3);
		expect(seen).toContain('"elsewhere":"done"');
	});

	it("is not opened by the household's code and PIN, nor by the keys of the service", async () => {
		const { householdId, entry, code, ownCode, member } = await finished();
		const [row] = await house.deps.db.select().from(memberPart).where(eq(memberPart.householdId, householdId));
		if (!row?.ciphertext) throw new Error('There is no part.');
		const ofHousehold = await stretchCode(code);
		const keys = [
			...residentKeys(house.deps.keys, householdId, ofHousehold, PIN),
			...memberKeys(house.deps.keys, row.partId, ofHousehold, PIN),
			...memberKeys(house.deps.keys, row.partId, await stretchCode(ownCode), PIN),
			...house.deps.keys.secrets.values()
		];
		expect(decryptPart(keys, row, row.ciphertext)).toBeUndefined();
		expect(decryptPart([member.memberKey], row, row.ciphertext)).toBeDefined();
		expect(entry).toBe(row.entry);
	});

	it('shows its member nothing that the household has answered about others', async () => {
		const at = await home();
		const member = valueOf(await enter(await issue(at)));
		const { form } = await partOf(member);
		const others = (at.draft.lists.persons ?? []).filter(({ id }) => id !== at.entry);
		for (const { answers } of others) {
			expect(JSON.stringify(form.draft)).not.toContain(answers.D1);
			if (answers.D3) expect(JSON.stringify(form.draft)).not.toContain(answers.D3);
		}
		expect(form.draft.household).toEqual({});
	});

	it('holds the form back until its member has finished', async () => {
		const at = await home();
		const member = valueOf(await enter(await issue(at)));
		expect(problemOf(await submitForm(house.deps, at.resident, SIGNED))).toBe('submission.incomplete');
		expect(problemOf(await finishPart(house.deps, member))).toBe('part.incomplete');
	});

	it('takes away what the household had typed about the person, and keeps nothing that a phone sends later', async () => {
		const at = await home();
		await issue(at);
		expect(await seenBy(at.resident)).not.toContain(at.answers.D3);
		const change = {
			kind: 'answer',
			section: 'persons',
			entry: at.entry,
			field: 'D3',
			value: at.answers.D3 ?? '',
			base: 1
		} as const;
		await takeChanges(house.deps, at.resident, { batch: { device: 'late', first: 1, changes: [change] }, known: 1 });
		expect(await seenBy(at.resident)).not.toContain(at.answers.D3);
	});

	it('is void once the code was taken back, and the household is asked for the person again', async () => {
		const at = await home();
		const code = await issue(at);
		const member = valueOf(await enter(code));
		await answer(member, at.answers);
		expect(problemOf(await takeBackPart(house.deps, at.resident, { section: 'persons', entry: at.entry }))).toBe('ok');
		expect(problemOf(await readPart(house.deps, member))).toBe('part.gone');
		expect(problemOf(await enter(code))).toBe('part.gone');
		expect(await seenBy(at.resident)).not.toContain(at.answers.D3);
		expect(await seenBy(at.resident)).not.toContain('elsewhere');
	});

	it('gives way to another code, and is begun anew', async () => {
		const at = await home();
		const first = await issue(at);
		const member = valueOf(await enter(first));
		await answer(member, at.answers);
		const second = await issue(at);
		expect(problemOf(await readPart(house.deps, member))).toBe('part.gone');
		expect(await partBehind(house.deps, { code: first })).toBeUndefined();
		expect((await partOf(valueOf(await enter(second)))).row.revision).toBe(0);
	});

	it('is taken back by nobody once its member has finished, who alone opens it again', async () => {
		const { resident, entry, member } = await finished();
		const address = { section: 'persons', entry };
		expect(problemOf(await takeBackPart(house.deps, resident, address))).toBe('part.done');
		expect(problemOf(await issuePart(house.deps, resident, { ...address, ...VISITOR }))).toBe('part.done');
		expect(problemOf(await reopenPart(house.deps, member))).toBe('ok');
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('submission.incomplete');
		expect(problemOf(await finishPart(house.deps, member))).toBe('ok');
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('ok');
		expect(problemOf(await reopenPart(house.deps, member))).toBe('part.handedIn');
	});

	it('is there again after a withdrawal, and is handed in once more', async () => {
		const { resident, householdId, member } = await finished();
		await submitForm(house.deps, resident, SIGNED);
		expect(problemOf(await withdrawSubmission(house.deps, resident))).toBe('ok');
		expect(problemOf(await reopenPart(house.deps, member))).toBe('ok');
		expect(problemOf(await finishPart(house.deps, member))).toBe('ok');
		expect(problemOf(await submitForm(house.deps, resident, SIGNED))).toBe('ok');
		expect((await submitted(householdId))?.version).toBe(2);
	});

	it('survives a letter that is issued anew', async () => {
		const { householdId, ownCode } = await finished();
		const fresh = await letter(house, householdId);
		const entered = await enterPin(house.deps, { code: fresh, pin: PIN, ...VISITOR, userAgent: 'test' });
		const { session } = valueOf(entered);
		expect((await partOf(valueOf(await enter(ownCode)))).row.sealed).not.toBeNull();
		expect(problemOf(await submitForm(house.deps, session, SIGNED))).toBe('ok');
	});

	it('goes with a form that nobody can open any more, whose household begins anew', async () => {
		const { householdId, resident, ownCode } = await finished();
		valueOf(await submitForm(house.deps, resident, SIGNED));
		const fresh = { code: await letter(house, householdId), pin: PIN, ...VISITOR, userAgent: 'test' };
		const { session } = valueOf(await enterPin(house.deps, fresh));
		expect(problemOf(await startAgain(house.deps, session))).toBe('ok');
		const parts = await house.deps.db.select().from(memberPart).where(eq(memberPart.householdId, householdId));
		expect(parts).toEqual([]);
		expect(problemOf(await enter(ownCode))).not.toBe('ok');
	});

	it('asks for its PIN where the code is typed, and pauses after five wrong ones', async () => {
		const at = await home();
		const code = await issue(at);
		expect(valueOf(await identifyLetter(house.deps, { code, ...VISITOR })).next).toBe('part');
		valueOf(await enter(code));
		for (const _ of [1, 2, 3, 4]) expect(problemOf(await enter(code, '918273'))).toBe('part.pinWrong');
		expect(problemOf(await enter(code, '918273'))).toBe('part.locked');
		expect(problemOf(await enter(code))).toBe('part.locked');
		house.clock.forward(16);
		expect(problemOf(await enter(code))).toBe('ok');
	});

	it('keeps what is typed on a page that is left, and counts it as missing', async () => {
		const at = await home();
		const member = valueOf(await enter(await issue(at)));
		const half = (at.answers.D3 ?? '').slice(0, 11);
		const leave = (step: string, posted: Values) => savePart(house.deps, member, { step, posted, later: true });
		await savePart(house.deps, member, { step: 'D2', posted: { D2: [at.answers.D2 ?? ''] }, later: false });
		expect(valueOf(await leave('D3', { D3: [half] })).reply).toBeUndefined();
		const left = await partOf(member);
		const page = partStepView({ ...left, revision: left.row.revision, areaLabel: () => undefined }, refOf(left, 'D3'));
		expect(page?.answers.D3).toBe(half);
		expect(problemOf(await finishPart(house.deps, member))).toBe('part.incomplete');
		await answer(member, at.answers);
		expect((await partOf(member)).form.draft.unfinished).toEqual({});
		const { revision } = (await partOf(member)).row;
		await leave('D3', { D3: [at.answers.D3 ?? ''] });
		expect((await partOf(member)).row.revision, 'nothing was typed anew').toBe(revision);
		expect(problemOf(await finishPart(house.deps, member))).toBe('ok');
	});

	it('leaves events that carry no answer', async () => {
		const { householdId, answers } = await finished();
		const rows = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.householdId, householdId));
		expect(rows.map(({ action }) => action)).toEqual(
			expect.arrayContaining(['part.issued', 'part.redeemed', 'part.done'])
		);
		expect(JSON.stringify(rows)).not.toContain(answers.D3);
	});
});
