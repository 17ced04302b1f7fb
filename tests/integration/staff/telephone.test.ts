import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealForServer } from '$lib/client/interviews/seal-interview';
import { callMark, interviewMark, type InterviewStart } from '$lib/domain/field/interview';
import { CALL_LASTS } from '$lib/domain/support/call';
import { TEXT_POLICY } from '$lib/domain/support/text-message';
import type { Draft } from '$lib/engine/model/draft';
import type { Staff } from '$lib/server/actors';
import { openSealed } from '$lib/server/crypto/office-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { asHelpDesk } from '$lib/server/db/as-role';
import { auditEvent, interview, submission, telephoneCall } from '$lib/server/db/schema';
import { askApproval, sendSpokenCode } from '$lib/server/use-cases/help-desk/ask-verification';
import { beginCall } from '$lib/server/use-cases/help-desk/begin-call';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showCall } from '$lib/server/use-cases/help-desk/show-call';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { takeCall } from '$lib/server/use-cases/help-desk/take-call';
import { returnDoor } from '$lib/server/use-cases/interview/return-door';
import { showArea } from '$lib/server/use-cases/field/show-area';
import { showInterviews } from '$lib/server/use-cases/interview/show-interviews';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import { sendMessages } from '$lib/server/use-cases/messages/send-messages';
import { setCapture } from '$lib/server/use-cases/office/change-account';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { example } from '../../support/complete-draft';
import { WHOLE } from '../../support/interview-drafts';
import { BLOCK, openHousehold, settle } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { approves, bindsPhone } from '../../support/second-person';
import { signedIn, signedInToCapture } from '../../support/staff';

const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: BlockAtWork['enumerator'];
let agent: Staff;
let doors = 600;
let numbers = 0;
const nextDoor = () => String((doors += 1));
const nextNumber = () =>
	`CALL-${String((numbers += 1))
		.padStart(4, '2')
		.replaceAll('0', 'Z')
		.replaceAll('1', 'Y')}`;

beforeAll(async () => {
	({ house, enumerator } = await blockAtWork(database.url));
	house.clock.set('2020-11-03T09:00+08:00');
	agent = await signedInToCapture(house);
});
afterAll(() => house.deps.close());

const begins = (householdId: string, more: { spokenCode?: string; consented?: boolean } = {}, who = agent) =>
	beginCall(house.deps, who, { householdId, spokenCode: '', consented: true, ...more });
const callOf = async (householdId: string, who = agent) => {
	const shown = await showCall(house.deps, who, { householdId });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value;
};

/** A household whose caller a lead has approved and who agrees. @returns the call */
async function calls(householdId: string, who = agent): Promise<string> {
	await approves(house, who, householdId, 'capture');
	const begun = await begins(householdId, {}, who);
	if (!begun.ok) throw new Error(begun.problem.code);
	return (await callOf(householdId, who)).callId ?? '';
}

interface Answered extends Partial<InterviewStart> {
	forms?: { draft: Draft; receiptNumber: string }[];
	signature?: object;
}
const contentOf = (householdId: string, more: Answered = {}) => ({
	householdId,
	composition: 'residents',
	informant: 'member',
	explained: true,
	signature: { agreed: 'byTelephone' },
	build: 'test',
	forms: [{ draft: example(house.deps, 3).draft, receiptNumber: nextNumber() }],
	...more
});
async function sealed(householdId: string, callId: string, content: object, mark = callMark(householdId, callId)) {
	const parcel = await sealForServer(visitKey(house.deps.keys), mark, content);
	return { interviewId: callId, ago: 30_000, parcel };
}
const takes = (householdId: string, posted: unknown, who = agent) => takeCall(house.deps, who, { householdId, posted });
const answers = async (householdId: string, callId: string, more?: Answered, who?: Staff) =>
	takes(householdId, await sealed(householdId, callId, contentOf(householdId, more)), who);
