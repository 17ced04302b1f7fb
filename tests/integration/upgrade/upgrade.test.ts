import { auditEvent } from '$lib/server/db/schema';
import { verifyTrail } from '$lib/server/audit/verify-trail';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkReceipt as checkOnPhone } from '$lib/client/doors/receipt-check';
import { DraftDevice } from '$lib/form/client/draft-device';
import { DraftStore } from '$lib/form/client/draft-store';
import { phaseOf } from '$lib/domain/household/round';
import type { Result } from '$lib/domain/problem';
import type { Resident, Staff } from '$lib/server/actors';
import { container } from '$lib/server/portal/container';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { systemClock } from '$lib/server/runtime/clock';
import { openSealed } from '$lib/server/crypto/office-seal';
import { receiptKeys } from '$lib/server/crypto/receipt-seal';
import { standingSubmissions } from '$lib/server/db/queries/sealed';
import { sealNotes } from '$lib/server/notes/seal-notes';
import { readChanges } from '$lib/server/http/read-changes';
import { readResidentSession } from '$lib/server/http/resident-session';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { openStaffSession, readStaffSession } from '$lib/server/http/staff-session';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { showPrelisting } from '$lib/server/use-cases/field/prelist-household';
import { takeVisit } from '$lib/server/use-cases/field/take-visit';
import { settleTextSize } from '$lib/server/use-cases/form/choose-text-size';
import { confirmPrefill } from '$lib/server/use-cases/form/confirm-prefill';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { checkReceipt } from '$lib/server/use-cases/receipt/check-receipt';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { signInStaff } from '$lib/server/use-cases/sign-in/sign-in-staff';
import { CookieJar, type Cookie } from '../../support/cookie-jar';
import {
	answersIn,
	fixtureFacts,
	recordFromJson,
	timelineIn,
	upgradedFixture,
	type HouseholdThen,
	type KeptPhone
} from '../../support/fixture-database';
import { keptInMemory } from '../../support/kept-in-memory';
import { testServerUrl } from '../../support/postgres';
import { facts2020 } from '../../support/round-2020';

const NEW_PIN = '135790';
const MINUTE = 60_000;
const facts = fixtureFacts('0.1.0');
const { households } = facts;
let house: Awaited<ReturnType<typeof upgradedFixture>>;

beforeAll(async () => {
	// The database is upgraded a minute after it was left: sessions and cookies last by real time.
	vi.useFakeTimers({ toFake: ['Date'], now: facts.madeAt + MINUTE });
	house = await upgradedFixture(testServerUrl(), facts);
});
afterAll(async () => {
	// First: whatever else fails, the files of tests after this one have the real time.
	vi.useRealTimers();
	await house?.drop();
});

function done<V>(result: Result<V>): V {
	if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
	return result.value;
}
function the(name: string): HouseholdThen {
	const found = households[name];
	if (!found) throw new Error(`No household is called ${name}.`);
	return found;
}
const namesOf = (suits: (household: HouseholdThen) => unknown) =>
	Object.keys(households).filter((name) => suits(the(name)));
const browser = (cookies: Cookie[] = []) => new CookieJar(cookies).request(house.deps);

async function bySession(name: string): Promise<Resident> {
	const resident = await readResidentSession(browser(the(name).cookies));
	if (!resident) throw new Error(`${name} is not signed in any more.`);
	return resident;
}
async function byLetter(name: string): Promise<Resident> {
	const { code = '', pin = '' } = the(name);
	const address = '192.0.2.50';
	done(await identifyLetter(house.deps, { code, address }));
	return done(await enterPin(house.deps, { code, pin, address, userAgent: '' })).session;
}
async function employee(name: string): Promise<Staff> {
	const staff = await readStaffSession(browser(facts.staff[name]?.cookies));
	if (!staff) throw new Error(`${name} is not signed in any more.`);
	return staff;
}
const answersOf = async (resident: Resident) => answersIn(done(await readForm(house.deps, resident)).form.draft);
const signs = (resident: Resident) => submitForm(house.deps, resident, { signature: '试点甲', promise: true });

