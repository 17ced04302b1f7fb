import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sealForServer } from '$lib/client/interviews/seal-interview';
import { interviewMark, type InterviewStart } from '$lib/domain/field/interview';
import type { Draft } from '$lib/engine/model/draft';
import type { Staff } from '$lib/server/actors';
import { openSealed } from '$lib/server/crypto/office-seal';
import { openReceipt } from '$lib/server/crypto/receipt-seal';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { audited } from '$lib/server/audit/audited';
import { asEnumerator } from '$lib/server/db/as-role';
import { addSubmission } from '$lib/server/db/queries/answers';
import { setDrawn } from '$lib/server/db/queries/household-lists';
import { auditEvent, form, household, interview, submission } from '$lib/server/db/schema';
import { interviewAsks } from '$lib/server/services/interview-asks';
import { showArea } from '$lib/server/use-cases/field/show-area';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { showDoorSheet } from '$lib/server/use-cases/field/show-door-sheet';
import { showInterviews } from '$lib/server/use-cases/interview/show-interviews';
import { exportSealed } from '$lib/server/use-cases/office/export-sealed';
import { takeInterview } from '$lib/server/use-cases/interview/take-interview';
import { takeInterviews } from '$lib/server/use-cases/interview/take-interviews';
import { checkReceipt } from '$lib/server/use-cases/receipt/check-receipt';
import { blockAtWork, doorSeenBy, submits, type BlockAtWork } from '../../support/block-at-work';
import { example } from '../../support/complete-draft';
import { BLOCK, fillIn, openHousehold, OTHER_BLOCK, settle } from '../../support/portal';
import { FOREIGN, LONG, SHORT, WHOLE } from '../../support/interview-drafts';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const STROKES = 'M10 10L20 30L40 20';
const database = await testDatabase();
let house: BlockAtWork['house'];
let enumerator: BlockAtWork['enumerator'];
let stranger: BlockAtWork['stranger'];
let elsewhere: string;
let doors = 500;
let numbers = 0;
const nextDoor = () => String((doors += 1));
/** Receipt numbers as phones make them. */
const nextNumber = () =>
	`ABCD-${String((numbers += 1))
		.padStart(4, '2')
		.replaceAll('0', 'Z')
		.replaceAll('1', 'Y')}`;

beforeAll(async () => {
	({ house, enumerator, stranger, elsewhere } = await blockAtWork(database.url));
	house.clock.set('2020-11-03T09:00+08:00');
});
afterAll(() => house.deps.close());

interface Signed extends Partial<InterviewStart> {
	householdId: string;
	draft?: Draft;
	forms?: { draft: Draft; receiptNumber: string }[];
	signature?: object;
}

const contentOf = ({ householdId, draft = example(house.deps, 3).draft, ...more }: Signed) => ({
	householdId,
	composition: 'residents',
	informant: 'member',
	explained: true,
	signature: { strokes: STROKES },
	build: 'test',
	forms: [{ draft, receiptNumber: nextNumber() }],
	...more
});

/** What the phone would post. */
async function sealedFor(content: object, block = BLOCK, interviewId = randomUUID(), ago = 60_000) {
	const parcel = await sealForServer(visitKey(house.deps.keys), interviewMark(block, interviewId), content);
	return { interviewId, ago, parcel };
}

const send = (posted: unknown, who: Staff = enumerator, block = BLOCK) =>
	takeInterview(house.deps, who, { block, posted });
const signs = async (signed: Signed, who?: Staff) => send(await sealedFor(contentOf(signed)), who);
const rowsOf = (householdId: string) =>
	house.deps.db.select().from(submission).where(eq(submission.householdId, householdId));
const keptOf = (householdId: string) =>
	house.deps.db.select().from(interview).where(eq(interview.householdId, householdId));

const formsOf = (kind: keyof typeof WHOLE) => WHOLE[kind]().map((draft) => ({ draft, receiptNumber: nextNumber() }));

function signal() {
	let give = () => {};
	const given = new Promise<undefined>((resolve) => (give = () => resolve(undefined)));
	return { give, given };
}

/** Until somebody waits for a lock of somebody else. */
const somebodyWaits = () =>
	vi.waitFor(
		async () => {
			const waiting = await house.deps.sql`select from pg_locks where not granted`;
			expect(waiting.length).toBeGreaterThan(0);
		},
		{ timeout: 10_000, interval: 20 }
	);

