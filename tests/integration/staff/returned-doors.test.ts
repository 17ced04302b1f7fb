import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealForServer } from '$lib/client/interviews/seal-interview';
import { interviewMark } from '$lib/domain/field/interview';
import type { Draft } from '$lib/engine/model/draft';
import type { Staff } from '$lib/server/actors';
import { openSealed } from '$lib/server/crypto/office-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { canInterview } from '$lib/domain/field/door';
import { audited } from '$lib/server/audit/audited';
import { setDrawn } from '$lib/server/db/queries/household-lists';
import { asEnumerator } from '$lib/server/db/as-role';
import { auditEvent, submission } from '$lib/server/db/schema';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { returnDoor, takeDoorBack } from '$lib/server/use-cases/interview/return-door';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import { returnAsOffice, takeBackAsOffice } from '$lib/server/use-cases/office/return-household';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { example } from '../../support/complete-draft';
import { BLOCK, openHousehold, OTHER_BLOCK, settle } from '../../support/portal';
import { LONG, WHOLE } from '../../support/interview-drafts';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: Staff;
let stranger: Staff;
let supervisor: Staff;
let elsewhere: string;
let office: Staff;
let doors = 600;
let numbers = 0;
const nextDoor = () => String((doors += 1));
const nextNumber = () =>
	`RTRN-${String((numbers += 1))
		.padStart(4, '2')
		.replaceAll('0', 'Z')
		.replaceAll('1', 'Y')}`;

beforeAll(async () => {
	({ house, enumerator, stranger, elsewhere } = await blockAtWork(database.url));
	house.clock.set('2020-11-03T09:00+08:00');
	supervisor = await signedIn(house, 'supervisor', [BLOCK]);
	office = await signedIn(house, 'office', [], '');
});
afterAll(() => house.deps.close());

const interviews = (householdId: string, who = enumerator, draft: Draft = example(house.deps, 3).draft, ago = 0) =>
	signs(householdId, who, [draft], { ago });

async function signs(
	householdId: string,
	who: Staff,
	drafts: Draft[],
	{ ago = 0, ...more } = {} as { ago?: number; returnedAt?: number }
) {
	const interviewId = randomUUID();
	const parcel = await sealForServer(visitKey(house.deps.keys), interviewMark(BLOCK, interviewId), {
		householdId,
		composition: 'residents',
		informant: 'member',
		explained: true,
		signature: { strokes: 'M10 10L20 30' },
		build: 'test',
		forms: drafts.map((draft) => ({ draft, receiptNumber: nextNumber() })),
		...more
	});
	return takeInterview(house.deps, who, { block: BLOCK, posted: { interviewId, ago, parcel } });
}

const returns = (householdId: string, codes = 'D11 r08', who = supervisor, reason = 'contradicts') =>
	returnDoor(house.deps, who, { block: BLOCK, householdId }, { codes, reason });
const versionsOf = async (householdId: string) =>
	(await house.deps.db.select().from(submission).where(eq(submission.householdId, householdId))).map(
		({ version, interviewId }) => ({ version, own: interviewId === null })
	);
const doorOf = (householdId: string) => doorSeenBy(house, enumerator, householdId);
const later = () => house.clock.forward(1);

/** A household whose interview stands. */
async function interviewed(): Promise<string> {
	const householdId = await settle(house, nextDoor());
	expect(await interviews(householdId)).toMatchObject({ value: { state: 'handedIn' } });
	later();
	return householdId;
}

