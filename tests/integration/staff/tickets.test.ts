import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '$lib/domain/problem';
import { asEnumerator } from '$lib/server/db/as-role';
import { auditEvent, ticket } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { openTicket, type OpenTicket } from '$lib/server/use-cases/sign-in/open-ticket';
import {
	answerTicket,
	closeTicket,
	handOverTicket,
	linkTicket,
	mergeTicket,
	takeTicket
} from '$lib/server/use-cases/help-desk/change-ticket';
import { askVisit } from '$lib/server/use-cases/help-desk/ask-visit';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { raiseTicket } from '$lib/server/use-cases/field/raise-ticket';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let colleague: Staff;
let n = 100;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
	colleague = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const newPhone = () => `1380000${(n += 1) + 1000}`;

async function asks(changes: Partial<OpenTicket> = {}) {
	const command: OpenTicket = {
		topic: 'pin',
		phone: newPhone(),
		callAt: 'evening',
		place: '试点新村',
		reference: '',
		wantsVisit: false,
		address: `10.5.0.${(n += 1)}`
	};
	const opened = await openTicket(house.deps, { ...command, ...changes });
	if (!opened.ok) throw new Error(opened.problem.code);
	const { number } = opened.value;
	const [row] = (await house.deps.db.select().from(ticket)).filter((each) => each.number === number);
	return { number, ticketId: row?.ticketId ?? '' };
}
async function shown(ticketId: string, by = agent) {
	const result = await showTicket(house.deps, by, { ticketId });
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
}

describe('the household of a ticket', () => {
	it('is linked from the ticket or from the household, and taken off again', async () => {
		const { ticketId, number } = await asks();
		const { householdId } = await openHousehold(house, String((n += 1)));
		await takeTicket(house.deps, agent, { ticketId });
		const caseOf = async () => {
			const found = await showHousehold(house.deps, agent, { householdId });
			if (!found.ok) throw new Error(found.problem.code);
			return found.value;
		};
		expect((await caseOf()).ownUnlinked.map((each) => each.number)).toContain(number);
		house.clock.forward(1);
		expect(problemOf(await linkTicket(house.deps, agent, { ticketId, householdId }))).toBe('ok');
		expect((await caseOf()).ownUnlinked.map((each) => each.number)).not.toContain(number);
		expect((await caseOf()).tickets.map((each) => each.number)).toEqual([number]);
		expect(await shown(ticketId)).toMatchObject({ householdId, notes: [{ kind: 'taken' }, { kind: 'linked' }] });
		expect(problemOf(await linkTicket(house.deps, agent, { ticketId, householdId: randomUUID() }))).toBe(
			'household.unknown'
		);
		expect(problemOf(await linkTicket(house.deps, agent, { ticketId }))).toBe('ok');
		expect((await shown(ticketId)).householdId).toBeUndefined();
	});

	it('says what was really done: a ticket does not close with a deed that nobody did', async () => {
		const { ticketId } = await asks();
		const { householdId } = await openHousehold(house, String((n += 1)));
		const close = (resolution: string) => closeTicket(house.deps, agent, { ticketId, resolution });
		expect(problemOf(await close('pinReset'))).toBe('ticket.noHousehold');
		await linkTicket(house.deps, agent, { ticketId, householdId });
		for (const resolution of ['pinReset', 'unlocked', 'reissued', 'visit'])
			expect(problemOf(await close(resolution))).toBe('ticket.notDone');
		house.clock.forward(1);
		await askVisit(house.deps, agent, { householdId, reason: 'other' });
		expect(problemOf(await close('pinReset'))).toBe('ticket.notDone');
		expect(problemOf(await close('visit'))).toBe('ok');
	});
});

describe('somebody who cannot sign in', () => {
	it('leaves a number, which is in the database only under seal', async () => {
		const { ticketId } = await asks({ phone: '138 0000 9999', place: '龙船坪 3 栋' });
		expect(await shown(ticketId)).toMatchObject({
			state: 'waiting',
			phone: '138****9999',
			place: '龙船坪 3 栋',
			callAt: 'evening'
		});
		const everything = JSON.stringify([
			await house.deps.db.select().from(ticket),
			await house.deps.db.select().from(auditEvent)
		]);
		expect(everything).not.toContain('13800009999');
		expect(everything).not.toContain('龙船坪 3');
	});

	it('who asks twice waits once', async () => {
		const phone = newPhone();
		const first = await asks({ phone });
		expect((await asks({ phone, topic: 'code' })).number).toBe(first.number);
	});

	it('is connected with the household by the reference on the page', async () => {
		const { householdId, code } = await openHousehold(house, '501');
		const refused = await enterPin(house.deps, { code, pin: '990011', address: '10.5.1.1', userAgent: 'test' });
		const reference = refused.ok ? '' : String(refused.problem.details?.reference).toLowerCase();
		const { ticketId } = await asks({ reference });
		expect((await shown(ticketId)).householdId).toBe(householdId);
	});

	it.each([
		[{ topic: undefined }, 'ticket.topic'],
		[{ phone: '123' }, 'ticket.phone'],
		[{ phone: '450304198001010019' }, 'ticket.phone']
	])('is told what is missing: %o', async (changes, problem) => {
		const command = {
			topic: 'pin',
			phone: newPhone(),
			callAt: 'any',
			place: '',
			reference: '',
			wantsVisit: false,
			address: '10.5.2.1'
		} as const;
		expect(problemOf(await openTicket(house.deps, { ...command, ...changes }))).toBe(problem);
	});

	it('cannot fill the queue from one address', async () => {
		const command = {
			topic: 'pin',
			callAt: 'any',
			place: '',
			reference: '',
			wantsVisit: false,
			address: '10.5.3.1'
		} as const;
		const results = [];
		for (let i = 0; i < 61; i += 1)
			results.push(problemOf(await openTicket(house.deps, { ...command, phone: newPhone() })));
		expect(results.filter((code) => code === 'ticket.tooMany')).toHaveLength(1);
	});
});