describe('an interview that was signed on a phone', () => {
	it('is sealed to the office at once with signature and capture, and closes the door', async () => {
		const householdId = await settle(house, nextDoor());
		const content = contentOf({ householdId });
		const answer = await send(await sealedFor(content));
		const receiptNumber = content.forms[0]?.receiptNumber;
		expect(answer).toMatchObject({ value: { state: 'handedIn', items: [], receipts: [{ receiptNumber }] } });
		const [row] = await rowsOf(householdId);
		expect(await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')).toMatchObject({
			response: { persons: example(house.deps, 3).response.persons, block: BLOCK, householdNumber: String(doors) },
			signature: STROKES,
			receiptNumber,
			version: 1,
			capture: { by: 'enumerator', informant: 'member', staffNumber: enumerator.number, build: 'test' }
		});
		expect(await keptOf(householdId)).toMatchObject([{ state: 'handedIn', sealed: null, items: [] }]);
		expect(await doorSeenBy(house, enumerator, householdId)).toMatchObject({ status: 'submitted' });
		expect(await house.deps.db.select().from(form).where(eq(form.householdId, householdId))).toMatchObject([
			{ filler: 'interviewer' }
		]);
	});

	it('names who asked, and who sent it where the phone was somebody else’s by then', async () => {
		const captureOf = async (signedBy: string) => {
			const householdId = await settle(house, nextDoor());
			await send(await sealedFor({ ...contentOf({ householdId }), signedBy }));
			const [row] = await rowsOf(householdId);
			return ((await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')) as { capture: object }).capture;
		};
		expect(await captureOf(enumerator.number)).toMatchObject({ staffNumber: enumerator.number });
		expect(await captureOf(enumerator.number)).not.toHaveProperty('sentBy');
		expect(await captureOf('test-other')).toMatchObject({ staffNumber: 'test-other', sentBy: enumerator.number });
	});

	it('gives a receipt that phones and the server know', async () => {
		const householdId = await settle(house, nextDoor());
		const answer = await signs({ householdId });
		const [receipt] = answer.ok ? answer.value.receipts : [];
		expect(openReceipt(house.deps.keys, receipt?.token ?? '')).toMatchObject({
			receiptNumber: receipt?.receiptNumber,
			version: 1
		});
		expect(
			await checkReceipt(house.deps, enumerator, { block: BLOCK, receipt: receipt?.receiptNumber ?? '' })
		).toMatchObject({ value: { state: 'stands', householdId } });
	});

	it('that is sent often, at once and later, is received once and answered alike', async () => {
		const householdId = await settle(house, nextDoor());
		const posted = await sealedFor(contentOf({ householdId }));
		const sent = await Promise.all([send(posted), send(posted), send(posted)]);
		sent.push(await send({ ...posted, ago: 3_600_000 }));
		// The signature of a receipt is another each time.
		const outcomes = sent.map((each) => JSON.stringify(each, (key, value: unknown) => (key === 'token' ? '' : value)));
		expect(new Set(outcomes).size).toBe(1);
		expect(sent[0]).toMatchObject({ ok: true, value: { state: 'handedIn' } });
		expect([(await rowsOf(householdId)).length, (await keptOf(householdId)).length]).toEqual([1, 1]);
	});

	it('stands in the history of its door, with who handed it in and nothing of what is in it', async () => {
		const householdId = await settle(house, nextDoor());
		await signs({ householdId });
		expect(await showDoorSheet(house.deps, enumerator, { block: BLOCK, householdId })).toMatchObject({
			value: {
				interviews: [
					{ interviewId: expect.any(String), at: expect.any(Number), number: enumerator.number, state: 'handedIn' }
				]
			}
		});
	});

	it('leaves an event without a word of it', async () => {
		const householdId = await settle(house, nextDoor());
		await signs({ householdId });
		const events = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.householdId, householdId));
		expect(events).toMatchObject([
			{ action: 'interview.received', actorKind: 'staff', actorId: enumerator.staffId, detail: { cause: 'handedIn' } }
		]);
	});

	it('keeps who did not sign, why, and the witness', async () => {
		const householdId = await settle(house, nextDoor());
		await signs({ householdId, signature: { reason: 'cannotWrite', witness: '试点乙' } });
		const [row] = await rowsOf(householdId);
		expect(await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')).toMatchObject({
			signature: '',
			capture: { unsigned: { reason: 'cannotWrite', witness: '试点乙' } }
		});
	});

	it('gets another number where somebody has its receipt number already', async () => {
		const receiptNumber = nextNumber();
		const forms = () => [{ draft: example(house.deps, 3).draft, receiptNumber }];
		await signs({ householdId: await settle(house, nextDoor()), forms: forms() });
		const second = await signs({ householdId: await settle(house, nextDoor()), forms: forms() });
		const [receipt] = second.ok ? second.value.receipts : [];
		expect(receipt?.receiptNumber).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
		expect(receipt?.receiptNumber).not.toBe(receiptNumber);
	});
});

