import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordText } from '$lib/i18n/record';
import { dataKey } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { readCopy } from '$lib/server/use-cases/form/read-copy';
import { readRecord } from '$lib/server/use-cases/form/read-record';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { unlockHousehold } from '$lib/server/use-cases/help-desk/unlock-household';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { blockAtWork, submits, type BlockAtWork } from '../../support/block-at-work';
import { BLOCK, letter, openHousehold, PIN, type Opened } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: Staff;
let agent: Staff;
let doors = 600;
const opens = () => openHousehold(house, String((doors += 1)));

beforeAll(async () => {
	({ house, enumerator } = await blockAtWork(database.url));
	agent = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const lines = ({ resident }: Opened) => readRecord(house.deps, resident, Object.keys(recordText));
const staffLines = async (opened: Opened) =>
	(await lines(opened)).filter(({ by }) => by !== 'household').map(({ by, action, number }) => [by, number, action]);
const problemOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem?.code);

describe('the copy of a household’s own answers', () => {
	it('is there before and after the submission, and unseals nothing', async () => {
		const opened = await opens();
		const before = await readCopy(house.deps, opened.resident);
		expect(before.ok && before.value.submission === undefined).toBe(true);
		await submits(house, opened);
		const copy = await readCopy(house.deps, opened.resident);
		if (!copy.ok) throw new Error(copy.problem.code);
		expect(copy.value.submission?.withdrawn).toBe(false);
		expect(copy.value.form.draft.questionnaire).toBe('census-2020-short');
		const [key] = await house.deps.db.select().from(dataKey).where(eq(dataKey.householdId, opened.householdId));
		expect(key?.serviceWrap).toBeNull();
	});

	it('is nobody’s without the letter and PIN that it was sealed with', async () => {
		const opened = await opens();
		await submits(house, opened);
		const stranger = { ...opened.resident, residentKey: new Uint8Array(32) };
		expect(problemOf(await readCopy(house.deps, stranger))).toBe('draft.outOfReach');
		const code = await letter(house, opened.householdId);
		const second = await enterPin(house.deps, { code, pin: PIN, address: '192.0.2.1', userAgent: 'test' });
		if (!second.ok) throw new Error(second.problem.code);
		expect(problemOf(await readCopy(house.deps, second.value.session))).toBe('draft.outOfReach');
	});

	it('is on the record each time that it was opened', async () => {
		const opened = await opens();
		await readCopy(house.deps, opened.resident);
		expect((await lines(opened))[0]).toMatchObject({ by: 'household', action: 'copy.opened' });
	});
});

describe('who did what with a household’s record', () => {
	it('names every look-up and visit with role and badge, and nothing of another household', async () => {
		const [opened, other] = [await opens(), await opens()];
		await showHousehold(house.deps, agent, { householdId: opened.householdId });
		house.clock.forward(5);
		await recordVisit(house.deps, enumerator, {
			block: BLOCK,
			householdId: opened.householdId,
			visitId: randomUUID(),
			outcome: 'nobodyHome'
		});
		expect(await staffLines(opened)).toEqual([
			['enumerator', enumerator.number, 'visit.recorded'],
			['help-desk', agent.number, 'household.lookedUp'],
			['office', undefined, 'letter.issued']
		]);
		expect(await staffLines(other)).toEqual([['office', undefined, 'letter.issued']]);
	});

	it('has one look-up of one call, another of the next, and none that was refused', async () => {
		const opened = await opens();
		const looks = (staff: Staff) => showHousehold(house.deps, staff, { householdId: opened.householdId });
		const elsewhere = await signedIn(house, 'help-desk', [], '450305');
		const count = async () =>
			(await staffLines(opened)).filter(([, , action]) => action === 'household.lookedUp').length;
		await looks(agent);
		await looks(agent);
		expect(problemOf(await looks(elsewhere))).toBe('household.unknown');
		expect(await count()).toBe(1);
		house.clock.forward(61);
		await looks(agent);
		expect(await count()).toBe(2);
	});

	it('leaves out what was refused', async () => {
		const opened = await opens();
		const { householdId } = opened;
		await unlockHousehold(house.deps, agent, { householdId, reason: 'other' });
		expect((await staffLines(opened)).map(([, , action]) => action)).not.toContain('signIn.unlocked');
	});
});
