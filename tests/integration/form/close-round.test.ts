import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '$lib/domain/problem';
import type { Staff } from '$lib/server/actors';
import { audited } from '$lib/server/audit/audited';
import { closeRequest, dataKey, form, memberPart } from '$lib/server/db/schema';
import { openSealed } from '$lib/server/crypto/office-seal';
import { standingSubmissions } from '$lib/server/db/queries/sealed';
import { closeRound, showClosing } from '$lib/server/use-cases/office/close-round';
import { exportSealed } from '$lib/server/use-cases/office/export-sealed';
import { agreeToClose, askClose, showClose, takeBackClose } from '$lib/server/use-cases/office/prepare-close';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const ROUND = 'census-2020';
const DAY = 24 * 60;
let house: Portal;
let first: Staff;
let second: Staff;
let DISTRICT: Portal['deps']['round']['districts'][number];
const submit = async (n: number) => {
	const { resident } = await openHousehold(house, String(n).padStart(3, '0'));
	await fillIn(house, resident, example(house.deps, n).draft);
	await submitForm(house.deps, resident, { signature: '试点甲', promise: true });
	return resident;
};

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const exports = () =>
	exportSealed(house.deps, { kind: 'office', id: 'test' }, async (lines) => void (await Array.fromAsync(lines)));
async function stateOf(staff: Staff) {
	const shown = await showClose(house.deps, staff);
	return shown.ok ? shown.value.request : undefined;
}

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	first = await signedIn(house, 'office', [], '');
	second = await signedIn(house, 'office', [], '');
	DISTRICT = house.deps.round.districts[0] ?? DISTRICT;
});
afterAll(() => house.deps.close());