const rowsOf = (householdId: string) =>
	house.deps.db.select().from(submission).where(eq(submission.householdId, householdId));
const eventsOf = (householdId: string, action: string) =>
	house.deps.db
		.select()
		.from(auditEvent)
		.where(and(eq(auditEvent.householdId, householdId), eq(auditEvent.action, action)));

describe('an interview by telephone', () => {
	it('is sealed to the office with the consent in place of a signature, and closes the door', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		const answer = await answers(householdId, callId);
		expect(answer).toMatchObject({ value: { state: 'handedIn', items: [] } });
		const [row] = await rowsOf(householdId);
		expect(await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')).toMatchObject({
			response: { persons: example(house.deps, 3).response.persons, block: BLOCK },
			signature: '',
			capture: {
				by: 'agent',
				mode: 'telephone',
				staffNumber: agent.number,
				consent: {
					asked: { sentence: expect.stringContaining('您同意吗'), at: '2020-11-03T01:00:00.000Z' },
					readBack: { sentence: expect.stringContaining('代替签字') }
				}
			}
		});
		expect(await doorSeenBy(house, enumerator, householdId)).toMatchObject({ status: 'submitted' });
		expect(await callOf(householdId)).toMatchObject({ isOpen: false, callId: undefined });
	});

	it('leaves events of the consent and of what became of it, without a word of it', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		await answers(householdId, callId);
		expect(await eventsOf(householdId, 'call.begun')).toMatchObject([
			{ actorId: agent.staffId, objectId: callId, outcome: 'done', detail: { verification: 'approved' } }
		]);
		expect(await eventsOf(householdId, 'interview.received')).toMatchObject([
			{ actorId: agent.staffId, objectId: callId, detail: { cause: 'handedIn' } }
		]);
		const shown = await showHousehold(house.deps, agent, { householdId });
		expect(shown.ok && shown.value.timeline.map((line) => line.kind === 'event' && line.action)).toEqual(
			expect.arrayContaining(['call.begun', 'interview.received'])
		);
	});

	it('that is sent often is received once', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		const posted = await sealed(householdId, callId, contentOf(householdId));
		const sent = await Promise.all([takes(householdId, posted), takes(householdId, posted)]);
		sent.push(await takes(householdId, posted));
		expect(sent).toMatchObject(Array(3).fill({ ok: true, value: { state: 'handedIn' } }));
		expect(await rowsOf(householdId)).toHaveLength(1);
	});

	it.each(['mixed', 'foreigners', 'deceased'] as const)(
		'of a household that is %s is on its own forms',
		async (kind) => {
			const householdId = await settle(house, nextDoor());
			const callId = await calls(householdId);
			const forms = WHOLE[kind]().map((draft) => ({ draft, receiptNumber: nextNumber() }));
			expect(await answers(householdId, callId, { composition: kind, forms })).toMatchObject({
				value: { state: 'handedIn' }
			});
			expect(await rowsOf(householdId)).toHaveLength(forms.length);
		}
	);

	it('is never the long form', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		expect((await callOf(householdId)).asks.questionnaires.map(({ of }) => of)).not.toContain('drawn');
		const forms = WHOLE.drawn().map((draft) => ({ draft, receiptNumber: nextNumber() }));
		expect(await answers(householdId, callId, { forms })).toMatchObject({ value: { state: 'findings' } });
	});

	it('does not replace what the household has handed in meanwhile', async () => {
		const opened = await openHousehold(house, nextDoor());
		const callId = await calls(opened.householdId);
		await submits(house, opened);
		expect(await answers(opened.householdId, callId)).toMatchObject({ value: { state: 'second', receipts: [] } });
		expect(await rowsOf(opened.householdId)).toMatchObject([{ version: 1, interviewId: null }]);
	});

	it('with something missing is told by codes, and asked again after another consent', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		const empty = { questionnaire: 'census-2020-short', household: {}, lists: {}, confirmed: [] };
		const forms = [{ draft: empty, receiptNumber: nextNumber() }];
		expect(await answers(householdId, callId, { forms })).toMatchObject({ value: { state: 'findings' } });
		expect(await callOf(householdId)).toMatchObject({ isOpen: true, callId: undefined });
		expect(await answers(householdId, await calls(householdId))).toMatchObject({ value: { state: 'handedIn' } });
	});

	it('of a household that its supervisor returned replaces what stood', async () => {
		const householdId = await settle(house, nextDoor());
		await answers(householdId, await calls(householdId));
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		house.clock.forward(1);
		const at = { block: BLOCK, householdId };
		expect(await returnDoor(house.deps, supervisor, at, { codes: 'D11', reason: 'contradicts' })).toMatchObject({
			ok: true
		});
		house.clock.forward(1);
		const callId = await calls(householdId);
		expect((await callOf(householdId)).door.returned?.items).toEqual(['D11']);
		house.clock.forward(1);
		expect(await answers(householdId, callId)).toMatchObject({ value: { state: 'handedIn' } });
		expect((await rowsOf(householdId)).map(({ version }) => version).sort()).toEqual([1, 2]);
	});

	it('is among the interviews that the block’s supervisor sees', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		const empty = { questionnaire: 'census-2020-short', household: {}, lists: {}, confirmed: [] };
		await answers(householdId, callId, { forms: [{ draft: empty, receiptNumber: nextNumber() }] });
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const shown = await showInterviews(house.deps, supervisor, { block: BLOCK });
		expect(shown.ok && shown.value.again.find((door) => door.householdId === householdId)).toMatchObject({
			by: { number: agent.number }
		});
		// Nobody has been at the door.
		expect(await showArea(house.deps, supervisor)).toMatchObject({ value: { total: { visits: 0 } } });
	});
});

