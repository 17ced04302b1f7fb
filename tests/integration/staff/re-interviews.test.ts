import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnFrom } from '$lib/domain/field/re-interview';
import type { Staff } from '$lib/server/actors';
import { drawSeed, drawStart } from '$lib/server/crypto/draw';
import { audited } from '$lib/server/audit/audited';
import { asEnumerator } from '$lib/server/db/as-role';
import { addForm, addSubmission } from '$lib/server/db/queries/answers';
import { auditEvent, household, reInterview, reInterviewDraw } from '$lib/server/db/schema';
import { showInterviews } from '$lib/server/use-cases/interview/show-interviews';
import { dueReInterviews } from '$lib/server/use-cases/interview/due-re-interviews';
import { acceptBlock, drawReInterviews, recordReInterview } from '$lib/server/use-cases/interview/re-interviews';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { BLOCK, openHousehold, OTHER_BLOCK, settle } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: Staff;
let supervisor: Staff;
let other: Staff;
let elsewhere: string;
let doors = 100;

beforeAll(async () => {
	({ house, enumerator, elsewhere } = await blockAtWork(database.url));
	house.clock.set('2020-11-07T09:00+08:00');
	supervisor = await signedIn(house, 'supervisor', [BLOCK]);
	other = await signedIn(house, 'supervisor', [OTHER_BLOCK]);
	for (let home = 0; home < 12; home += 1) await handsIn();
}, 120_000);
afterAll(() => house.deps.close());

async function handsIn(): Promise<string> {
	house.clock.set('2020-11-03T09:00+08:00');
	const opened = await openHousehold(house, String((doors += 1)));
	await submits(house, opened);
	house.clock.set('2020-11-07T09:00+08:00');
	return opened.householdId;
}
const draws = (who = supervisor) => drawReInterviews(house.deps, who, { block: BLOCK });
const settles = (householdId: string, codes?: string, who = supervisor) =>
	recordReInterview(house.deps, who, { block: BLOCK, householdId, codes });
const rows = () => house.deps.db.select().from(reInterview);
const due = async () => (await rows()).filter(({ settledAt }) => settledAt === null);
const checked = async () => {
	const shown = await showInterviews(house.deps, supervisor, { block: BLOCK });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value;
};

describe('a draw of re-interviews', () => {
	it('takes a share of what was handed in, and whoever has its event finds the same households', async () => {
		const before = (await checked()).check.frame;
		expect(await draws()).toMatchObject({ ok: true });
		const drawn = await rows();
		expect(drawn.length).toBeGreaterThanOrEqual(5);
		const [event] = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.action, 'reInterview.drawn'));
		const [draw] = await house.deps.db.select().from(reInterviewDraw);
		const { seed, step, households, count } = event?.detail ?? {};
		expect([households, count, draw?.frame.length, draw?.drawId]).toEqual([
			before,
			drawn.length,
			before,
			event?.objectId
		]);
		const start = drawStart(drawSeed('zitian-recheck', String(seed)), BLOCK, Number(step));
		const numbers = await house.deps.db
			.select({ number: household.householdNumber })
			.from(reInterview)
			.innerJoin(household, eq(household.householdId, reInterview.householdId));
		expect(numbers.map(({ number }) => number).sort()).toEqual(
			drawnFrom(draw?.frame ?? [], { start, step: Number(step) })
		);
	});

	it('draws nobody twice, and out of nothing nobody', async () => {
		expect(await draws()).toMatchObject({ problem: { code: 'reInterview.none' } });
		const later = await handsIn();
		const before = (await rows()).length;
		expect(await draws()).toMatchObject({ value: { drawn: 1 } });
		expect((await rows()).slice(before)).toMatchObject([{ householdId: later }]);
	});

	it('is the supervisor’s of the block, and nobody else’s', async () => {
		for (const who of [enumerator, other]) expect(await draws(who)).toMatchObject({ problem: { code: 'notAllowed' } });
	});

	it('is on the phone of the block’s supervisor, until it is settled, and on nobody else’s', async () => {
		const onPhone = (who: Staff) => dueReInterviews(house.deps, who, { block: BLOCK });
		expect((await onPhone(supervisor)).sort()).toEqual((await due()).map(({ householdId }) => householdId).sort());
		expect([await onPhone(enumerator), await onPhone(other)]).toEqual([[], []]);
	});
});