/** What the office opens, by household: "001" of the first block. */
async function officeOpens(): Promise<Record<string, { receiptNumber: string; response: Record<string, unknown> }>> {
	const sealed = await Array.fromAsync(standingSubmissions(house.deps.db));
	const opened = await Promise.all(sealed.map((each) => openSealed(house.officePrivateKey, each)));
	return Object.fromEntries(
		opened.map((content) => {
			const submission = content as { receiptNumber: string; response: Record<string, unknown> };
			return [String(submission.response.householdNumber), submission];
		})
	);
}
async function submitsAsExpected(name: string, resident: Resident): Promise<void> {
	const { receiptNumber } = done(await signs(resident));
	const { number, response } = the(name);
	expect((await officeOpens())[number]).toMatchObject({ receiptNumber, response });
}
async function doorsNow() {
	const staff = await employee('supervisor');
	const blocks = [...new Set(facts.doors.map(({ block }) => block))];
	const lists = await Promise.all(
		blocks.map(async (block) =>
			done(await listDoors(house.deps, staff, { block })).doors.map((door) => ({ block, ...door }))
		)
	);
	return lists.flat();
}

describe('an upgraded rehearsal', () => {
	it('goes on at the round’s time, though the upgrade was recorded at real time', async () => {
		const { clock, round, close } = await container(house.deps.settings);
		await close();
		expect(phaseOf(round, clock.now())).toBe('open');
		expect(clock.now()).toBeLessThan(Date.parse(facts.roundAt) + 24 * 60 * MINUTE);
	});
});

// Tests go in the order of a morning: what was there is looked at before anybody goes on with it.
describe('after the upgrade', () => {
	it('every door is in the state in which it was, but that one visit’s word for an empty one is a claim now (adr/0037)', async () => {
		const doors = await doorsNow();
		expect(doors).toHaveLength(facts.doors.length);
		for (const then of facts.doors)
			expect(doors.find(({ block, number }) => block === then.block && number === then.number)).toMatchObject(
				then.status === 'vacant' ? { ...then, status: 'notStarted', claim: 'vacant' } : then
			);
	});

	it('the help desk finds in each household’s timeline what had happened', async () => {
		const agent = await employee('agent');
		for (const { householdId, timeline } of Object.values(households)) {
			const shown = done(await showHousehold(house.deps, agent, { householdId }));
			expect(timelineIn(shown.timeline)).toEqual(timeline);
		}
	});

	it.each(namesOf(({ answers, cookies }) => answers && cookies))(
		'the household “%s” goes on in the browser in which it was signed in, with its answers',
		async (name) => {
			expect(await answersOf(await bySession(name))).toEqual(the(name).answers);
		}
	);

	it.each(namesOf(({ answers, code, pin, number }) => answers && code && pin && number !== the('locked').number))(
		'the household “%s” signs in with letter and PIN and finds its answers',
		async (name) => {
			expect(await answersOf(await byLetter(name))).toEqual(the(name).answers);
		}
	);

	it('a household that had locked itself out waits as long as it was told', async () => {
		const { code = '', pin = '' } = the('locked');
		const refused = await enterPin(house.deps, { code, pin, address: '192.0.2.51', userAgent: '' });
		expect(refused).toMatchObject({ ok: false, problem: { code: 'household.locked' } });
	});

	it('a letter that nobody has used opens an empty form, and so does the one that replaced another', async () => {
		for (const name of ['letterUnused', 'letterReplaced']) {
			const { code = '' } = the(name);
			expect(await identifyLetter(house.deps, { code, address: '192.0.2.52' })).toMatchObject({
				ok: true,
				value: { next: 'home' }
			});
			const { session } = done(await choosePin(house.deps, { code, pin: NEW_PIN, pinAgain: NEW_PIN, userAgent: '' }));
			expect(await answersOf(session)).toEqual({ household: {}, lists: {}, unfinished: [] });
		}
	});

	it('a letter that was replaced opens nothing', async () => {
		for (const name of namesOf(({ oldCode }) => oldCode)) {
			const { oldCode = '', pin = NEW_PIN } = the(name);
			expect(await enterPin(house.deps, { code: oldCode, pin, address: '192.0.2.53', userAgent: '' })).toMatchObject({
				ok: false
			});
		}
	});

	it('the PIN alone resumes a session on the resident’s own phone', async () => {
		for (const name of namesOf(({ phone }) => phone))
			expect(readResumeCode(browser(the(name).cookies))?.code).toBe(the(name).code);
	});

	it('the text size that a household chose follows it', async () => {
		const { household, size } = facts.textSize;
		expect(await settleTextSize(house.deps, the(household))).toBe(size);
	});
});