describe('a caller', () => {
	it('is asked nothing before somebody else has spoken for them', async () => {
		const householdId = await settle(house, nextDoor());
		expect(await begins(householdId)).toMatchObject({ problem: { code: 'verification.missing' } });
		expect(await askApproval(house.deps, agent, { householdId, action: 'capture', phone: '' })).toMatchObject({
			ok: true
		});
		expect(await begins(householdId)).toMatchObject({ problem: { code: 'verification.missing' } });
		expect(await eventsOf(householdId, 'call.begun')).toMatchObject([{ outcome: 'refused' }, { outcome: 'refused' }]);
	});

	it('is asked nothing before they agree', async () => {
		const householdId = await settle(house, nextDoor());
		await approves(house, agent, householdId, 'capture');
		expect(await begins(householdId, { consented: false })).toMatchObject({ problem: { code: 'call.consent' } });
		expect(await begins(householdId)).toMatchObject({ ok: true });
	});

	it('is spoken for once: each call needs another word', async () => {
		const householdId = await settle(house, nextDoor());
		await calls(householdId);
		expect(await begins(householdId)).toMatchObject({ problem: { code: 'verification.missing' } });
	});

	it('who reads out the code of the bound phone is spoken for by it, and by no code for a new PIN', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		await bindsPhone(house, agent, householdId, '13800009999');
		house.clock.forward(TEXT_POLICY.boundFor / 60_000 + 1);
		const texts: string[] = [];
		const reads = async (action: 'capture' | 'resetPin') => {
			expect(await sendSpokenCode(house.deps, agent, { householdId, action })).toMatchObject({ ok: true });
			await sendMessages(house.deps, async ({ text }) => (texts.push(text), 'sent'));
			return /验证码 (\d{6})/.exec(texts.at(-1) ?? '')?.[1] ?? '';
		};
		const forPin = await reads('resetPin');
		expect(await begins(householdId, { spokenCode: forPin })).toMatchObject({
			problem: { code: 'verification.codeOver' }
		});
		const code = await reads('capture');
		expect(texts.at(-1)).toContain('在电话里为您家登记');
		expect(await resetPin(house.deps, agent, { householdId, reason: 'pinForgotten', spokenCode: code })).toMatchObject({
			problem: { code: 'verification.code' }
		});
		expect(await begins(householdId, { spokenCode: code })).toMatchObject({ ok: true });
		expect(await eventsOf(householdId, 'call.begun')).toContainEqual(
			expect.objectContaining({ outcome: 'done', detail: { verification: 'codeRead' } })
		);
	});

	it('is not asked before the reference moment, nor once the household has handed in', async () => {
		const opened = await openHousehold(house, nextDoor());
		await submits(house, opened);
		expect(await begins(opened.householdId)).toMatchObject({ problem: { code: 'call.handedIn' } });
		const now = house.clock.now();
		house.clock.set('2020-10-31T23:00+08:00');
		const householdId = await settle(house, nextDoor());
		expect(await begins(householdId)).toMatchObject({ problem: { code: 'call.early' } });
		house.clock.set(new Date(now).toISOString());
	});
});