describe('a re-interview', () => {
	it('that agrees makes the household accepted, until it is returned', async () => {
		const [first] = await due();
		const before = (await checked()).stages;
		expect(await settles(first?.householdId ?? '')).toMatchObject({ ok: true });
		const { stages } = await checked();
		expect([stages.accepted, stages.handedIn]).toEqual([before.accepted + 1, before.handedIn - 1]);
		expect(await settles(first?.householdId ?? '')).toMatchObject({ problem: { code: 'reInterview.settled' } });
	});

	it('that differs returns the household by codes, and no value is anywhere', async () => {
		const [first] = await due();
		const householdId = first?.householdId ?? '';
		expect(await settles(householdId, 'D11 小学')).toMatchObject({ problem: { code: 'return.words' } });
		expect((await due()).map((each) => each.householdId)).toContain(householdId);
		expect(await settles(householdId, 'd11')).toMatchObject({ ok: true });
		expect((await doorSeenBy(house, enumerator, householdId)).returned).toMatchObject({
			items: ['D11'],
			reason: 'reInterview'
		});
		const events = await house.deps.db
			.select()
			.from(auditEvent)
			.where(and(eq(auditEvent.householdId, householdId), eq(auditEvent.action, 'reInterview.settled')));
		expect(events).toMatchObject([{ detail: { cause: 'differs' } }]);
	});

	it('is of a drawn household, by the supervisor of its block', async () => {
		const householdId = await settle(house, String((doors += 1)));
		expect(await settles(householdId)).toMatchObject({ problem: { code: 'reInterview.settled' } });
		const [first] = await due();
		for (const who of [enumerator, other])
			expect(await settles(first?.householdId ?? '', undefined, who)).toMatchObject({
				problem: { code: 'notAllowed' }
			});
	});
});

describe('a block', () => {
	it('is not accepted while a door is open or a drawn household was not asked again', async () => {
		expect((await checked()).check.obstacles).toEqual(expect.arrayContaining(['open', 'toSettle']));
		expect(await acceptBlock(house.deps, supervisor, { block: BLOCK })).toMatchObject({
			problem: { code: 'block.notReady' }
		});
		expect((await checked()).check.acceptance).toBeUndefined();
	});

	it('of which everything is done is accepted as a whole; what is handed in afterwards is not', async () => {
		const at = { block: OTHER_BLOCK };
		const handsInElsewhere = (version: number) =>
			audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
				const row = { householdId: elsewhere, questionnaire: 'census-2020-short', version };
				const more = { receiptNumber: `HERE-222${version}`, sealedResponse: '', counts: { toVerify: 0 as const } };
				if (version === 1) await addForm(tx, row, house.clock.now(), 'resident');
				await addSubmission(tx, { ...row, ...more, submittedAt: house.clock.now() });
				await record({ action: 'form.submitted', householdId: elsewhere });
			});
		const stages = async () => {
			const shown = await showInterviews(house.deps, other, at);
			return shown.ok && [shown.value.stages.handedIn, shown.value.stages.accepted];
		};
		await handsInElsewhere(1);
		await drawReInterviews(house.deps, other, at);
		await recordReInterview(house.deps, other, { ...at, householdId: elsewhere });
		house.clock.forward(1);
		expect(await acceptBlock(house.deps, other, at)).toMatchObject({ ok: true });
		expect(await stages()).toEqual([0, 1]);
		house.clock.forward(1);
		await handsInElsewhere(2);
		expect(await stages()).toEqual([1, 0]);
	});
});

describe('the database role of the field', () => {
	const as = (who: Staff, query: ReturnType<typeof sql>) =>
		asEnumerator(house.deps.db, who, (tx) => tx.execute(query)).then(
			(found) => (found as unknown as unknown[]).length,
			(problem: unknown) => String((problem as { cause?: unknown }).cause ?? problem)
		);

	it('shows draws and re-interviews to the block’s supervisor alone', async () => {
		const [first] = (await rows()).filter(({ householdId }) => householdId !== elsewhere);
		for (const query of [
			sql`select from re_interview where household_id = ${first?.householdId}`,
			sql`select from re_interview_draw where block_code = ${BLOCK}`
		]) {
			expect(await as(supervisor, query)).toBeGreaterThan(0);
			for (const who of [enumerator, other]) expect(await as(who, query)).toBe(0);
		}
	});

	it('lets nobody choose households, change a result, or accept in another’s name', async () => {
		const [first] = await rows();
		const { householdId = '', drawId = '' } = first ?? {};
		expect(
			await as(enumerator, sql`insert into re_interview (household_id, draw_id) values (${householdId}, ${drawId})`)
		).toContain('row-level security');
		expect(await as(supervisor, sql`delete from re_interview`)).toContain('permission denied');
		expect(await as(supervisor, sql`update re_interview set draw_id = ${drawId}`)).toContain('permission denied');
		const accepts = (who: Staff, by: Staff) =>
			as(
				who,
				sql`insert into block_acceptance (block_code, accepted_by, accepted_at) values (${BLOCK}, ${by.staffId}, now())`
			);
		expect(await accepts(enumerator, enumerator)).toContain('row-level security');
		expect(await accepts(supervisor, other)).toContain('row-level security');
	});
});
