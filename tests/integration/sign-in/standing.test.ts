import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { Result } from '$lib/domain/problem';
import { newAccessCode } from '$lib/server/crypto/codes';
import { bookVisit } from '$lib/server/use-cases/form/book-visit';
import { readVisit } from '$lib/server/use-cases/form/read-visit';
import { askStanding, showStanding } from '$lib/server/use-cases/sign-in/show-standing';
import { submits } from '../../support/block-at-work';
import { layOutBlock, letter, openHousehold, portal, settle, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;

beforeAll(async () => {
	house = await portal(database.url, '2020-11-02T10:00:00+08:00');
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const ADDRESS = '192.0.2.10';
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

/** As the pages do it: the code is typed, and what it stands for is shown. */
async function looksUp(code: string, address = ADDRESS) {
	const asked = await askStanding(house.deps, { code, address });
	return asked.ok ? showStanding(house.deps, asked.value) : asked;
}

describe('with the letter’s code alone', () => {
	it('a household learns whether its form came in and whether somebody will come, begun or not, and nothing else', async () => {
		const code = await letter(house, await settle(house, '701'));
		expect(await looksUp(code)).toEqual({
			ok: true,
			value: { standing: { received: 'no', coming: 'unlessSubmitted' }, next: 'home' }
		});
		const opened = await openHousehold(house, '702');
		expect(await looksUp(opened.code)).toEqual({
			ok: true,
			value: { standing: { received: 'no', coming: 'unlessSubmitted' }, next: 'pin' }
		});
		const visit = await readVisit(house.deps, opened.resident);
		const hours = visit.ok ? visit.value.days[1]?.parts[0]?.from : undefined;
		await bookVisit(house.deps, opened.resident, String(hours));
		expect(await looksUp(opened.code)).toEqual({
			ok: true,
			value: { standing: { received: 'no', coming: 'asked' }, next: 'pin' }
		});
		await submits(house, opened);
		expect(await looksUp(opened.code)).toEqual({
			ok: true,
			value: { standing: { received: 'yes', coming: 'no' }, next: 'pin' }
		});
	});

	it('an invented code and one whose letter was replaced read alike', async () => {
		const householdId = await settle(house, '703');
		const old = await letter(house, householdId);
		const seen = await askStanding(house.deps, { code: old, address: ADDRESS });
		await letter(house, householdId);
		expect(codeOf(await looksUp(old))).toBe('standing.unknown');
		expect(codeOf(await looksUp(newAccessCode()))).toBe('standing.unknown');
		// Also on a page that was opened before.
		expect(seen.ok && codeOf(await showStanding(house.deps, seen.value))).toBe('standing.unknown');
	});

	it('codes are guessed no more often than at the sign-in', async () => {
		const address = '198.51.100.40';
		const answers = [];
		for (let n = 0; n <= SIGN_IN_POLICY.failuresPerAddress; n += 1)
			answers.push(codeOf(await looksUp(newAccessCode(), address)));
		expect(answers.slice(0, -1).every((answer) => answer === 'standing.unknown')).toBe(true);
		expect(answers.at(-1)).toBe('signIn.tooMany');
	});

	it('is answered after self-reporting has closed, too', async () => {
		const code = await letter(house, await settle(house, '704'));
		house.clock.set('2020-11-08T10:00:00+08:00');
		expect(await looksUp(code)).toEqual({ ok: true, value: { standing: { received: 'no', coming: 'yes' } } });
	});
});
