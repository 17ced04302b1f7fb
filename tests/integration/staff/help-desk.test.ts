import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { and, eq, like } from 'drizzle-orm';
import type { Result } from '$lib/domain/problem';
import { auditEvent } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { endSessions } from '$lib/server/use-cases/help-desk/end-sessions';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { handOverLetter } from '$lib/server/use-cases/field/reissue-at-door';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { refuseHome } from '$lib/server/use-cases/sign-in/refuse-home';
import { unlockHousehold } from '$lib/server/use-cases/help-desk/unlock-household';
import { example } from '../../support/complete-draft';
import {
	BLOCK,
	fillIn,
	layOutBlock,
	letter,
	openHousehold,
	PIN,
	portal,
	settle,
	type Portal
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { reissues, vouches } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let doors = 100;
const nextDoor = () => String((doors += 1));
const reason = 'other';

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const enter = (code: string, pin: string) =>
	enterPin(house.deps, { code, pin, address: `10.2.0.${(doors += 1)}`, userAgent: 'test' });
async function caseOf(householdId: string) {
	const shown = await showHousehold(house.deps, agent, { householdId });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value;
}
async function search(typed: string) {
	const found = await findHousehold(house.deps, agent, { typed });
	if (!found.ok) throw new Error(found.problem.code);
	return found.value;
}

describe('the search', () => {
	it.each([
		'3栋2单元{room}',
		'3-2-{room}',
		'３栋２单元{room}室',
		'试点新村 3-2-{room}',
		'龙船坪社区3栋{room}',
		`${BLOCK}{room}`,
		`${BLOCK}-{room}`
	])('finds a household by %s', async (typed) => {
		const room = nextDoor();
		const householdId = await settle(house, room);
		const { households } = await search(typed.replace('{room}', room));
		expect(households.map((household) => household.householdId)).toEqual([householdId]);
		expect(households[0]?.number).toBe(BLOCK + room);
	});

	it.each([
		['an address with province, city and district in front', '广西壮族自治区桂林市象山区试点新村3-2-{room}'],
		['traditional characters', '試點新村 3棟2單元{room}'],
		['pinyin', 'shidianxincun 3-2-{room}'],
		['initials', 'sdxc 3-2-{room}'],
		['one wrong character', '试点心村 3-2-{room}'],
		['characters that nobody sees', '试点\u200b新村 3-\u20602-{room}']
	])('finds a household by %s', async (_, typed) => {
		const room = nextDoor();
		const householdId = await settle(house, room);
		const { households } = await search(typed.replace('{room}', room));
		expect(households.map((household) => household.householdId)).toEqual([householdId]);
	});

	it('finds a door by the part of its room that has been typed', async () => {
		const room = nextDoor();
		const householdId = await settle(house, room);
		const { households } = await search(`3-2-${room.slice(0, 2)}`);
		expect(households.map((household) => household.householdId)).toContain(householdId);
	});

	it('finds a household by the number of its receipt, and of a ticket without its T', async () => {
		const opened = await openHousehold(house, nextDoor());
		const { draft, response } = example(house.deps, 5);
		await fillIn(house, opened.resident, draft);
		const submitted = await submitForm(house.deps, opened.resident, {
			signature: response.persons[0]?.D1 ?? '',
			promise: true
		});
		const receipt = submitted.ok ? submitted.value.receiptNumber : '';
		for (const typed of [receipt, receipt.toLowerCase().replace('-', ' ')])
			expect((await search(typed)).households.map(({ householdId }) => householdId)).toEqual([opened.householdId]);
		expect((await search('9999-9999')).households).toEqual([]);
		const logged = await logCall(house.deps, agent, { topic: 'code', phone: '13900000009', callAt: 'any', place: '' });
		const ticketId = logged.ok ? logged.value.ticketId : '';
		const [row] = await house.deps.sql<{ number: number }[]>`select number from ticket where ticket_id = ${ticketId}`;
		const number = row?.number ?? 0;
		expect((await search(String(number))).tickets.map((each) => each.number)).toEqual([number]);
	});

	it('finds nobody with a wildcard, or with nothing', async () => {
		await settle(house, nextDoor());
		expect((await search('%')).households).toEqual([]);
		expect((await search('')).households).toEqual([]);
	});

	it('finds the household of a failure reference, and why it failed', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		const refused = await enter(code, '990011');
		const reference = refused.ok ? '' : String(refused.problem.details?.reference);
		const found = await search(reference.toLowerCase());
		expect(found.households.map((household) => household.householdId)).toEqual([householdId]);
		expect(found.attempt).toMatchObject({ reference, explanation: { cause: 'wrongPin' } });
	});

	it('finds the letter that somebody else scanned: “not my home” has a reference too', async () => {
		const householdId = await settle(house, nextDoor());
		const code = await letter(house, householdId);
		const refused = await refuseHome(house.deps, { code }, { address: '192.0.2.60' });
		const found = await search(String(refused.problem.details?.reference));
		expect(found.households.map((household) => household.householdId)).toEqual([householdId]);
		expect(found.attempt).toMatchObject({ explanation: { cause: 'notHome' } });
	});

	it('is for agents only', async () => {
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		expect(problemOf(await findHousehold(house.deps, enumerator, { typed: '3-2-101' }))).toBe('notAllowed');
	});
});