describe('a household that is returned', () => {
	it('is on the enumerator’s list again, with codes and a reason and nothing of an answer', async () => {
		const householdId = await interviewed();
		expect(await doorOf(householdId)).toMatchObject({ status: 'submitted' });
		expect(await returns(householdId)).toMatchObject({ ok: true });
		expect(await doorOf(householdId)).toMatchObject({
			status: 'toVerify',
			returned: { items: ['D11', 'R08'], reason: 'contradicts' }
		});
	});

	it('is asked again: the new interview is a new version and replaces the old one at the office', async () => {
		const householdId = await interviewed();
		await returns(householdId);
		later();
		expect(await interviews(householdId)).toMatchObject({ value: { state: 'handedIn', receipts: [{}] } });
		expect((await versionsOf(householdId)).map(({ version }) => version)).toEqual([1, 2]);
		const door = await doorOf(householdId);
		expect(door).toMatchObject({ status: 'submitted' });
		expect(door.returned).toBeUndefined();
		const [newest] = await house.deps.db
			.select()
			.from(submission)
			.where(sql`${submission.householdId} = ${householdId} and ${submission.version} = 2`);
		expect(await openSealed(house.officePrivateKey, newest?.sealedResponse ?? '')).toMatchObject({ version: 2 });
		// Once is once: a further interview finds what stands.
		later();
		expect(await interviews(householdId)).toMatchObject({ value: { state: 'second' } });
	});

	it('stays returned while what was asked has findings', async () => {
		const householdId = await interviewed();
		await returns(householdId);
		later();
		const empty = { questionnaire: 'census-2020-short', household: {}, lists: {}, confirmed: [] };
		expect(await interviews(householdId, enumerator, empty)).toMatchObject({ value: { state: 'findings' } });
		expect(await doorOf(householdId)).toMatchObject({ returned: { items: ['D11', 'R08'] } });
	});

	it('is not answered by an interview that was signed before', async () => {
		const householdId = await interviewed();
		await returns(householdId);
		later();
		expect(await interviews(householdId, enumerator, undefined, 30 * 60_000)).toMatchObject({
			value: { state: 'second' }
		});
		expect(await versionsOf(householdId)).toHaveLength(1);
	});

	it('is answered by an interview whose list showed it, of a phone whose clock was set since', async () => {
		const householdId = await interviewed();
		await returns(householdId);
		const at = (await doorOf(householdId)).returned?.at ?? 0;
		later();
		const again = (returnedAt: number) =>
			signs(householdId, enumerator, [example(house.deps, 3).draft], { ago: 9e12, returnedAt });
		expect(await again(at - 1)).toMatchObject({ value: { state: 'second' } });
		expect(await again(at)).toMatchObject({ value: { state: 'handedIn' } });
		expect(await doorOf(householdId)).not.toHaveProperty('returned');
	});

	it('is closed by an enumerator who looked and found all right, and by a supervisor who takes it back', async () => {
		const [looked, taken] = [await interviewed(), await interviewed()];
		await returns(looked);
		await returns(taken);
		later();
		await recordVisit(house.deps, enumerator, {
			block: BLOCK,
			householdId: looked,
			visitId: randomUUID(),
			outcome: 'verified',
			paperNumber: ''
		});
		expect(await takeDoorBack(house.deps, supervisor, { block: BLOCK, householdId: taken })).toMatchObject({
			ok: true
		});
		for (const householdId of [looked, taken]) {
			expect(await doorOf(householdId)).toMatchObject({ status: 'submitted' });
			expect((await doorOf(householdId)).returned).toBeUndefined();
		}
		expect(await takeDoorBack(house.deps, supervisor, { block: BLOCK, householdId: taken })).toMatchObject({
			problem: { code: 'return.none' }
		});
	});

	it('that handed in itself keeps its own until the interview is signed, and may hand in itself once more', async () => {
		const [asked, own] = [await openHousehold(house, nextDoor()), await openHousehold(house, nextDoor())];
		for (const opened of [asked, own]) {
			await submits(house, opened);
			later();
			expect(await returns(opened.householdId)).toMatchObject({ ok: true });
			later();
		}
		expect(await interviews(asked.householdId)).toMatchObject({ value: { state: 'handedIn' } });
		expect(await versionsOf(asked.householdId)).toEqual([
			{ version: 1, own: true },
			{ version: 2, own: false }
		]);
		expect(await withdrawSubmission(house.deps, own.resident)).toMatchObject({ ok: true });
		await submits(house, own);
		later();
		expect(await interviews(own.householdId)).toMatchObject({ value: { state: 'second' } });
		expect(await doorOf(own.householdId)).toMatchObject({ status: 'submitted' });
	});

	it('leaves an event with the reason and how many codes, not which', async () => {
		const householdId = await interviewed();
		await returns(householdId);
		const events = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.householdId, householdId));
		const [event] = events.filter(({ action }) => action === 'household.returned');
		expect(event).toMatchObject({ outcome: 'done', actorId: supervisor.staffId });
		expect(event?.detail).toEqual({ reason: 'contradicts', count: 2 });
	});
});