describe('the office', () => {
	it('exports what stands, still sealed, and opens it with its own key; what was withdrawn is not in it', async () => {
		await submit(1);
		await withdrawSubmission(house.deps, await submit(2));
		const sealed = await Array.fromAsync(standingSubmissions(house.deps.db));
		expect(sealed).toHaveLength(1);
		expect(await openSealed(house.officePrivateKey, sealed[0] ?? '')).toMatchObject({
			response: { householdNumber: '001' }
		});
	});

	it('cannot destroy the keys while residents may still write', async () => {
		expect(await closeRound(house.deps, 'test')).toMatchObject({ ok: false, problem: { code: 'round.stillOpen' } });
	});

	it('cannot even ask for it while residents may still write', async () => {
		expect(problemOf(await askClose(house.deps, first, ROUND))).toBe('round.stillOpen');
		expect(await showClose(house.deps, first)).toMatchObject({
			value: { closesAt: house.deps.round.selfReportCloses }
		});
	});

	it('asks for it only once everything is exported, and by the round’s own name', async () => {
		house.clock.set('2020-11-06T00:00+08:00');
		expect(problemOf(await askClose(house.deps, first, ROUND))).toBe('close.notExported');
		await exports();
		expect(problemOf(await askClose(house.deps, first, 'census-2030'))).toBe('close.otherRound');
		expect(await stateOf(first)).toBeUndefined();
	});

	it('needs a second person, who is not the first: neither one alone, nor the command alone', async () => {
		expect(problemOf(await closeRound(house.deps, 'test'))).toBe('close.twoPeople');
		const asked = await Promise.all([first, second].map((staff) => askClose(house.deps, staff, ' Census－2020 ')));
		expect(asked.map(problemOf).sort()).toEqual(['close.standing', 'ok']);
		const [asker, other] = asked[0]?.ok ? [first, second] : [second, first];
		expect(problemOf(await agreeToClose(house.deps, asker, ROUND))).toBe('close.own');
		expect(problemOf(await closeRound(house.deps, 'test'))).toBe('close.twoPeople');
		expect(problemOf(await agreeToClose(house.deps, other, 'census-2030'))).toBe('close.otherRound');
		expect(problemOf(await agreeToClose(house.deps, other, ROUND))).toBe('ok');
		expect(await stateOf(asker)).toMatchObject({ state: 'agreed', isMine: true });
	});

	it('may take it back, and a word is good for a day', async () => {
		expect(problemOf(await takeBackClose(house.deps, second))).toBe('ok');
		expect(problemOf(await closeRound(house.deps, 'test'))).toBe('close.twoPeople');
		await askClose(house.deps, first, ROUND);
		house.clock.forward(DAY + 1);
		expect(problemOf(await agreeToClose(house.deps, second, ROUND))).toBe('close.over');
		await askClose(house.deps, first, ROUND);
		await agreeToClose(house.deps, second, ROUND);
		house.clock.forward(DAY + 1);
		expect(problemOf(await closeRound(house.deps, 'test'))).toBe('close.twoPeople');
	});

	it('decides it where the whole round is one’s own: not for whoever has a district of it, nor for another role', async () => {
		const manyDistricts = { ...house.deps, round: { ...house.deps.round, districts: [DISTRICT, DISTRICT] } };
		const ofDistrict = await signedIn(house, 'office', [], DISTRICT.code);
		for (const staff of [ofDistrict, await signedIn(house, 'supervisor'), await signedIn(house, 'help-desk-lead')]) {
			expect(problemOf(await showClose(manyDistricts, staff))).toBe('notAllowed');
			for (const deed of [askClose, agreeToClose, takeBackClose])
				expect(problemOf(await deed(manyDistricts, staff, ROUND))).toBe('notAllowed');
		}
	});

	it('is two people for PostgreSQL as well', async () => {
		const alone = audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			const at = house.clock.now();
			await tx
				.insert(closeRequest)
				.values({ round: ROUND, askedBy: first.staffId, askedAt: at, agreedBy: first.staffId, agreedAt: at });
			await record({ action: 'planted' });
		});
		await expect(alone).rejects.toMatchObject({ cause: { constraint_name: 'close_request_two_people' } });
	});

	/** What somebody has typed in a part of their own, and not finished. */
	async function unfinishedPart() {
		const [of] = await house.deps.db.select().from(form).limit(1);
		const { householdId = '', questionnaire = '' } = of ?? {};
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			const row = { householdId, questionnaire, entry: 'p9', codeHash: Buffer.alloc(32), issuedAt: house.clock.now() };
			await tx.insert(memberPart).values({ ...row, ciphertext: Buffer.from('sealed') });
			await record({ action: 'planted' });
		});
	}

	it('destroys every way to a draft with both, once, and what members typed apart', async () => {
		await unfinishedPart();
		await askClose(house.deps, first, ROUND);
		await agreeToClose(house.deps, second, ROUND);
		expect(await closeRound(house.deps, 'test')).toEqual({ ok: true, value: { households: 2 } });
		const rows = await house.deps.db.select().from(dataKey);
		expect(rows.every(({ serviceWrap, residentWrap }) => serviceWrap === null && residentWrap === null)).toBe(true);
		expect(await house.deps.db.select({ typed: memberPart.ciphertext }).from(memberPart)).toEqual([{ typed: null }]);
	});

	it('is told afterwards that the round is closed, and by whom, instead of asking once more', async () => {
		const closed = { asker: { number: first.number }, agreer: { number: second.number }, at: house.clock.now() };
		expect(await showClose(house.deps, first)).toMatchObject({ value: { closed, request: undefined } });
		expect(await showClosing(house.deps)).toMatchObject({ value: { closed: { askerNumber: first.number } } });
		expect(problemOf(await askClose(house.deps, first, ROUND))).toBe('close.done');
		expect(problemOf(await closeRound(house.deps, 'test'))).toBe('close.twoPeople');
	});

	it('may close once more where a key has come since', async () => {
		await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await tx.update(dataKey).set({ serviceWrap: Buffer.from('a key') });
			await record({ action: 'planted' });
		});
		expect(await showClose(house.deps, first)).toMatchObject({ value: { closed: undefined } });
		expect(problemOf(await askClose(house.deps, first, ROUND))).toBe('ok');
	});
});
