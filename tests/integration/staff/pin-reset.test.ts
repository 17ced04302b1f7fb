import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import type { Resident } from '$lib/server/actors';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { reissues, vouches } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
const proof = { reason: 'other' };
const NEW_PIN = '135790';

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

/** A household with a form that lacks only its signature. */
async function filledIn(door: string) {
	const opened = await openHousehold(house, door);
	const { draft, response } = example(house.deps, 5);
	await fillIn(house, opened.resident, draft);
	return { ...opened, response };
}

async function choosesNewPin(code: string): Promise<Resident> {
	const chosen = await choosePin(house.deps, { code, pin: NEW_PIN, pinAgain: NEW_PIN, userAgent: 'test' });
	if (!chosen.ok) throw new Error(chosen.problem.code);
	return chosen.value.session;
}

async function pageData(resident: Resident): Promise<string> {
	const form = await readForm(house.deps, resident);
	if (!form.ok) throw new Error(form.problem.code);
	return JSON.stringify(form.value);
}

const numbersOf = ({ persons, deaths }: HouseholdResponse): string[] =>
	[...persons.map(({ D3 }) => D3), ...deaths.map(({ idNumber }) => idNumber)].filter((number) => number !== undefined);

const signs = (resident: Resident) => submitForm(house.deps, resident, { signature: '试点', promise: true });

describe('whoever chooses a new PIN', () => {
	it('finds the draft with its ID numbers covered, and submits once they are typed again', async () => {
		const { householdId, code, response } = await filledIn('901');
		const agent = await signedIn(house, 'help-desk');
		await vouches(house, householdId);
		await resetPin(house.deps, agent, { householdId, ...proof });
		const resident = await choosesNewPin(code);
		const shown = await pageData(resident);
		expect(numbersOf(response).length).toBeGreaterThan(0);
		expect(numbersOf(response).filter((number) => shown.includes(number) || shown.includes(number.slice(6)))).toEqual(
			[]
		);
		expect(shown).toContain(response.persons[0]?.D1);
		const news = { batch: { device: 'newphone', first: 1, changes: [] }, known: 0 };
		const told = JSON.stringify([
			await takeChanges(house.deps, resident, news),
			await takeChanges(house.deps, resident, {
				...news,
				batch: { ...news.batch, changes: [{ kind: 'answer', section: 'household', field: 'H6', value: '93', base: 1 }] }
			})
		]);
		expect(told).toContain(response.persons[0]?.D1);
		expect(numbersOf(response).filter((number) => told.includes(number.slice(6)))).toEqual([]);
		expect(await signs(resident)).toMatchObject({ ok: false, problem: { code: 'submission.incomplete' } });
		for (const [index, { D3 }] of response.persons.entries()) {
			if (D3)
				await saveStep(house.deps, resident, {
					ref: { section: 'persons', step: 'D3', entry: `p${index + 1}` },
					posted: { D3 }
				});
		}
		expect(await pageData(resident)).toContain(numbersOf(response)[0]);
		expect(await signs(resident)).toMatchObject({ ok: true });
	});

	it('is not somebody with a new letter and the old PIN, who sees the whole draft', async () => {
		const { householdId, response } = await filledIn('902');
		const agent = await signedIn(house, 'help-desk');
		const entered = await enterPin(house.deps, {
			code: await reissues(house, agent, householdId),
			pin: PIN,
			address: '10.7.0.1',
			userAgent: 'test'
		});
		if (!entered.ok) throw new Error(entered.problem.code);
		const shown = await pageData(entered.value.session);
		expect(numbersOf(response).filter((number) => !shown.includes(number))).toEqual([]);
	});
});