describe('a drawn household that is returned by items of the long form', () => {
	const [short] = WHOLE.residents();
	const long = sameIdNumber(WHOLE.drawn()[0]!);

	/** Both forms are compared (X09). */
	function sameIdNumber({ lists, ...draft }: Draft): Draft {
		const [D3 = ''] = (short?.lists.persons ?? []).flatMap(({ answers }) => answers.D3 ?? []);
		const persons = (lists.persons ?? []).map((entry) => ({ ...entry, answers: { ...entry.answers, C3: D3 } }));
		return { ...draft, lists: { ...lists, persons } };
	}

	/** Short and long form stand. */
	async function drawnAndIn(): Promise<string> {
		const householdId = await settle(house, nextDoor());
		await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			await setDrawn(tx, householdId, true);
			await record({ action: 'households.loaded' });
		});
		expect(await signs(householdId, supervisor, [short!, long])).toMatchObject({
			value: { state: 'handedIn', receipts: [{}, {}] }
		});
		later();
		return householdId;
	}

	it('is its supervisor’s to ask again, and the short form of an enumerator closes nothing', async () => {
		const householdId = await drawnAndIn();
		expect(await returns(householdId, 'C27')).toMatchObject({ ok: true });
		const door = await doorOf(householdId);
		expect(door).toMatchObject({ status: 'toVerify', longFormDue: true, returned: { items: ['C27'], of: 'drawn' } });
		expect([canInterview(door, 'enumerator'), canInterview(door, 'supervisor')]).toEqual([false, true]);
		later();
		expect(await signs(householdId, enumerator, [short!])).toMatchObject({ value: { state: 'second' } });
		expect(await doorOf(householdId)).toMatchObject({ returned: { items: ['C27'] } });
		later();
		expect(await signs(householdId, supervisor, [long])).toMatchObject({
			value: { state: 'handedIn', receipts: [{ questionnaire: LONG }] }
		});
		const settled = await doorOf(householdId);
		expect(settled).toMatchObject({ status: 'submitted' });
		for (const name of ['returned', 'longFormDue']) expect(settled).not.toHaveProperty(name);
		// Once is once.
		later();
		expect(await signs(householdId, supervisor, [long])).toMatchObject({ value: { state: 'second' } });
	});

	it('and of the short form waits for both, each by its own codes', async () => {
		const householdId = await drawnAndIn();
		await returns(householdId, 'C27 D11');
		expect(await doorOf(householdId)).toMatchObject({ returned: { items: ['D11', 'C27'], of: 'both' } });
		later();
		expect(await signs(householdId, enumerator, [short!])).toMatchObject({ value: { state: 'handedIn' } });
		expect(await doorOf(householdId)).toMatchObject({ status: 'toVerify', returned: { items: ['C27'], of: 'drawn' } });
		later();
		expect(await signs(householdId, supervisor, [long])).toMatchObject({ value: { state: 'handedIn' } });
		expect(await doorOf(householdId)).not.toHaveProperty('returned');
	});

	it('is asked once where its supervisor asks both', async () => {
		const householdId = await drawnAndIn();
		await returns(householdId, 'C27 D11');
		later();
		expect(await signs(householdId, supervisor, [short!, long])).toMatchObject({
			value: { state: 'handedIn', receipts: [{}, {}] }
		});
		expect(await doorOf(householdId)).not.toHaveProperty('returned');
	});

	it('is anybody’s to look at again where the drawing was withdrawn: no long form is taken of it', async () => {
		const householdId = await drawnAndIn();
		await returns(householdId, 'C27');
		await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			await setDrawn(tx, householdId, false);
			await record({ action: 'households.loaded' });
		});
		const door = await doorOf(householdId);
		expect(door).toMatchObject({ returned: { items: ['C27'] } });
		expect(canInterview(door, 'enumerator')).toBe(true);
		later();
		expect(await signs(householdId, enumerator, [short!])).toMatchObject({ value: { state: 'handedIn' } });
		expect(await doorOf(householdId)).not.toHaveProperty('returned');
	});
});