describe('what is refused', () => {
	const refused = (code: string) => ({ problem: { code } });

	it('is a call to which nobody agreed, somebody else’s, and one of yesterday', async () => {
		const householdId = await settle(house, nextDoor());
		expect(await answers(householdId, randomUUID())).toMatchObject(refused('call.unknown'));
		const callId = await calls(householdId);
		const colleague = await signedInToCapture(house);
		expect(await answers(householdId, callId, {}, colleague)).toMatchObject(refused('call.unknown'));
		house.clock.forward(CALL_LASTS / 60_000 + 1);
		expect(await answers(householdId, callId)).toMatchObject(refused('call.unknown'));
		expect(await callOf(householdId)).toMatchObject({ callId: undefined });
		expect(await rowsOf(householdId)).toEqual([]);
	});

	it('is none that was sealed in time and waited for the line', async () => {
		const householdId = await settle(house, nextDoor());
		const callId = await calls(householdId);
		house.clock.forward(CALL_LASTS / 60_000 + 10);
		const late = { ...(await sealed(householdId, callId, contentOf(householdId))), ago: 11 * 60_000 };
		expect(await takes(householdId, late)).toMatchObject({ value: { state: 'handedIn' } });
	});

	it('is a parcel for another household or for a door, a signature on glass, and an informant who has to be met', async () => {
		const [householdId, other] = [await settle(house, nextDoor()), await settle(house, nextDoor())];
		const callId = await calls(householdId);
		const content = contentOf(householdId);
		for (const posted of [
			await sealed(householdId, callId, contentOf(other)),
			await sealed(householdId, callId, content, callMark(other, callId)),
			await sealed(householdId, callId, content, interviewMark(BLOCK, callId)),
			await sealed(householdId, callId, { ...content, signature: { strokes: 'M10 10L20 30' } }),
			await sealed(householdId, callId, { ...content, informant: 'other' }),
			undefined
		])
			expect(await takes(householdId, posted)).toMatchObject(refused('call.unreadable'));
		expect(await rowsOf(householdId)).toEqual([]);
	});

	it('is, at the door, an interview that was agreed to by telephone', async () => {
		const householdId = await settle(house, nextDoor());
		const id = randomUUID();
		const posted = await sealed(householdId, id, contentOf(householdId), interviewMark(BLOCK, id));
		expect(await takeInterview(house.deps, enumerator, { block: BLOCK, posted })).toMatchObject(
			refused('interview.unreadable')
		);
	});

	it('is everything to an agent without the right, and to one whose right was taken back', async () => {
		const householdId = await settle(house, nextDoor());
		const plain = await signedIn(house, 'help-desk');
		expect(await showCall(house.deps, plain, { householdId })).toMatchObject(refused('notAllowed'));
		expect(await askApproval(house.deps, plain, { householdId, action: 'capture', phone: '' })).toMatchObject(
			refused('notAllowed')
		);
		expect(await sendSpokenCode(house.deps, plain, { householdId, action: 'capture' })).toMatchObject(
			refused('notAllowed')
		);
		expect(await begins(householdId, {}, plain)).toMatchObject(refused('notAllowed'));
		const callId = await calls(householdId);
		expect(await answers(householdId, callId, {}, plain)).toMatchObject(refused('notAllowed'));
		const office = { kind: 'office', id: 'test' } as const;
		expect(await setCapture(house.deps, office, enumerator.number, true)).toMatchObject(refused('staff.notAgent'));
	});

	it('is a household of another district', async () => {
		const householdId = await settle(house, nextDoor());
		const stranger = await signedInToCapture(house, 'help-desk', '450305');
		expect(await showCall(house.deps, stranger, { householdId })).toMatchObject(refused('household.unknown'));
		expect(await begins(householdId, {}, stranger)).toMatchObject(refused('household.unknown'));
	});
});