describe('an interview that no phone of ours makes', () => {
	it('with one receipt number for both forms gets another for the second', async () => {
		const householdId = await settle(house, nextDoor());
		const receiptNumber = nextNumber();
		const forms = WHOLE.mixed().map((draft) => ({ draft, receiptNumber }));
		const answer = await signs({ householdId, composition: 'mixed', forms });
		const receipts = answer.ok ? answer.value.receipts.map((receipt) => receipt.receiptNumber) : [];
		expect(receipts).toContain(receiptNumber);
		expect(new Set(receipts).size).toBe(2);
	});

	it('with characters that no database stores is handed in without them', async () => {
		const householdId = await settle(house, nextDoor());
		const { draft } = example(house.deps, 3);
		const [first, ...rest] = draft.lists.persons ?? [];
		const persons = [{ id: 'p1', ...first, answers: { ...first?.answers, D1: '试\0点\uD842' } }, ...rest];
		expect(await signs({ householdId, draft: { ...draft, lists: { ...draft.lists, persons } } })).toMatchObject({
			value: { state: 'handedIn' }
		});
		const [row] = await rowsOf(householdId);
		const { response } = (await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')) as {
			response: { persons: { D1: string }[] };
		};
		expect(response.persons[0]?.D1).toBe('试点');
	});
});