describe('a submission of before the upgrade', () => {
	it('opens with the office’s key, as it was', async () => {
		const opened = Object.values(await officeOpens());
		expect(opened).toHaveLength(Object.keys(facts.responses).length);
		for (const submission of opened) expect(submission).toEqual(facts.responses[submission.receiptNumber]);
	});

	it('is told by its receipt at the door, to the server and to a phone without a network', async () => {
		const staff = await employee('enumerator');
		for (const name of namesOf(({ receipts }) => receipts)) {
			const { block, receipts = [], householdId } = the(name);
			for (const { token, receiptNumber, state } of receipts) {
				for (const receipt of [token, receiptNumber])
					expect(await checkReceipt(house.deps, staff, { block, receipt })).toMatchObject({
						ok: true,
						value: { state, householdId }
					});
				const { doors } = done(await listDoors(house.deps, staff, { block }));
				expect(await checkOnPhone(token, { block, doors, keys: receiptKeys(house.deps.keys) })).toMatchObject({
					kind: 'valid',
					householdId
				});
			}
		}
	});

	it('is shown to its household with the same receipt, by session and by letter', async () => {
		for (const name of ['prefilled', 'prefillConfirmed', 'submitted', 'resubmitted']) {
			for (const resident of [await bySession(name), await byLetter(name)]) {
				const shown = done(await readReceipt(house.deps, resident));
				expect(shown).toMatchObject({
					receiptNumber: the(name).receipts?.at(-1)?.receiptNumber,
					canWithdraw: true,
					toConfirm: name === 'prefilled'
				});
			}
		}
	});

	it('is withdrawn with its letter and PIN, and the same form is open again and is submitted again', async () => {
		for (const name of ['submitted', 'resubmitted']) {
			const resident = await byLetter(name);
			done(await withdrawSubmission(house.deps, resident));
			await submitsAsExpected(name, resident);
		}
	});

	it('of before the reference moment is confirmed after it', async () => {
		done(await confirmPrefill(house.deps, await bySession('prefilled'), { changes: [] }));
		expect(done(await readReceipt(house.deps, await bySession('prefilled')))).toMatchObject({
			prefill: false,
			toConfirm: false
		});
	});

	it('stands until the form that was begun again after it is submitted', async () => {
		const [receipt] = the('startedAgain').receipts ?? [];
		expect((await officeOpens())[the('startedAgain').number]?.receiptNumber).toBe(receipt?.receiptNumber);
	});
});

describe('a draft of before the upgrade', () => {
	it('that was complete is submitted, and the office opens what was in it', async () => {
		await submitsAsExpected('complete', await bySession('complete'));
	});

	it('that was withdrawn is changed and submitted again', async () => {
		const resident = await bySession('withdrawn');
		const { number, response } = the('withdrawn');
		done(
			await saveStep(house.deps, resident, {
				ref: { section: 'household', step: 'home' },
				posted: { H6: '93', H7: '3' }
			})
		);
		done(await signs(resident));
		expect((await officeOpens())[number]?.response).toMatchObject({ ...(response as object), H6: 93, H7: 3 });
	});

	it('is there for whoever chooses a new PIN after a reset, its ID numbers covered until they are typed again', async () => {
		const { code = '' } = the('pinReset');
		const { session } = done(await choosePin(house.deps, { code, pin: NEW_PIN, pinAgain: NEW_PIN, userAgent: '' }));
		await retypesAndSubmits('pinReset', session);
	});

	it('whose ID numbers waited to be typed again still waits for them', async () => {
		await retypesAndSubmits('retype', await byLetter('retype'));
	});

	it('opens whole with the letter that the help desk had issued anew and the old PIN', async () => {
		await submitsAsExpected('letterLost', await byLetter('letterLost'));
	});

	async function retypesAndSubmits(name: string, resident: Resident): Promise<void> {
		const { persons, deaths } = the(name).response as {
			persons: { D3?: string }[];
			deaths: { idNumber?: string; name: string }[];
		};
		const shown = done(await readForm(house.deps, resident)).form.draft;
		const numbers = [...persons.map(({ D3 }) => D3), ...deaths.map(({ idNumber }) => idNumber)].filter(
			(number) => number !== undefined
		);
		expect(numbers.filter((number) => JSON.stringify(shown).includes(number.slice(6)))).toEqual([]);
		expect(await signs(resident)).toMatchObject({ ok: false, problem: { code: 'submission.incomplete' } });
		for (const [index, { D3 = '' }] of persons.entries()) {
			done(
				await saveStep(house.deps, resident, {
					ref: { section: 'persons', step: 'D3', entry: shown.lists.persons?.[index]?.id },
					posted: { D3 }
				})
			);
		}
		for (const [index, { idNumber = '', name: called }] of deaths.entries()) {
			done(
				await saveStep(house.deps, resident, {
					ref: { section: 'deaths', step: 'who', entry: shown.lists.deaths?.[index]?.id },
					posted: { name: called, idNumber }
				})
			);
		}
		await submitsAsExpected(name, resident);
	}
});

