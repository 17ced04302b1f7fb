import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSEHOLD_STATUSES } from '$lib/domain/household/status';
import { audited } from '$lib/server/audit/audited';
import { addForm, addSubmission } from '$lib/server/db/queries/answers';
import { newestOfForms, prefillIn } from '$lib/server/db/queries/household-facts';
import { submission } from '$lib/server/db/schema';
import { isPrefill } from '$lib/domain/household/forms';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { BLOCK, layOutBlock, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;

/** Two forms, so that a fold that looks at one of them is found out. */
const ROUND_FORMS = [{ id: 'census-2020-short' }, { id: 'tiny' }];
const FOREIGN = { id: 'census-2020-foreign', of: 'foreign' as const };
const HOUR = 3_600_000;

interface Sent {
	/** Hours after the reference moment. */
	at: number;
	confirmed?: number;
	withdrawn?: number;
	toVerify?: boolean;
}

const SENT: (Sent | undefined)[] = [
	undefined,
	{ at: -5 },
	{ at: 0 },
	{ at: -5, confirmed: 3 },
	{ at: 2, toVerify: true },
	{ at: 2, withdrawn: 3 },
	{ at: -5, withdrawn: -4 }
];

beforeAll(async () => {
	house = await portal(database.url);
	house.deps = { ...house.deps, round: { ...house.deps.round, questionnaires: [...ROUND_FORMS, FOREIGN] } };
	await layOutBlock(house);
	let number = 0;
	for (const first of SENT)
		for (const second of SENT) await household(String((number += 1)).padStart(3, '0'), [first, second]);
	for (const foreign of SENT)
		for (const first of [undefined, SENT[2]])
			await household(String((number += 1)).padStart(3, '0'), [first, first, foreign]);
});
afterAll(() => house.deps.close());

const after = (hours: number | undefined) =>
	hours === undefined ? null : house.deps.round.referenceMoment + hours * HOUR;

async function household(number: string, sent: (Sent | undefined)[]) {
	const householdId = await settle(house, number);
	await audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
		for (const [i, { id: questionnaire }] of [...ROUND_FORMS, FOREIGN].entries()) {
			const each = sent[i];
			if (!each) continue;
			await addForm(tx, { householdId, questionnaire }, 0, 'resident');
			const counts = { toVerify: each.toVerify ? 1 : 0 } as const;
			const row = { householdId, questionnaire, counts, sealedResponse: '', submittedAt: after(each.at) ?? 0 };
			// An older version of which nothing may be read.
			await addSubmission(tx, {
				...row,
				version: 1,
				receiptNumber: `${number}-${i}-old`,
				withdrawnAt: 1,
				counts: { toVerify: 1 }
			});
			const times = { confirmedAt: after(each.confirmed), withdrawnAt: after(each.withdrawn) };
			await addSubmission(tx, { ...row, ...times, version: 2, receiptNumber: `${number}-${i}` });
		}
		await record({ action: 'household.added', householdId });
	});
}

describe('what SQL says of a household that has two forms', () => {
	it('comes to the office as the same states that its enumerator sees, also of foreign residents alone', async () => {
		const office = await signedIn(house, 'office');
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		const [progress, list] = [
			await showProgress(house.deps, office),
			await listDoors(house.deps, enumerator, { block: BLOCK })
		];
		if (!progress.ok || !list.ok) throw new Error('Neither was refused before.');
		const { doors } = list.value;
		const counted = Object.fromEntries(
			HOUSEHOLD_STATUSES.map((status) => [status, doors.filter((door) => door.status === status).length])
		);
		expect(doors).toHaveLength(SENT.length ** 2 + SENT.length * 2);
		expect(progress.value.total.statuses).toEqual(counted);
		expect(['notStarted', 'toConfirm', 'submitted', 'toVerify'].every((status) => (counted[status] ?? 0) > 0)).toBe(
			true
		);
	});

	it('is a pre-fill wherever the rule in TypeScript says so', async () => {
		const { referenceMoment } = house.deps.round;
		const newest = newestOfForms(house.deps.db, eq(submission.version, 2));
		const rows = await house.deps.db
			.select({
				submittedAt: newest.submittedAt,
				confirmedAt: newest.confirmedAt,
				prefill: prefillIn(newest, referenceMoment)
			})
			.from(newest);
		expect(rows.length).toBeGreaterThan(50);
		for (const { prefill, ...row } of rows) expect(prefill).toBe(isPrefill(row, referenceMoment));
	});
});