describe('several interviews in one request', () => {
	const sends = (interviews: unknown, who: Staff = enumerator) =>
		takeInterviews(house.deps, who, { block: BLOCK, posted: { interviews } });
	const several = (households: string[]) =>
		Promise.all(households.map((householdId) => sealedFor(contentOf({ householdId }))));
	const settled = async (count: number) => {
		const households: string[] = [];
		while (households.length < count) households.push(await settle(house, nextDoor()));
		return households;
	};
	/** Each as what became of it: a state, or the code of a problem. */
	const saidOf = (answer: Awaited<ReturnType<typeof sends>>) =>
		answer.ok
			? answer.value.map(({ interviewId, received }) => [
					interviewId,
					received.ok ? received.value.state : received.problem.code
				])
			: answer.problem.code;

	it('are taken each as if it had come alone, one that is refused among them or not', async () => {
		const [households, own] = [await settled(9), await settle(house, nextDoor())];
		const posted = await several(households);
		const elsewheres = await sealedFor(contentOf({ householdId: elsewhere }));
		const broken = { ...(await sealedFor(contentOf({ householdId: own }))), parcel: { kid: 'k' } };
		const [first, ...rest] = posted;
		const all = [first!, elsewheres, ...rest.slice(1), broken];
		expect(saidOf(await sends(all))).toEqual([
			[first!.interviewId, 'handedIn'],
			[elsewheres.interviewId, 'notAllowed'],
			...rest.slice(1).map(({ interviewId }) => [interviewId, 'handedIn']),
			[broken.interviewId, 'interview.unreadable']
		]);
		const written = await Promise.all([...households, own].map(async (each) => (await rowsOf(each)).length));
		expect(written).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 1, 0]);
	});

	it('whose answer was lost are received once, and answered alike', async () => {
		const households = await settled(3);
		const posted = await several(households);
		const [once, again] = [saidOf(await sends(posted)), saidOf(await sends([...posted, posted[0]]))];
		expect(again).toEqual([...once, once[0]]);
		for (const householdId of households)
			expect([(await rowsOf(householdId)).length, (await keptOf(householdId)).length]).toEqual([1, 1]);
	});

	it('of one household are told that the first one stands', async () => {
		const householdId = await settle(house, nextDoor());
		const said = saidOf(await sends(await several([householdId, householdId])));
		expect(said).toMatchObject([
			[expect.any(String), 'handedIn'],
			[expect.any(String), 'second']
		]);
	});

	it('are refused together where they are none, more than ten, or one has no id', async () => {
		const householdId = await settle(house, nextDoor());
		const [good] = await several([householdId]);
		const tooMany = Array.from({ length: 11 }, () => ({ ...good, interviewId: randomUUID() }));
		for (const interviews of [[], tooMany, [good, {}], [good, null], good, undefined])
			expect(await sends(interviews)).toMatchObject({ problem: { code: 'interview.batch', details: { max: 10 } } });
		expect(await rowsOf(householdId)).toEqual([]);
	});

	it('are refused each where the block is another’s', async () => {
		const posted = await several(await settled(2));
		expect(saidOf(await sends(posted, stranger))).toEqual(posted.map(({ interviewId }) => [interviewId, 'notAllowed']));
	});

	it('are written in one transaction', async () => {
		const households = await settled(3);
		await sends(await several(households));
		const written = await house.deps.sql`
			select distinct xmin::text from submission where household_id in ${house.deps.sql(households)}`;
		expect(written).toHaveLength(1);
	});

	it('wait for another phone with the same doors in one order, whatever the order they come in', async () => {
		const [first = '', second = ''] = (await settled(2)).sort();
		const [posted, held, free] = [await several([second, first]), signal(), signal()];
		const other = house.deps.sql.begin(async (tx) => {
			await tx`select pg_advisory_xact_lock(hashtextextended(${`interviews/${first}`}, 0))`;
			held.give();
			await free.given;
		});
		await held.given;
		const sent = sends(posted);
		await somebodyWaits();
		const waiting = house.deps.sql`select pid from pg_locks where not granted`;
		expect(
			await house.deps.sql`
			select from pg_locks where locktype = 'advisory' and granted and pid in (${waiting})`
		).toHaveLength(0);
		free.give();
		await other;
		expect(saidOf(await sent)).toEqual(posted.map(({ interviewId }) => [interviewId, 'handedIn']));
	});

	/** Fails as `problem` says over whatever is on this form. */
	const failing = (form: string, problem: Error) => {
		const formsIn: typeof house.deps.formsIn = (block) => {
			const forms = house.deps.formsIn(block);
			const find: typeof forms.find = (id) => {
				if (id === form) throw problem;
				return forms.find(id);
			};
			return { ...forms, find };
		};
		return { ...house.deps, formsIn };
	};

	it('get no answer for one over which the server fails, and each of the others its own', async () => {
		const [first = '', failed = '', last = ''] = await settled(3);
		const alone = { ...contentOf({ householdId: failed, composition: 'foreigners' }), forms: formsOf('foreigners') };
		const posted = [...(await several([first, last])), await sealedFor(alone)];
		const broken = failing(FOREIGN, new TypeError('a bug'));
		const answer = await takeInterviews(broken, enumerator, { block: BLOCK, posted: { interviews: posted } });
		expect(saidOf(answer)).toEqual(posted.slice(0, 2).map(({ interviewId }) => [interviewId, 'handedIn']));
		expect(await rowsOf(failed)).toEqual([]);
		expect(saidOf(await sends(posted))).toEqual(posted.map(({ interviewId }) => [interviewId, 'handedIn']));
	});

	it('are told that the database is away where it goes in between, and nothing is taken twice afterwards', async () => {
		const households = await settled(3);
		const posted = await several(households);
		const away = failing(SHORT, Object.assign(new Error(), { code: 'CONNECTION_CLOSED' }));
		const asked = takeInterviews(away, enumerator, { block: BLOCK, posted: { interviews: posted } });
		await expect(asked).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
		expect(saidOf(await sends(posted))).toEqual(posted.map(({ interviewId }) => [interviewId, 'handedIn']));
		for (const householdId of households) expect(await rowsOf(householdId)).toHaveLength(1);
	});
});

