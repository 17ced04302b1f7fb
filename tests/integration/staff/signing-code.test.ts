import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealForServer } from '$lib/client/interviews/seal-interview';
import { interviewMark } from '$lib/domain/field/interview';
import { SIGNING_POLICY } from '$lib/domain/field/signing-code';
import type { Result } from '$lib/domain/problem';
import type { TryOutcome } from '$lib/domain/support/text-message';
import type { Staff } from '$lib/server/actors';
import { audited } from '$lib/server/audit/audited';
import { openSealed } from '$lib/server/crypto/office-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { asEnumerator } from '$lib/server/db/as-role';
import { auditEvent, interview, submission, textMessage } from '$lib/server/db/schema';
import { writeMessage } from '$lib/server/services/write-message';
import { askSigningCode } from '$lib/server/use-cases/interview/ask-signing-code';
import { confirmByCode } from '$lib/server/use-cases/interview/confirm-by-code';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { sendMessages } from '$lib/server/use-cases/messages/send-messages';
import { blockAtWork, type BlockAtWork } from '../../support/block-at-work';
import { example } from '../../support/complete-draft';
import { BLOCK, OTHER_BLOCK, settle } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: Staff;
let stranger: Staff;
let elsewhere: string;
let doors = 700;
let phones = 0;
const received: { phone: string; text: string }[] = [];