describe('the queue', () => {
	it('begins with what is due first, whenever it came in', async () => {
		const visit = await asks({ topic: 'visit' });
		house.clock.forward(30);
		const pin = await asks({ topic: 'pin' });
		const list = await listTickets(house.deps, agent);
		const numbers = list.ok ? list.value.map(({ number }) => number) : [];
		expect(numbers.indexOf(pin.number)).toBeLessThan(numbers.indexOf(visit.number));
	});

	it('says what is late', async () => {
		const { ticketId } = await asks({ topic: 'pin' });
		house.clock.forward(119);
		expect((await shown(ticketId)).isLate).toBe(false);
		house.clock.forward(2);
		expect((await shown(ticketId)).isLate).toBe(true);
	});

	it('is for agents only', async () => {
		const { ticketId } = await asks();
		const office = await signedIn(house, 'office');
		expect(problemOf(await listTickets(house.deps, office))).toBe('notAllowed');
		expect(problemOf(await showTicket(house.deps, office, { ticketId }))).toBe('notAllowed');
		expect(problemOf(await takeTicket(house.deps, office, { ticketId }))).toBe('notAllowed');
		expect(
			problemOf(await logCall(house.deps, office, { topic: 'pin', phone: newPhone(), callAt: 'any', place: '' }))
		).toBe('notAllowed');
	});
});

