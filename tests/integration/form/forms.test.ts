import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import { audited } from '$lib/server/audit/audited';
import { encryptDraft, newDataKey, wrapForService } from '$lib/server/crypto/data-key';
import { addForm, answersOf, putDraft, putWraps } from '$lib/server/db/queries/answers';
import { form } from '$lib/server/db/schema';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const SHORT = 'census-2020-short';
const OTHER = 'tiny';

describe('a form of a household', () => {
	it('is opened with the first sign-in, by the resident', async () => {
		const openedAt = house.clock.now();
		const { householdId } = await openHousehold(house, '001');
		const rows = await house.deps.db.select().from(form).where(eq(form.householdId, householdId));
		expect(rows).toEqual([{ householdId, questionnaire: SHORT, openedAt, filler: 'resident' }]);
	});

	it('has a draft and a key of its own, beside those of the household’s other form', async () => {
		const { resident, householdId } = await openHousehold(house, '002');
		const before = await answersOf(house.deps.db, resident);
		const key = { householdId, questionnaire: OTHER };
		const dataKey = newDataKey();
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await addForm(tx, key, house.clock.now(), 'office');
			await putWraps(tx, key, {
				serviceWrap: wrapForService(house.deps.keys, householdId, dataKey),
				residentWrap: new Uint8Array(60)
			});
			await putDraft(tx, key, {
				ciphertext: encryptDraft(dataKey, householdId, emptyDraft(OTHER)),
				revision: 7,
				savedAt: 0,
				place: null
			});
			await record({ action: 'form.opened', householdId });
		});
		expect(await answersOf(house.deps.db, resident)).toEqual(before);
		expect(await answersOf(house.deps.db, key)).toMatchObject({ revision: 7 });
	});

	it('cannot have a draft without being there itself', async () => {
		const { householdId } = await openHousehold(house, '003');
		const key = { householdId, questionnaire: OTHER };
		const write = audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await putDraft(tx, key, { ciphertext: new Uint8Array(1), revision: 0, savedAt: 0, place: null });
			await record({ action: 'form.opened', householdId });
		});
		await expect(write).rejects.toMatchObject({ cause: { code: '23503' } });
	});

	it('keeps the moment and the filler of the first time when it is opened again', async () => {
		const { householdId, resident } = await openHousehold(house, '004');
		const openedAt = house.clock.now();
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await addForm(tx, resident, openedAt + 5000, 'office');
			await record({ action: 'form.opened', householdId });
		});
		const [row] = await house.deps.db
			.select()
			.from(form)
			.where(and(eq(form.householdId, householdId), eq(form.questionnaire, SHORT)));
		expect(row).toMatchObject({ openedAt, filler: 'resident' });
	});
});

describe('a draft of another questionnaire than its row says', () => {
	it('is read by no engine, and the resident is told whom to call', async () => {
		const { resident } = await openHousehold(house, '005');
		await fillIn(house, resident, emptyDraft(OTHER));
		expect(await readForm(house.deps, resident)).toEqual({
			ok: false,
			problem: { code: 'draft.otherForm', details: undefined }
		});
		const batch = { device: 'phone0001', first: 1, changes: [] };
		expect(await takeChanges(house.deps, resident, { batch, known: 0 })).toMatchObject({
			problem: { code: 'draft.otherForm' }
		});
	});
});