beforeAll(async () => {
	({ house, stranger, elsewhere } = await blockAtWork(database.url));
	house.deps = { ...house.deps, settings: { ...house.deps.settings, smsWebhookUrl: 'http://sms.example' } };
});
beforeEach(async () => {
	house.clock.set('2020-11-03T09:00+08:00');
	// An account of its own for each: what one has sent is not counted for another.
	enumerator = await signedIn(house, 'enumerator', [BLOCK]);
	await handOverMessages(house.deps, { kind: 'office', id: 'test' });
	received.length = 0;
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const nextPhone = () => `1380000${String((phones += 1)).padStart(4, '0')}`;
const visit = async () => ({ householdId: await settle(house, String((doors += 1))), interviewId: randomUUID() });
type Visit = Awaited<ReturnType<typeof visit>>;

const asks = (at: Visit, phone = nextPhone(), who = enumerator, block = BLOCK) =>
	askSigningCode(house.deps, who, { block, posted: { ...at, phone } });
const gives = (at: Visit, challenge: string, code: string, who = enumerator, block = BLOCK) =>
	confirmByCode(house.deps, who, { block, posted: { ...at, challenge, code } });
const deliver = (outcome: TryOutcome = 'sent') =>
	sendMessages(house.deps, async ({ phone, text }) => {
		received.push({ phone, text });
		return outcome;
	});
const codeIn = (text = '') => /确认码 (\d{6})/.exec(text)?.[1] ?? '';
const wrongFor = (code: string) => code.replace(/^./, (first) => String((Number(first) + 1) % 10));

/** A code that has arrived. */
async function asked(at: Visit, phone?: string): Promise<{ challenge: string; code: string }> {
	const answer = await asks(at, phone);
	if (!answer.ok) throw new Error(answer.problem.code);
	await deliver();
	return { ...answer.value, code: codeIn(received.at(-1)?.text) };
}

async function confirmed(at: Visit, phone?: string): Promise<string> {
	const { challenge, code } = await asked(at, phone);
	const answer = await gives(at, challenge, code);
	if (!answer.ok) throw new Error(answer.problem.code);
	return answer.value.confirmation;
}

/** What the phone would post, signed by this confirmation. */
async function signs({ householdId, interviewId }: Visit, confirmation: string, block = BLOCK) {
	const content = {
		householdId,
		composition: 'residents',
		informant: 'member',
		explained: true,
		signature: { confirmed: confirmation },
		build: 'test',
		forms: [
			{
				draft: example(house.deps, 3).draft,
				receiptNumber: `CDDE-${String(doors).padStart(4, '2')}`.replace(/[01]/g, 'Z')
			}
		]
	};
	const parcel = await sealForServer(visitKey(house.deps.keys), interviewMark(block, interviewId), content);
	return takeInterview(house.deps, enumerator, { block, posted: { interviewId, ago: 0, parcel } });
}

const eventsOf = (interviewId: string) =>
	house.deps.db.select().from(auditEvent).where(eq(auditEvent.objectId, interviewId)).orderBy(auditEvent.eventId);
const messagesTo = (householdId: string) =>
	house.deps.db.select().from(textMessage).where(eq(textMessage.householdId, householdId));

describe('a code in place of a signature', () => {
	it('reaches the informant’s phone, and the interview that it confirms is sealed to the office with when and to which ending', async () => {
		const [at, phone] = [await visit(), nextPhone()];
		const confirmation = await confirmed(at, phone);
		expect(received).toMatchObject([{ phone, text: expect.stringContaining('第七次全国人口普查') as string }]);
		expect(received[0]?.text).toContain('0773-0000000');
		expect(await signs(at, confirmation)).toMatchObject({ ok: true, value: { state: 'handedIn' } });
		const [row] = await house.deps.db.select().from(submission).where(eq(submission.interviewId, at.interviewId));
		const opened = await openSealed(house.officePrivateKey, row?.sealedResponse ?? '');
		expect(opened).toMatchObject({
			signature: '',
			capture: {
				confirmed: { by: 'textMessageCode', at: '2020-11-03T01:00:00.000Z', numberEnding: phone.slice(-2) }
			}
		});
		expect(JSON.stringify(opened)).not.toContain(phone);
	});

	it('goes to a household that never had a letter, and its message is kept sealed until it is sent', async () => {
		const [at, phone] = [await visit(), nextPhone()];
		await asks(at, phone);
		const [waiting] = await messagesTo(at.householdId);
		expect(waiting).toMatchObject({ kind: 'signing', sentAt: null });
		expect(Buffer.from(waiting?.sealed ?? []).toString('latin1')).not.toContain(phone);
		await deliver();
		expect(received).toHaveLength(1);
		expect(await messagesTo(at.householdId)).toMatchObject([{ sealed: null, cause: null }]);
	});

	it('stands in no event, row or answer, and neither does the number; the events say which interview', async () => {
		const [at, phone] = [await visit(), nextPhone()];
		const answer = await asks(at, phone);
		await deliver();
		const code = codeIn(received[0]?.text);
		const challenge = answer.ok ? answer.value.challenge : '';
		const refused = await gives(at, challenge, wrongFor(code));
		const given = await gives(at, challenge, code);
		const rows = [await house.deps.db.select().from(auditEvent), await messagesTo(at.householdId)];
		const counted = await house.deps.sql`select key from rate_limit`;
		const everything = JSON.stringify([answer, refused, given, rows, counted]);
		for (const secret of [code, phone]) expect(everything).not.toContain(secret);
		expect(await eventsOf(at.interviewId)).toMatchObject([
			{ action: 'signing.codeAsked', outcome: 'done', householdId: at.householdId, actorId: enumerator.staffId },
			{ action: 'signing.confirmed', outcome: 'refused', detail: { cause: 'signing.code' } },
			{ action: 'signing.confirmed', outcome: 'done' }
		]);
	});

	it('is offered by no portal that sends no text messages', async () => {
		const [at, deps] = [await visit(), { ...house.deps, settings: { ...house.deps.settings, smsWebhookUrl: '' } }];
		const posted = { ...at, phone: nextPhone() };
		expect(problemOf(await askSigningCode(deps, enumerator, { block: BLOCK, posted }))).toBe('signing.noService');
		expect(await messagesTo(at.householdId)).toEqual([]);
	});

	it('that is held up by a service out of reach is said when another one is asked for, until it went out or was given up', async () => {
		const at = await visit();
		await asks(at);
		await deliver('unreachable');
		expect(problemOf(await asks(at))).toBe('signing.away');
		expect(await messagesTo(at.householdId)).toHaveLength(1);
		house.clock.forward(1);
		await deliver();
		expect(problemOf(await asks(at))).toBe('ok');
		await deliver();
		const other = await visit();
		await asks(other);
		await deliver('unreachable');
		house.clock.forward(SIGNING_POLICY.lasts / 60_000);
		await deliver();
		expect(problemOf(await asks(other))).toBe('ok');
	});

	it('is sent to nobody before the reference moment, and to no number but a mobile one', async () => {
		const at = await visit();
		expect(problemOf(await asks(at, '0773-2123456'))).toBe('signing.phone');
		house.clock.set('2020-10-30T09:00+08:00');
		expect(problemOf(await asks(at))).toBe('interview.early');
		expect(await messagesTo(at.householdId)).toEqual([]);
	});
});

describe('a confirmation', () => {
	it('of another interview or another household is no signature: the interview is refused as unreadable', async () => {
		const at = await visit();
		const confirmation = await confirmed(at);
		expect(problemOf(await signs({ ...at, interviewId: randomUUID() }, confirmation))).toBe('interview.unreadable');
		const neighbour = await visit();
		expect(problemOf(await signs({ ...neighbour, interviewId: at.interviewId }, confirmation))).toBe(
			'interview.unreadable'
		);
		expect(
			await house.deps.db.select().from(interview).where(eq(interview.householdId, neighbour.householdId))
		).toEqual([]);
	});

	it('that the phone made up is no signature, and a code that is only under way is none either', async () => {
		const at = await visit();
		const { challenge } = await asked(at);
		expect(problemOf(await signs(at, 'bWFkZS11cA'))).toBe('interview.unreadable');
		expect(problemOf(await signs(at, challenge))).toBe('interview.unreadable');
	});

	it('comes for the code of its own interview alone', async () => {
		const [at, other] = [await visit(), await visit()];
		const { challenge, code } = await asked(at);
		expect(problemOf(await gives(other, challenge, code))).toBe('signing.codeOver');
	});
});

describe('the limits of codes', () => {
	it('a code is good for ten minutes, and its message is not sent later', async () => {
		const at = await visit();
		const { challenge, code } = await asked(at);
		await asks(at);
		house.clock.forward(SIGNING_POLICY.lasts / 60_000);
		expect(problemOf(await gives(at, challenge, code))).toBe('signing.codeOver');
		await deliver();
		expect(received).toHaveLength(1);
		expect((await messagesTo(at.householdId)).map(({ cause }) => cause).sort()).toEqual(['expired', null]);
	});

	it('five wrong codes end it for the interview, for a newer code too; the right one costs nothing', async () => {
		const at = await visit();
		const { challenge, code } = await asked(at);
		expect(problemOf(await gives(at, challenge, code))).toBe('ok');
		for (let tries = 0; tries < SIGNING_POLICY.wrongCodes; tries += 1)
			expect(problemOf(await gives(at, challenge, wrongFor(code)))).toBe('signing.code');
		expect(problemOf(await gives(at, challenge, code))).toBe('signing.tries');
		const newer = await asked(at);
		expect(problemOf(await gives(at, newer.challenge, newer.code))).toBe('signing.tries');
	});

	it('three messages are sent for an interview', async () => {
		const at = await visit();
		const answers: string[] = [];
		for (let sent = 0; sent <= SIGNING_POLICY.texts; sent += 1) answers.push(problemOf(await asks(at)));
		expect(answers).toEqual([...Array<string>(SIGNING_POLICY.texts).fill('ok'), 'signing.texts']);
		expect(await messagesTo(at.householdId)).toHaveLength(SIGNING_POLICY.texts);
		expect((await eventsOf(at.interviewId)).at(-1)).toMatchObject({
			outcome: 'refused',
			detail: { cause: 'signing.texts' }
		});
	});

	it('one number has five in a day, for whichever interviews', async () => {
		const [phone, householdId] = [nextPhone(), (await visit()).householdId];
		const answers: string[] = [];
		for (let sent = 0; sent <= SIGNING_POLICY.textsToANumber; sent += 1)
			answers.push(problemOf(await asks({ householdId, interviewId: randomUUID() }, phone)));
		expect(answers).toEqual([...Array<string>(SIGNING_POLICY.textsToANumber).fill('ok'), 'signing.number']);
	});

	it('one account sends sixty in a day', async () => {
		const { householdId } = await visit();
		const answers: string[] = [];
		for (let sent = 0; sent <= SIGNING_POLICY.textsADay; sent += 1)
			answers.push(problemOf(await asks({ householdId, interviewId: randomUUID() })));
		expect(answers.at(-1)).toBe('signing.account');
		expect(answers.filter((each) => each === 'ok')).toHaveLength(SIGNING_POLICY.textsADay);
	});
});

describe('whose doors codes are for', () => {
	it('an enumerator of another block sends none, and confirms none', async () => {
		const at = await visit();
		const { challenge, code } = await asked(at);
		expect(problemOf(await asks(at, nextPhone(), stranger))).toBe('notAllowed');
		expect(problemOf(await asks(at, nextPhone(), stranger, OTHER_BLOCK))).toBe('notAllowed');
		expect(problemOf(await gives(at, challenge, code, stranger, OTHER_BLOCK))).toBe('notAllowed');
		expect(await messagesTo(at.householdId)).toHaveLength(1);
		expect(problemOf(await asks({ householdId: elsewhere, interviewId: randomUUID() }))).toBe('notAllowed');
		expect(await messagesTo(elsewhere)).toEqual([]);
	});

	it('PostgreSQL lets the field write such a message for its own households alone, no other kind, and read number and words of none', async () => {
		const at = await visit();
		const write = (householdId: string, kind: string) =>
			asEnumerator(house.deps.db, enumerator, (tx) =>
				tx.execute(sql`insert into text_message (household_id, message_id, kind, letter_number, created_at, sealed)
					values (${householdId}, gen_random_uuid(), ${kind}, 0, now(), 'x')`)
			);
		await expect(write(elsewhere, 'signing')).rejects.toMatchObject({ cause: { code: '42501' } });
		for (const kind of ['letter', 'code'])
			await expect(write(at.householdId, kind)).rejects.toMatchObject({ cause: { code: '42501' } });
		const reads = (columns: string) =>
			asEnumerator(house.deps.db, enumerator, (tx) => tx.execute(sql.raw(`select ${columns} from text_message`)));
		await expect(reads('sealed')).rejects.toMatchObject({ cause: { code: '42501' } });
		await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			for (const [householdId, kind] of [
				[at.householdId, 'letter'],
				[elsewhere, 'signing']
			] as const)
				await writeMessage(house.deps, tx, { householdId, kind, letterNumber: 0 }, { phone: '', text: '' });
			await record({ action: 'texts.written' });
		});
		await asks(at);
		const seen = await reads('household_id, kind');
		expect(seen.filter(({ household_id: id }) => id === at.householdId)).toMatchObject([{ kind: 'signing' }]);
		expect(seen.filter(({ household_id: id }) => id === elsewhere)).toEqual([]);
	});
});