describe('what is refused', () => {
	it('is whatever is no code of the household’s forms, with what can be said of it', async () => {
		const householdId = await interviewed();
		const refusals: [string, string, object][] = [
			['', 'unlikely', { code: 'return.codes' }],
			['D11 C27', 'unlikely', { code: 'return.unknown', details: { codes: 'C27' } }],
			['D11 张试点', 'unlikely', { code: 'return.words' }],
			['450304198001101332', 'unlikely', { code: 'return.words' }],
			['D11', 'because', { code: 'reason.choose' }]
		];
		for (const [codes, reason, problem] of refusals)
			expect(await returns(householdId, codes, supervisor, reason)).toMatchObject({ problem });
		const answers = JSON.stringify(
			await Promise.all(refusals.map(([codes, reason]) => returns(householdId, codes, supervisor, reason)))
		);
		for (const word of ['张试点', '450304198001101332']) expect(answers).not.toContain(word);
		expect((await doorOf(householdId)).returned).toBeUndefined();
	});

	it('is a household of which nothing stands', async () => {
		const householdId = await settle(house, nextDoor());
		expect(await returns(householdId)).toMatchObject({ problem: { code: 'return.notHandedIn' } });
	});

	it('is an enumerator, a supervisor of another block, and a household of another block', async () => {
		const householdId = await interviewed();
		const other = await signedIn(house, 'supervisor', [OTHER_BLOCK]);
		for (const who of [enumerator, stranger, other])
			expect(await returns(householdId, 'D11', who)).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await returns(elsewhere)).toMatchObject({ problem: { code: 'notAllowed' } });
	});
});

describe('the office', () => {
	it('returns by the household’s number, in its own district only, and takes it back', async () => {
		const householdId = await interviewed();
		const number = `${BLOCK} ${doors}`;
		const typed = { number, codes: 'd11', reason: 'unanswered' };
		const elsewhereOffice = await signedIn(house, 'office', [], '110101');
		expect(await returnAsOffice(house.deps, elsewhereOffice, typed)).toMatchObject({
			problem: { code: 'return.number' }
		});
		expect(await returnAsOffice(house.deps, supervisor, typed)).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await returnAsOffice(house.deps, office, { ...typed, number: '123' })).toMatchObject({
			problem: { code: 'return.number' }
		});
		expect(await returnAsOffice(house.deps, office, typed)).toMatchObject({ ok: true });
		expect(await doorOf(householdId)).toMatchObject({ returned: { items: ['D11'], reason: 'unanswered' } });
		expect(await takeBackAsOffice(house.deps, office, number)).toMatchObject({ ok: true });
		expect((await doorOf(householdId)).returned).toBeUndefined();
	});
});

describe('the database role of the field', () => {
	const as = (who: Staff, query: ReturnType<typeof sql>) =>
		asEnumerator(house.deps.db, who, (tx) => tx.execute(query)).then(
			() => 'done',
			(problem: unknown) => String((problem as { cause?: unknown }).cause ?? problem)
		);
	const insert = (who: Staff, householdId: string, by = who.staffId) =>
		as(
			who,
			sql`insert into household_return (household_id, returned_by, returned_at, items, reason)
				values (${householdId}, ${by}, now(), '["D11"]', 'unlikely')`
		);

	it('lets nobody but a supervisor return, in their own name and their own block', async () => {
		const householdId = await interviewed();
		expect(await insert(enumerator, householdId)).toContain('row-level security');
		expect(await insert(supervisor, householdId, enumerator.staffId)).toContain('row-level security');
		expect(await insert(supervisor, elsewhere)).toContain('row-level security');
		await returns(householdId);
		await as(enumerator, sql`update household_return set taken_back_at = now() where household_id = ${householdId}`);
		expect(await doorOf(householdId)).toHaveProperty('returned');
		expect(await as(supervisor, sql`update household_return set items = '[]'`)).toContain('permission denied');
	});
});