describe('a household on the agent’s screen', () => {
	it('shows how it signs in, and nothing that was answered', async () => {
		const { householdId, resident, code } = await openHousehold(house, nextDoor());
		const { draft, response } = example(house.deps, 1);
		await fillIn(house, resident, draft);
		const shown = await caseOf(householdId);
		expect(shown).toMatchObject({
			status: 'started',
			pinSet: true,
			sessions: 1,
			diagnosis: 'nothingWrong',
			submitted: false
		});
		expect(shown.letters).toMatchObject([{ letterNumber: 1 }]);
		const text = JSON.stringify(shown);
		for (const person of response.persons) expect(text).not.toContain(person.D1);
		expect(text).not.toContain(code);
	});

	it('tells the story of its sign-ins, newest first', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		house.clock.forward(1);
		await enter(code, '990011');
		const { timeline, diagnosis } = await caseOf(householdId);
		expect(diagnosis).toBe('wrongPin');
		expect(timeline.map((entry) => (entry.kind === 'refused' ? entry.problem : entry.action))).toEqual([
			'pin.wrong',
			'notice.read',
			'letter.redeemed',
			'letter.issued'
		]);
	});

	it('that does not exist is not found, even by an id that is none', async () => {
		const nowhere = { householdId: '00000000-0000-4000-8000-000000000000' };
		expect(problemOf(await showHousehold(house.deps, agent, nowhere))).toBe('household.unknown');
		expect(problemOf(await showHousehold(house.deps, agent, { householdId: 'x' }))).toBe('household.unknown');
		expect(problemOf(await unlockHousehold(house.deps, agent, { ...nowhere, reason }))).toBe('household.unknown');
	});
});