describe('an interview of', () => {
	const opened = async (householdId: string) =>
		Promise.all(
			(await rowsOf(householdId)).map(async ({ sealedResponse }) => {
				const content = await openSealed(house.officePrivateKey, sealedResponse);
				return content as { response: Record<string, unknown> };
			})
		);

	it('foreign residents alone is their form, and closes the door without a short one', async () => {
		const householdId = await settle(house, nextDoor());
		const answer = await signs({ householdId, composition: 'foreigners', forms: formsOf('foreigners') });
		expect(answer).toMatchObject({ value: { state: 'handedIn', receipts: [{ questionnaire: FOREIGN }] } });
		expect(await doorSeenBy(house, enumerator, householdId)).toMatchObject({ status: 'submitted' });
	});

	it.each(['mixed', 'mixedElsewhere'] as const)(
		'a household that is %s is both forms under one number',
		async (kind) => {
			const householdId = await settle(house, nextDoor());
			const answer = await signs({ householdId, composition: kind, forms: formsOf(kind) });
			expect(answer).toMatchObject({ value: { state: 'handedIn', items: [] } });
			const responses = (await opened(householdId)).map(({ response }) => response);
			expect(responses.map(({ questionnaire }) => questionnaire).sort()).toEqual([FOREIGN, SHORT]);
			expect(responses.map(({ householdNumber }) => householdNumber)).toEqual([String(doors), String(doors)]);
			expect(responses).toEqual(
				expect.arrayContaining([
					expect.objectContaining({ mixed: true }),
					expect.objectContaining({ hasForeignMembers: true })
				])
			);
		}
	);

	it('a mixed household stands with both forms, and with none that contradicts the other', async () => {
		const householdId = await settle(house, nextDoor());
		const [short, foreign] = formsOf('mixed');
		expect(await signs({ householdId, composition: 'mixed', forms: [short!] })).toMatchObject({
			value: { state: 'findings', items: [FOREIGN] }
		});
		const otherHome = {
			...foreign!,
			draft: { ...foreign!.draft, household: { ...foreign!.draft.household, f4: '7' } }
		};
		expect(await signs({ householdId, composition: 'mixed', forms: [short!, otherHome] })).toMatchObject({
			value: { state: 'findings', items: ['K03'] }
		});
		expect(await rowsOf(householdId)).toEqual([]);
	});

	it('a household of which nobody is left bears number 999', async () => {
		const householdId = await settle(house, nextDoor());
		expect(await signs({ householdId, composition: 'deceased', forms: formsOf('deceased') })).toMatchObject({
			value: { state: 'handedIn' }
		});
		expect(await opened(householdId)).toMatchObject([{ response: { householdNumber: '999', persons: [] } }]);
	});

	it('a drawn household is the long form, by its supervisor alone, beside the short one', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const resident = await openHousehold(house, nextDoor());
		const { householdId } = resident;
		await submits(house, resident);
		const forms = formsOf('drawn');
		expect(await signs({ householdId, forms }, supervisor)).toMatchObject({ value: { items: ['X11'] } });
		await draws(householdId);
		expect(await doorSeenBy(house, enumerator, householdId)).toMatchObject({ status: 'submitted', longFormDue: true });
		expect(await signs({ householdId, forms })).toMatchObject({ value: { state: 'findings', items: ['X11'] } });
		expect(await signs({ householdId, forms }, supervisor)).toMatchObject({
			value: { state: 'handedIn', receipts: [{ questionnaire: LONG }] }
		});
		expect(await doorSeenBy(house, enumerator, householdId)).not.toHaveProperty('longFormDue');
	});

	it('a household whose drawing was withdrawn before it arrived is the short one, and the long one is kept beside it', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const householdId = await settle(house, nextDoor());
		const forms = [...formsOf('residents'), ...formsOf('drawn')];
		expect(await signs({ householdId, forms }, supervisor)).toMatchObject({
			value: { state: 'handedIn', items: [], receipts: [{ questionnaire: SHORT }] }
		});
		const [kept] = await keptOf(householdId);
		const { aside } = (await openSealed(house.officePrivateKey, kept?.sealed ?? '')) as { aside: object[] };
		expect(aside).toMatchObject([{ response: { questionnaire: LONG } }]);
	});

	const draws = (householdId: string) =>
		audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			await setDrawn(tx, householdId, true);
			await record({ action: 'households.loaded' });
		});
});

describe('what changed between signing and sending', () => {
	it('may be the phone’s clock, by years: the interview stands, signed at the latest now', async () => {
		for (const ago of [-9e12, 9e12, Number.MAX_VALUE]) {
			const householdId = await settle(house, nextDoor());
			const posted = await sealedFor(contentOf({ householdId }), BLOCK, randomUUID(), ago);
			expect(await send(posted)).toMatchObject({ value: { state: 'handedIn' } });
			const signedAt = Number((await keptOf(householdId))[0]?.signedAt);
			expect(house.clock.now() - signedAt).toBe(ago < 0 ? 0 : 30 * 24 * 3_600_000);
		}
	});

	it('may be the door’s number: what stands bears the new one', async () => {
		const householdId = await settle(house, nextDoor());
		const posted = await sealedFor(contentOf({ householdId }));
		await audited(house.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
			await tx.update(household).set({ householdNumber: '897' }).where(eq(household.householdId, householdId));
			await record({ action: 'households.loaded' });
		});
		expect(await send(posted)).toMatchObject({ value: { state: 'handedIn' } });
		const [row] = await rowsOf(householdId);
		expect(await openSealed(house.officePrivateKey, row?.sealedResponse ?? '')).toMatchObject({
			response: { householdNumber: '897' }
		});
	});
});

