import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventRow } from '$lib/server/audit/audited';
import { newDataKey, wrapForService } from '$lib/server/crypto/data-key';
import { answersOf } from '$lib/server/db/queries/answers';
import { saveDraft, type DraftSave } from '$lib/server/db/queries/save-draft';
import { auditEvent } from '$lib/server/db/schema';
import type { Opened, Portal } from '../../support/portal';
import { layOutBlock, openHousehold, portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let household: Opened;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	household = await openHousehold(house, '001');
});
afterAll(() => house.deps.close());

const row = async () => (await answersOf(house.deps.db, household.resident))!;
const events = () => house.deps.db.select().from(auditEvent).where(eq(auditEvent.action, 'answers.saved'));
async function save(before: Partial<DraftSave['before']> = {}): Promise<boolean> {
	const { householdId } = household;
	return saveDraft(house.deps.db, household.resident, {
		before: { ...(await row()), ...before },
		ciphertext: new Uint8Array([1, 2, 3]),
		savedAt: house.clock.now(),
		place: { section: 'household', step: 'home' },
		progress: { home: 'started', people: 'notStarted', details: 'notStarted' },
		event: eventRow(house.deps.clock, { kind: 'resident', id: householdId }, { action: 'answers.saved', householdId })
	});
}

it('a draft that somebody else has saved since it was read is left alone, and no event says otherwise', async () => {
	const before = await row();
	expect(await save({ revision: before.revision - 1 })).toBe(false);
	expect([await row(), await events()]).toEqual([before, []]);
});

it('a form that was sealed, or begun again under a fresh key, since it was read is left alone', async () => {
	const before = await row();
	const another = wrapForService(house.deps.keys, household.householdId, newDataKey());
	for (const serviceWrap of [another, null]) expect(await save({ serviceWrap })).toBe(false);
	expect([await row(), await events()]).toEqual([before, []]);
});

it('otherwise draft, progress and event are written together', async () => {
	const before = await row();
	expect(await save()).toBe(true);
	expect(await row()).toMatchObject({ revision: before.revision + 1, place: { section: 'household', step: 'home' } });
	const [progress] = await house.deps
		.sql`select home, people from draft_progress where household_id = ${household.householdId}`;
	expect(progress).toEqual({ home: 'started', people: 'notStarted' });
	expect(await events()).toMatchObject([{ actorId: household.householdId, outcome: 'done' }]);
});