describe('an agent', () => {
	it('takes a ticket and alone sees the whole number; two cannot take it', async () => {
		const phone = newPhone();
		const { ticketId } = await asks({ phone });
		const both = await Promise.all([agent, colleague].map((who) => takeTicket(house.deps, who, { ticketId })));
		expect(both.map(problemOf).sort()).toEqual(['ok', 'ticket.taken']);
		const [owner, other] = both[0]?.ok ? [agent, colleague] : [colleague, agent];
		expect((await shown(ticketId, owner)).phone).toBe(phone);
		expect((await shown(ticketId, other)).phone).toContain('****');
	});

	it('hands it over, and then no longer sees the number', async () => {
		const { ticketId } = await asks();
		await takeTicket(house.deps, agent, { ticketId });
		expect(problemOf(await handOverTicket(house.deps, agent, { ticketId, to: colleague.staffId }))).toBe('ok');
		expect(await shown(ticketId)).toMatchObject({
			owner: { number: colleague.number, isMe: false },
			phone: expect.stringContaining('****')
		});
		expect(problemOf(await handOverTicket(house.deps, agent, { ticketId, to: '' }))).toBe('ok');
		expect((await shown(ticketId)).state).toBe('waiting');
		expect(
			problemOf(await handOverTicket(house.deps, agent, { ticketId, to: '00000000-0000-4000-8000-000000000000' }))
		).toBe('notAllowed');
	});

	it('notes what was said, without anything personal, and closes with a result', async () => {
		const { ticketId } = await asks();
		await takeTicket(house.deps, agent, { ticketId });
		house.clock.forward(1);
		expect(problemOf(await answerTicket(house.deps, agent, { ticketId, text: '电话 13800000000' }))).toBe(
			'reason.personal'
		);
		expect(problemOf(await answerTicket(house.deps, agent, { ticketId, text: '没有接，晚上再打' }))).toBe('ok');
		expect((await shown(ticketId)).state).toBe('answered');
		house.clock.forward(1);
		expect(problemOf(await closeTicket(house.deps, agent, { ticketId, resolution: 'nonsense' }))).toBe(
			'ticket.resolution'
		);
		expect(problemOf(await closeTicket(house.deps, agent, { ticketId, resolution: 'explained' }))).toBe('ok');
		expect(await shown(ticketId)).toMatchObject({ state: 'closed', resolution: 'explained' });
		expect((await shown(ticketId)).notes.map(({ kind }) => kind)).toEqual(['taken', 'answered', 'closed']);
		expect(problemOf(await takeTicket(house.deps, colleague, { ticketId }))).toBe('ticket.closed');
	});

	it('merges two tickets about the same trouble', async () => {
		const [one, other] = [await asks(), await asks()];
		expect(problemOf(await mergeTicket(house.deps, agent, { ticketId: one.ticketId, into: one.number }))).toBe(
			'ticket.unknown'
		);
		expect(problemOf(await mergeTicket(house.deps, agent, { ticketId: one.ticketId, into: 999_999 }))).toBe(
			'ticket.unknown'
		);
		expect(problemOf(await mergeTicket(house.deps, agent, { ticketId: one.ticketId, into: other.number }))).toBe('ok');
		expect((await shown(one.ticketId)).state).toBe('merged');
	});

	it('finds the calls of a switchboard by the number that a display shows, and takes one of each extension', async () => {
		const line = `0773${2_000_000 + (n += 1)}`;
		const [one, other] = [await asks({ phone: `${line}-801` }), await asks({ phone: `${line}转802` })];
		expect((await asks({ phone: `${line} 转 801` })).number).toBe(one.number);
		const found = await findHousehold(house.deps, agent, { typed: line });
		expect(found.ok && found.value.tickets.map(({ number }) => number).sort()).toEqual([one.number, other.number]);
	});

	it('writes down a call and finds it by number, phone and household', async () => {
		const { householdId } = await openHousehold(house, '502');
		const phone = newPhone();
		const logged = await logCall(house.deps, agent, { topic: 'letter', phone, callAt: 'any', place: '', householdId });
		const ticketId = logged.ok ? logged.value.ticketId : '';
		const { number } = await shown(ticketId);
		for (const typed of [
			`T${number}`,
			` t ${number}`,
			phone,
			`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
		]) {
			const found = await findHousehold(house.deps, agent, { typed });
			expect(found.ok && found.value.tickets.map((each) => each.ticketId)).toEqual([ticketId]);
			expect(found.ok && found.value.households.map((each) => each.householdId)).toEqual([householdId]);
		}
	});
});

describe('an enumerator at the door', () => {
	const raise = (by: Staff, householdId: string, changes: object = {}) =>
		raiseTicket(house.deps, by, { block: BLOCK, householdId, topic: 'pin', phone: '', callAt: 'any', ...changes });

	it('tells the help desk of a household in trouble, into the same queue, with who raised it', async () => {
		const { householdId } = await openHousehold(house, '511');
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		const raised = await raise(enumerator, householdId);
		const number = raised.ok ? raised.value.number : 0;
		const list = await listTickets(house.deps, agent);
		const found = list.ok ? list.value.find((each) => each.number === number) : undefined;
		expect(found).toMatchObject({
			source: 'enumerator',
			topic: 'pin',
			householdId,
			phone: '',
			raisedBy: { number: enumerator.number }
		});
		expect(await showDoorSheet(house.deps, enumerator, { block: BLOCK, householdId })).toMatchObject({
			ok: true,
			value: { tickets: [{ number, state: 'waiting' }] }
		});
		expect(await raise(enumerator, householdId)).toEqual(raised);
		await takeTicket(house.deps, agent, { ticketId: found?.ticketId ?? '' });
		await closeTicket(house.deps, agent, { ticketId: found?.ticketId ?? '', resolution: 'explained' });
		expect(await showDoorSheet(house.deps, enumerator, { block: BLOCK, householdId })).toMatchObject({
			ok: true,
			value: { tickets: [{ number, state: 'closed' }] }
		});
		expect(await raise(enumerator, householdId)).not.toEqual(raised);
	});

	it('gives the household’s number under seal, and is told what is missing', async () => {
		const { householdId } = await openHousehold(house, '512');
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		expect(problemOf(await raise(enumerator, householdId, { topic: undefined }))).toBe('ticket.topic');
		expect(problemOf(await raise(enumerator, householdId, { phone: '12' }))).toBe('ticket.phone');
		expect(problemOf(await raise(enumerator, householdId, { phone: '138 0000 7788' }))).toBe('ok');
		expect(JSON.stringify(await house.deps.db.select().from(ticket))).not.toContain('13800007788');
		const found = await findHousehold(house.deps, agent, { typed: '13800007788' });
		expect(found.ok && found.value.tickets).toMatchObject([{ source: 'enumerator', phone: '138****7788' }]);
	});

	it('of another block raises none, neither by the use-case nor past it', async () => {
		const { householdId } = await openHousehold(house, '513');
		const other = await signedIn(house, 'enumerator');
		expect(problemOf(await raise(other, householdId))).toBe('notAllowed');
		expect(problemOf(await raise({ ...other, blocks: [BLOCK] }, householdId))).toBe('notAllowed');
		const row = {
			ticketId: randomUUID(),
			openedAt: 0,
			dueAt: 0,
			source: 'enumerator',
			topic: 'pin',
			callAt: 'any',
			householdId,
			contact: new Uint8Array(1),
			raisedBy: other.staffId
		} as const;
		await expect(asEnumerator(house.deps.db, other, (tx) => tx.insert(ticket).values(row))).rejects.toMatchObject({
			cause: { code: '42501' }
		});
	});
});