describe('a phone that kept a draft over the upgrade', () => {
	const phoneOf = (name: string): KeptPhone => the(name).phone as KeptPhone;
	async function storeOf(name: string) {
		const kept = keptInMemory();
		for (const [key, record] of Object.entries(phoneOf(name).records)) await kept.put(key, recordFromJson(record));
		const store = new DraftStore(kept, () => systemClock.now());
		const unlocked = await store.unlock(the(name).pin ?? '');
		if (unlocked.kind !== 'open') throw new Error('The PIN does not open what the phone keeps.');
		return store.open(unlocked.key);
	}
	async function deviceOf(name: string): Promise<DraftDevice> {
		const store = await storeOf(name);
		const [form, outbox] = [await store.form(), await store.outbox()];
		if (!form || !outbox) throw new Error('The phone keeps nothing.');
		return new DraftDevice(
			{ ...house.deps.forms.of(form.server.draft.questionnaire), facts: facts2020 },
			form.server,
			outbox
		);
	}

	it.each(['halfFilled', 'deaths'])(
		'opens it with the PIN and shows the answers of “%s”, sent or not',
		async (name) => {
			const store = await storeOf(name);
			expect(await store.form()).toEqual(phoneOf(name).form);
			expect(await store.outbox()).toEqual(phoneOf(name).outbox);
			const device = await deviceOf(name);
			const { persons } = the(name).response as { persons: { D1: string }[] };
			expect(answersIn(device.draft).lists.persons?.map(({ D1 }) => D1)).toEqual(persons.map(({ D1 }) => D1));
			expect(answersIn(device.draft).unfinished).toEqual([]);
		}
	);

	it.each(['halfFilled', 'deaths'])(
		'sends what it had not sent as the old build writes it, and the form of “%s” is submitted with all of it',
		async (name) => {
			const { form, outbox } = phoneOf(name);
			const command = readChanges(JSON.parse(JSON.stringify({ ...outbox, known: form.server.revision })));
			if (!command) throw new Error('The server does not read what the phone sends.');
			const resident = await bySession(name);
			done(await takeChanges(house.deps, resident, command));
			const device = await deviceOf(name);
			expect(await answersOf(resident)).toEqual(answersIn(device.draft));
			// The answer got lost: the same again changes nothing.
			done(await takeChanges(house.deps, resident, command));
			expect(await answersOf(resident)).toEqual(answersIn(device.draft));
			await submitsAsExpected(name, resident);
		}
	);
});

describe('the audit trail after the upgrade', () => {
	it('is one chain with the events of before, none of them changed', async () => {
		const { events, breaks } = await verifyTrail(house.deps.db, []);
		expect(breaks).toEqual([]);
		expect(events).toBe(await house.deps.db.$count(auditEvent));
	});
});