describe('what does not stand', () => {
	it('is an interview of a household that has handed in itself: it is kept sealed for the supervisor', async () => {
		const opened = await openHousehold(house, nextDoor());
		await submits(house, opened);
		const { householdId } = opened;
		expect(await signs({ householdId })).toMatchObject({ value: { state: 'second', receipts: [] } });
		expect(await rowsOf(householdId)).toMatchObject([{ version: 1, interviewId: null }]);
		const [kept] = await keptOf(householdId);
		expect(kept?.state).toBe('second');
		expect(await openSealed(house.officePrivateKey, kept?.sealed ?? '')).toMatchObject({
			aside: [{ capture: { by: 'enumerator' }, version: 2, aside: { state: 'second', items: [] } }]
		});
	});

	it('is that of a second enumerator at the same door', async () => {
		const householdId = await settle(house, nextDoor());
		const [one, other] = await Promise.all([signs({ householdId }), signs({ householdId })]);
		const states = [one, other].map((each) => each.ok && each.value.state);
		expect(states.sort()).toEqual(['handedIn', 'second']);
		expect(await rowsOf(householdId)).toHaveLength(1);
	});

	it('is one with something missing or impossible: codes are told, never an answer, and the door stays open', async () => {
		const householdId = await settle(house, nextDoor());
		const { draft } = example(house.deps, 3);
		const [first, ...rest] = draft.lists.persons ?? [];
		const answers = { ...first?.answers, D11: '77' };
		const persons = [{ id: 'p1', ...first, answers }, ...rest];
		const answer = await signs({ householdId, draft: { ...draft, lists: { ...draft.lists, persons } } });
		expect(answer).toMatchObject({ value: { state: 'findings', receipts: [] } });
		expect(answer.ok && answer.value.items).toEqual(expect.arrayContaining(['D11']));
		expect(answer.ok && answer.value.named.map(({ zh }) => zh)).toContain('D11 受教育程度');
		expect(JSON.stringify(answer)).not.toContain(first?.answers.D1);
		expect(await rowsOf(householdId)).toEqual([]);
		expect((await keptOf(householdId))[0]?.sealed).toMatch(/^ey/);
		expect(await doorSeenBy(house, enumerator, householdId)).not.toMatchObject({ status: 'submitted' });
		// Asked again, and signed again.
		expect(await signs({ householdId })).toMatchObject({ value: { state: 'handedIn' } });
	});

	it('is an unfinished one, and one of a questionnaire that this portal does not have', async () => {
		const householdId = await settle(house, nextDoor());
		const empty = { questionnaire: SHORT, household: {}, lists: {}, confirmed: [] };
		expect(await signs({ householdId, draft: empty })).toMatchObject({ value: { state: 'findings' } });
		const other = { ...empty, questionnaire: 'tiny' };
		expect(await signs({ householdId, draft: other })).toMatchObject({
			value: { state: 'findings', items: [SHORT, 'tiny'] }
		});
		expect(await rowsOf(householdId)).toEqual([]);
	});
});

describe('the office', () => {
	it('finds them in its export, after what stands, each as what it is', async () => {
		const householdId = await settle(house, nextDoor());
		const empty = { questionnaire: SHORT, household: {}, lists: {}, confirmed: [] };
		await signs({ householdId, draft: empty });
		let lines: string[] = [];
		const exported = await exportSealed(house.deps, { kind: 'office', id: 'test' }, async (written) => {
			lines = await Array.fromAsync(written);
		});
		const opened = await Promise.all(lines.map((line) => openSealed(house.officePrivateKey, line.trim())));
		expect(opened.slice(exported.count)).toHaveLength(exported.aside);
		expect(JSON.stringify(opened.slice(0, exported.count))).not.toContain('"aside"');
		const own = (await keptOf(householdId))[0]?.sealed;
		expect(opened[lines.indexOf(`${own}\n`)]).toMatchObject({
			aside: [{ aside: { state: 'findings', items: expect.arrayContaining(['H1']) } }]
		});
	});
});

describe('the household itself', () => {
	it('may hand in afterwards, and then its own stands', async () => {
		const opened = await openHousehold(house, nextDoor());
		await signs({ householdId: opened.householdId });
		await submits(house, opened);
		expect((await rowsOf(opened.householdId)).map(({ version }) => version)).toEqual([1, 2]);
	});
});