describe('the agent', () => {
	async function lock(code: string) {
		for (let i = 0; i < 5; i++) await enter(code, '990011');
	}

	it('unlocks a household, whose PIN stays', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		await lock(code);
		expect((await caseOf(householdId)).diagnosis).toBe('locked');
		expect(problemOf(await enter(code, PIN))).toBe('household.locked');
		expect(problemOf(await unlockHousehold(house.deps, agent, { householdId, reason }))).toBe('ok');
		expect(problemOf(await enter(code, PIN))).toBe('ok');
	});

	it('re-issues a letter: the old one is dead, draft and PIN stay', async () => {
		const { householdId, code, resident } = await openHousehold(house, nextDoor());
		const { draft } = example(house.deps, 2);
		await fillIn(house, resident, draft);
		const asked = await reissueLetter(house.deps, agent, { householdId, reason, replaces: 1, delivery: 'door' });
		expect(asked).toEqual({ ok: true });
		expect(problemOf(await enter(code, PIN))).toBe('ok');
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		house.clock.forward(1);
		const given = await handOverLetter(house.deps, enumerator, { block: BLOCK, householdId, replaces: 1 });
		expect(problemOf(await enter(code, PIN))).toBe('code.replaced');
		const entered = await enter(given.ok ? given.value.code : '', PIN);
		if (!entered.ok) throw new Error(entered.problem.code);
		const form = await readForm(house.deps, entered.value.session);
		expect(form.ok && form.value.form.draft.household).toEqual(draft.household);
	});

	it('asks for a letter once, however often the page is sent', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		house.clock.forward(1);
		const twice = [1, 2].map(() =>
			reissueLetter(house.deps, agent, { householdId, reason, replaces: 1, delivery: 'print' })
		);
		expect((await Promise.all(twice)).map(problemOf).sort()).toEqual(['letter.asked', 'ok']);
		expect(await caseOf(householdId)).toMatchObject({
			letters: [{ letterNumber: 1 }],
			letterAskedAt: house.clock.now()
		});
	});

	it('resets the PIN: the letter chooses a new one, and the draft stays', async () => {
		const { householdId, code, resident } = await openHousehold(house, nextDoor());
		const { draft } = example(house.deps, 3);
		await fillIn(house, resident, draft);
		await vouches(house, householdId);
		expect(problemOf(await resetPin(house.deps, agent, { householdId, reason }))).toBe('ok');
		expect((await caseOf(householdId)).diagnosis).toBe('pinNotSet');
		expect(problemOf(await enter(code, PIN))).toBe('signIn.refused');
		const chosen = await choosePin(house.deps, { code, pin: '135790', pinAgain: '135790', userAgent: 'test' });
		if (!chosen.ok) throw new Error(chosen.problem.code);
		const form = await readForm(house.deps, chosen.value.session);
		expect(form.ok && form.value.form.draft.household).toEqual(draft.household);
	});

	it('sees that a form is sealed, and a new letter leaves the submission standing', async () => {
		const { householdId, resident } = await openHousehold(house, nextDoor());
		const { draft, response } = example(house.deps, 4);
		await fillIn(house, resident, draft);
		await submitForm(house.deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
		expect(await caseOf(householdId)).toMatchObject({ submitted: true, status: 'submitted' });
		await reissues(house, agent, householdId);
		expect(await caseOf(householdId)).toMatchObject({ submitted: true, status: 'submitted' });
	});

	it.each([
		['a new letter', (householdId: string) => reissues(house, agent, householdId)],
		[
			'a PIN reset',
			async (householdId: string) => {
				await vouches(house, householdId);
				return resetPin(house.deps, agent, { householdId, reason });
			}
		],
		['ending them', (householdId: string) => endSessions(house.deps, agent, { householdId, reason })]
	])('signs every device out with %s', async (_, act) => {
		const { householdId } = await openHousehold(house, nextDoor());
		expect((await caseOf(householdId)).sessions).toBe(1);
		await act(householdId);
		expect((await caseOf(householdId)).sessions).toBe(0);
	});

	it('chooses one of the reasons of the action: nothing that is typed is recorded', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		await vouches(house, householdId);
		for (const typed of ['', '张某忘了', 'letterLost'])
			expect(problemOf(await resetPin(house.deps, agent, { householdId, reason: typed }))).toBe('reason.choose');
		expect((await caseOf(householdId)).pinSet).toBe(true);
		expect(problemOf(await resetPin(house.deps, agent, { householdId, reason: 'pinForgotten' }))).toBe('ok');
	});

	it('cannot do what would change nothing', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		expect(problemOf(await unlockHousehold(house.deps, agent, { householdId, reason }))).toBe('support.notNow');
		const untouched = await settle(house, nextDoor());
		expect(
			problemOf(
				await reissueLetter(house.deps, agent, { householdId: untouched, reason, replaces: 0, delivery: 'print' })
			)
		).toBe('support.notNow');
		expect(problemOf(await resetPin(house.deps, agent, { householdId: untouched, reason }))).toBe('support.notNow');
		expect(problemOf(await endSessions(house.deps, agent, { householdId: untouched, reason }))).toBe('support.notNow');
	});

	it('is the only one who may', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		for (const role of ['enumerator', 'supervisor', 'office'] as const) {
			const other = await signedIn(house, role, [BLOCK]);
			expect(problemOf(await resetPin(house.deps, other, { householdId, reason }))).toBe('notAllowed');
			expect(problemOf(await showHousehold(house.deps, other, { householdId }))).toBe('notAllowed');
		}
	});

	it('leaves an event with actor and reason, and no code', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const code = await reissues(house, agent, householdId);
		const events = await house.deps.db
			.select()
			.from(auditEvent)
			.where(and(eq(auditEvent.householdId, householdId), like(auditEvent.action, 'letter.reissue%')))
			.orderBy(auditEvent.eventId);
		expect(events).toMatchObject([
			{ actorKind: 'staff', actorId: agent.staffId, outcome: 'done', detail: { reason, delivery: 'print' } },
			{ actorKind: 'staff', outcome: 'done', detail: { letterNumber: 2, delivery: 'print' } }
		]);
		expect(JSON.stringify(events)).not.toContain(code);
	});
});