describe('staff after the upgrade', () => {
	it('go on in the browsers in which they were signed in, and sign in anew with password and one-time code', async () => {
		for (const [name, { number, password, totpSecret }] of Object.entries(facts.staff)) {
			const before = await employee(name);
			const oneTimeCode = currentCode(totpSecret, systemClock.now());
			const { staffId } = done(await signInStaff(house.deps, { number, password, oneTimeCode, address: '192.0.2.60' }));
			const request = browser();
			await openStaffSession(request, staffId);
			expect(await readStaffSession(request)).toEqual({ ...before, sessionId: expect.any(String) });
		}
	});

	it('find every ticket with its notes, and the incident that was acknowledged, also when they are sealed', async () => {
		await findTicketsAndIncident();
		expect(await sealNotes(house.deps)).toBeGreaterThan(1);
		expect(await sealNotes(house.deps)).toBe(0);
		await findTicketsAndIncident();
	});

	async function findTicketsAndIncident(): Promise<void> {
		const agent = await employee('agent');
		const tickets = done(await listTickets(house.deps, agent));
		expect(tickets.map(({ number }) => number).sort()).toEqual(facts.tickets.map(({ number }) => number).sort());
		for (const { number, topic, state, phone, notes } of facts.tickets) {
			const shown = done(
				await showTicket(house.deps, agent, {
					ticketId: tickets.find((ticket) => ticket.number === number)?.ticketId ?? ''
				})
			);
			expect(shown).toMatchObject({ number, topic, state, phone, notes: notes.map((text) => ({ text })) });
		}
		const { key, cause, note } = facts.incident;
		expect(done(await listIncidents(house.deps, agent))).toMatchObject([{ key, cause, acknowledged: { note } }]);
	}

	it('find the pre-listing with name and phone', async () => {
		const { block, householdId } = the('prelisted');
		expect(await showPrelisting(house.deps, await employee('enumerator'), { block, householdId })).toMatchObject({
			ok: true,
			value: facts.prelisting
		});
	});

	it('send a visit that a phone had sealed without a network', async () => {
		const { block, householdId } = the(facts.sealedVisit.household);
		const taken = await takeVisit(house.deps, await employee('enumerator'), {
			block,
			posted: facts.sealedVisit.posted
		});
		expect(taken).toMatchObject({ ok: true, value: { status: 'notStarted', again: false } });
		expect((await doorsNow()).find((door) => door.householdId === householdId)).toMatchObject({
			status: 'notStarted',
			claim: 'vacant',
			attempts: 1
		});
	});

	it('hand over the text message that waited, and its code opens the draft with the PIN', async () => {
		const [message] = await handOverMessages(house.deps, { kind: 'office', id: 'test' });
		expect(message?.phone).toBe(facts.textedTo);
		const code = /(\d{4} ){3}\d{4}/.exec(message?.text ?? '')?.[0].replaceAll(' ', '') ?? '';
		const { session } = done(
			await enterPin(house.deps, { code, pin: the('texted').pin ?? '', address: '192.0.2.70', userAgent: '' })
		);
		await submitsAsExpected('texted', session);
	});
});

describe('the first sign-in of a household that is signed in nowhere', () => {
	const bytesOfPin = async (name: string) => {
		const { sql } = house.deps;
		const [row] = await sql`select length(pin_hash) as n from credential where household_id = ${the(name).householdId}`;
		return row?.n as number;
	};
	const nobodyIsSignedInAt = (name: string) =>
		house.deps.sql`delete from resident_session where household_id = ${the(name).householdId}`;

	it.each(['prefillConfirmed', 'retype'])('keeps PIN and key of “%s” by the second scheme of hashes', async (name) => {
		const before = await byLetter(name);
		expect(await bytesOfPin(name)).toBe(32);
		await nobodyIsSignedInAt(name);
		const after = await byLetter(name);
		expect(await bytesOfPin(name)).toBe(33);
		expect(after.residentKey).not.toEqual(before.residentKey);
		expect((await byLetter(name)).residentKey).toEqual(after.residentKey);
		expect(done(await readReceipt(house.deps, after))).toMatchObject({ canWithdraw: true, outOfReach: false });
	});

	it('does not take a wrong PIN for a right one', async () => {
		const { code = '' } = the('resubmitted');
		await nobodyIsSignedInAt('resubmitted');
		expect(await bytesOfPin('resubmitted')).toBe(32);
		const wrong = { code, pin: '864209', address: '192.0.2.80', userAgent: '' };
		expect(await enterPin(house.deps, wrong)).toMatchObject({ ok: false, problem: { code: 'pin.wrong' } });
		expect(await bytesOfPin('resubmitted')).toBe(32);
	});
});