describe('a household and an interview that hand in at the same instant', () => {
	/** Something of the same form that is written and not committed yet, until `commit`. */
	async function handingIn(householdId: string, receiptNumber: string) {
		const [written, commit] = [signal(), signal()];
		const done = audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			await addSubmission(tx, {
				...{ householdId, questionnaire: SHORT, version: 1, receiptNumber },
				...{ submittedAt: house.clock.now(), sealedResponse: 'sealed', counts: { toVerify: 0 as const } }
			});
			await record({ action: 'form.submitted', householdId });
			written.give();
			await commit.given;
		});
		await written.given;
		return async () => (commit.give(), await done);
	}

	it('make no failure: the interview finds what stands, and is kept for the supervisor', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const commit = await handingIn(householdId, 'SAME-2222');
		const interview = signs({ householdId });
		await somebodyWaits();
		await commit();
		expect(await interview).toMatchObject({ value: { state: 'second' } });
		expect(await rowsOf(householdId)).toMatchObject([{ version: 1, receiptNumber: 'SAME-2222' }]);
	});

	it('make none for the household either: its own is the newest version', async () => {
		const opened = await openHousehold(house, nextDoor());
		const { draft, response } = example(house.deps, 5);
		await fillIn(house, opened.resident, draft);
		const commit = await handingIn(opened.householdId, 'SAME-3333');
		const press = submitForm(house.deps, opened.resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
		await somebodyWaits();
		await commit();
		expect(await press).toMatchObject({ ok: true, value: { version: 2 } });
	});
});

describe('what is refused', () => {
	it('is another block, another household of it, and a parcel under another name', async () => {
		const householdId = await settle(house, nextDoor());
		const posted = await sealedFor(contentOf({ householdId }));
		expect(await send(posted, stranger)).toMatchObject({ problem: { code: 'notAllowed' } });
		expect(await send(posted, stranger, OTHER_BLOCK)).toMatchObject({ problem: { code: 'interview.unreadable' } });
		expect(await send({ ...posted, interviewId: randomUUID() })).toMatchObject({
			problem: { code: 'interview.unreadable' }
		});
		expect(await send(await sealedFor(contentOf({ householdId: elsewhere })))).toMatchObject({
			problem: { code: 'notAllowed' }
		});
		expect(await rowsOf(householdId)).toEqual([]);
	});

	it('is whatever is no interview', async () => {
		const householdId = await settle(house, nextDoor());
		const good = contentOf({ householdId });
		const withDraft = (more: object) => ({
			...good,
			forms: [{ ...good.forms[0], draft: { ...good.forms[0]?.draft, ...more } }]
		});
		const refused = { problem: { code: 'interview.unreadable' } };
		for (const content of [
			{ ...good, explained: false },
			{ ...good, signature: { strokes: '<script>' } },
			{ ...good, signature: { reason: 'ill', witness: ' ' } },
			{ ...good, forms: [] },
			// One form twice: of which version each would be nobody could say.
			{ ...good, forms: [...good.forms, { ...good.forms[0], receiptNumber: nextNumber() }] },
			withDraft({ lists: { persons: [{ id: '__proto__', answers: {} }] } }),
			...['x', '7', '[null]', '[["p1","D2"]]', '[["p1","D2",3]]'].map((fingerprint) =>
				withDraft({ confirmed: [{ key: 'R08', fingerprint }] })
			),
			7
		])
			expect(await send(await sealedFor(content as object))).toMatchObject(refused);
		for (const posted of [undefined, null, {}, { interviewId: 'x', ago: 0, parcel: {} }])
			expect(await send(posted)).toMatchObject(refused);
	});

	it('is a form whose id is somebody’s name or number: it would stand where supervisors see codes', async () => {
		const householdId = await settle(house, nextDoor());
		const { draft } = example(house.deps, 3);
		for (const questionnaire of ['张试点', '450304198001010019', '', 'zhang shidian', '__proto__'])
			expect(await signs({ householdId, draft: { ...draft, questionnaire } })).toMatchObject({
				problem: { code: 'interview.unreadable' }
			});
		expect(await keptOf(householdId)).toEqual([]);
	});

	it('is any before the reference moment', async () => {
		house.clock.set('2020-10-31T23:00+08:00');
		const householdId = await settle(house, nextDoor());
		expect(await signs({ householdId })).toMatchObject({ problem: { code: 'interview.early' } });
		house.clock.set('2020-11-03T09:00+08:00');
	});
});