describe('the database role of the help desk', () => {
	const as = (query: ReturnType<typeof sql>, who = agent) =>
		asHelpDesk(house.deps.db, who, (tx) => tx.execute(query)).then(
			() => 'done',
			(problem: unknown) => String((problem as { cause?: unknown }).cause ?? problem)
		);

	it('reads nothing of what was handed in, and changes nothing', async () => {
		for (const statement of [
			'select sealed from interview',
			'select * from interview',
			'select sealed_response from submission',
			'select * from form',
			'update interview set state = state',
			'update telephone_call set consented_at = now()',
			'delete from telephone_call'
		])
			expect(await as(sql.raw(statement)), statement).toContain('permission denied');
	});

	const newCall = (householdId: string, verificationId: string, who: Staff) =>
		as(
			sql`insert into telephone_call (household_id, call_id, staff_id, verification_id, consented_at)
				values (${householdId}, ${randomUUID()}, ${who.staffId}, ${verificationId}, now())`,
			who
		);

	it('begins a call only with the right, in its own name, after somebody else’s word', async () => {
		const householdId = await settle(house, nextDoor());
		await approves(house, agent, householdId, 'capture');
		const request = (await callOf(householdId)).requests[0]?.verificationId ?? '';
		// Nobody has used it: the word has not served.
		expect(await newCall(householdId, request, agent)).toContain('row-level security');
		expect(await begins(householdId)).toMatchObject({ ok: true });
		expect(await newCall(householdId, request, await signedIn(house, 'help-desk'))).toContain('row-level security');
	});

	it('hands in nothing without a call of its own', async () => {
		const householdId = await settle(house, nextDoor());
		const colleague = await signedInToCapture(house);
		const callId = await calls(householdId, colleague);
		const insert = (id: string, who: Staff, staffId = who.staffId) =>
			as(
				sql`insert into interview (household_id, interview_id, staff_id, signed_at, received_at, state)
					values (${householdId}, ${id}, ${staffId}, now(), now(), 'handedIn')`,
				who
			);
		expect(await insert(randomUUID(), agent)).toContain('row-level security');
		expect(await insert(callId, agent)).toContain('row-level security');
		expect(await insert(callId, agent, colleague.staffId)).toContain('row-level security');
		// Only the event is missing.
		expect(await insert(callId, colleague)).not.toContain('row-level security');
		expect(
			await as(
				sql`insert into form (household_id, questionnaire, opened_at, filler) values (${householdId}, 'x', now(), 'resident')`
			)
		).toContain('row-level security');
		expect(
			await as(sql`insert into submission (household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts, interview_id)
				values (${householdId}, 'census-2020-short', 9, 'ZZZZ-ZZZ8', now(), 'x', '{"toVerify":0}', ${callId})`)
		).toContain('row-level security');
		expect(await house.deps.db.select().from(interview).where(eq(interview.householdId, householdId))).toEqual([]);
		expect(
			await house.deps.db.select().from(telephoneCall).where(eq(telephoneCall.householdId, householdId))
		).toHaveLength(1);
	});
});
