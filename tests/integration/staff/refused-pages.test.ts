import { isActionFailure } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemMessage } from '$lib/domain/problem';
import { REASON_MAX } from '$lib/domain/support/reason';
import type { Role } from '$lib/server/db/schema';
import { problemPage } from '$lib/server/http/problem-page';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { eventFor, readRoutes } from '../../support/route-doors';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const doors = await readRoutes();
let house: Portal;
let household = '';

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	household = (await openHousehold(house, '601')).householdId;
});
afterAll(() => house.deps.close());

/** Posts what is refused. @returns the status and what the page is told */
async function refused(role: Role, route: string, entry: string, fields: Record<string, string>) {
	const door = doors.find((each) => each.route === route && each.entry === entry);
	if (!door) throw new Error(`There is no ${route} ${entry}.`);
	const staff = await signedIn(house, role, [BLOCK]);
	const answer = await door.open(
		eventFor(door, { deps: house.deps, staff, params: { block: BLOCK, household }, fields })
	);
	if (!isActionFailure(answer)) throw new Error('It was not refused.');
	const { problem, ...kept } = answer.data as unknown as { problem: ProblemMessage };
	return { status: answer.status, problem, kept };
}

describe('a refused action of staff', () => {
	it('fills the braces of its sentence: how long a note may be', async () => {
		const fields = { incident: 'nothing', note: '查'.repeat(REASON_MAX + 1) };
		const { status, problem } = await refused('help-desk', '(help-desk)/help-desk/queue', 'acknowledge', fields);
		expect(status).toBe(400);
		expect(problem).toMatchObject({ code: 'reason.long', details: { max: REASON_MAX } });
		expect(problem.say.en).toContain('{max}');
	});

	it('says at which fields of a pre-listing to look, and keeps what was typed', async () => {
		const route = '(field)/enumerator/[block]/[household]/listing';
		const { problem, kept } = await refused('enumerator', route, 'default', { mode: '', expectedPresent: 'many' });
		expect(problem).toMatchObject({ code: 'prelisting.invalid', details: { fields: 'mode expectedPresent' } });
		expect(kept).toMatchObject({ typed: { expectedPresent: 'many' } });
	});

	it('comes with its sentence on the pages of a supervisor too', async () => {
		const { status, problem } = await refused('supervisor', '(field)/supervisor/[block]', 'assign', {
			number: 'nobody'
		});
		expect(status).toBe(400);
		expect(problem.say.zh).toContain('普查员');
	});

	it('shows the reference of a refused sign-in, whose sentence does not name it', () => {
		const { data } = problemPage({ code: 'signIn.expired', details: { reference: 'K7M2Q9' } });
		expect(data.problem.details).toEqual({ reference: 'K7M2Q9' });
		expect(data.problem.say.en).toContain('{reference}');
	});
});