describe('the supervisor', () => {
	it('sees that somebody has been there: an interview at a door is a visit of its block', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const visited = async () => {
			const area = await showArea(house.deps, supervisor);
			return area.ok ? area.value.blocks[0] : undefined;
		};
		const before = await visited();
		house.clock.forward(5);
		await signs({ householdId: await settle(house, nextDoor()) });
		const after = await visited();
		expect(after?.visits).toBe((before?.visits ?? NaN) + 1);
		expect(after).toMatchObject({ idle: false, lastVisitAt: house.clock.now() - 60_000 });
	});

	it('sees what became of them by household, codes of what to ask again, and nothing that was answered', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const householdId = await settle(house, nextDoor());
		const empty = { questionnaire: SHORT, household: {}, lists: {}, confirmed: [] };
		house.clock.forward(1);
		await signs({ householdId, draft: empty });
		house.clock.forward(1);
		const shown = await showInterviews(house.deps, supervisor, { block: BLOCK });
		const value = shown.ok ? shown.value : undefined;
		expect(value?.again[0]).toMatchObject({ householdId, household: String(doors), by: { number: enumerator.number } });
		expect(value?.again[0]?.door?.room).toBe(String(doors));
		expect(value?.again[0]?.items).toContain('H1');
		const before = value?.counts.findings ?? 0;
		await signs({ householdId });
		const after = await showInterviews(house.deps, supervisor, { block: BLOCK });
		expect(after).toMatchObject({ value: { counts: { findings: before - 1 } } });
		expect(JSON.stringify(after)).not.toContain(example(house.deps, 3).response.persons[0]?.D1);
	});

	it('sees those of the own blocks alone, and an enumerator none', async () => {
		const other = await signedIn(house, 'supervisor', [OTHER_BLOCK]);
		expect(await showInterviews(house.deps, other, { block: BLOCK })).toMatchObject({
			problem: { code: 'notAllowed' }
		});
		expect(await showInterviews(house.deps, other, { block: OTHER_BLOCK })).toMatchObject({ value: { again: [] } });
		expect(await showInterviews(house.deps, enumerator, { block: BLOCK })).toMatchObject({ ok: false });
	});
});

describe('the sample of the long form', () => {
	it('is told to supervisors’ phones alone, with its form', async () => {
		const supervisor = await signedIn(house, 'supervisor', [BLOCK]);
		const asked = (who: Staff) => interviewAsks(house.deps, who, BLOCK).questionnaires.map(({ id }) => id);
		expect(asked(enumerator)).toEqual([SHORT, FOREIGN]);
		expect(asked(supervisor)).toEqual([SHORT, LONG, FOREIGN]);
	});

	it('takes in no household that somebody adds at a door', async () => {
		const adds = (drawn: boolean) =>
			asEnumerator(house.deps.db, enumerator, (tx) =>
				tx.execute(sql`insert into household (block_code, household_number, dwelling_id, drawn)
					select block_code, ${drawn ? '898' : '899'}, dwelling_id, ${drawn} from household where block_code = ${BLOCK} limit 1`)
			).then(
				() => 'done',
				(problem: unknown) => String((problem as { cause?: unknown }).cause ?? problem)
			);
		expect(await adds(true)).toContain('row-level security');
		// Only the event is missing.
		expect(await adds(false)).not.toContain('row-level security');
	});
});

describe('the database role of the field', () => {
	const as = (query: ReturnType<typeof sql>) =>
		asEnumerator(house.deps.db, enumerator, (tx) => tx.execute(query)).then(
			() => 'done',
			(problem: unknown) => String((problem as { cause?: unknown }).cause ?? problem)
		);

	it('reads nothing of what was handed in', async () => {
		for (const column of ['sealed', '*'])
			expect(await as(sql.raw(`select ${column} from interview`))).toContain('permission denied');
		for (const statement of ['select sealed_response from submission', 'select * from form'])
			expect(await as(sql.raw(statement))).toContain('permission denied');
		expect(await as(sql.raw('update interview set state = state'))).toContain('permission denied');
	});

	it('hands in as what it is, in its own name and its own block', async () => {
		const householdId = await settle(house, nextDoor());
		const other = randomUUID();
		const insert = (household: string, staffId: string) =>
			as(sql`insert into interview (household_id, interview_id, staff_id, signed_at, received_at, state)
				values (${household}, ${other}, ${staffId}, now(), now(), 'handedIn')`);
		expect(await insert(elsewhere, enumerator.staffId)).toContain('row-level security');
		expect(await insert(householdId, stranger.staffId)).toContain('row-level security');
		expect(
			await as(
				sql`insert into form (household_id, questionnaire, opened_at, filler) values (${householdId}, 'x', now(), 'resident')`
			)
		).toContain('row-level security');
		await signs({ householdId });
		expect(
			await as(sql`insert into submission (household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts)
				values (${householdId}, ${SHORT}, 9, 'ZZZZ-ZZZ9', now(), 'x', '{"toVerify":0}')`)
		).toContain('row-level security');
	});
});
