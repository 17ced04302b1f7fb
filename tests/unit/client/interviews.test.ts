import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DoorVault, keeping, SIGNED } from '$lib/client/doors/door-vault';
import {
	InterviewOutbox,
	type BatchAnswer,
	type InterviewAnswer,
	type SealedInterview
} from '$lib/client/interviews/interview-outbox';
import type { OpenInterview } from '$lib/client/interviews/interview-records';
import { InterviewVault } from '$lib/client/interviews/interview-vault';
import { newReceiptNumber } from '$lib/client/interviews/receipt-number';
import type { KeyValueStore } from '$lib/client/vault/key-value-store';
import { newPinLock, open } from '$lib/client/vault/pin-lock';
import { interviewMark } from '$lib/domain/field/interview';
import { readReceiptNumber } from '$lib/domain/receipt/receipt-token';
import { signedInterview } from '$lib/schemas/interview';
import type { KeyRing } from '$lib/server/crypto/key-ring';
import { openParcel, visitKey } from '$lib/server/crypto/visit-seal';
import { createRandom, type Random } from '../../../tools/rehearsal/random';
import { keptInMemory } from '../../support/kept-in-memory';

const PIN = '907713';
const BLOCK = '450304001001001';
const NAME = '张试点';
const SHORT = 'census-2020-short';
const ring: KeyRing = { current: 'k1', secrets: new Map([['k1', randomBytes(32)]]) };
const HANDED_IN = { state: 'handedIn', items: [], receipts: [] } as const;
const taken: InterviewAnswer = { kind: 'taken', outcome: { ...HANDED_IN, items: [], receipts: [] } };

/** Answers each of a request by itself, as the portal does; undefined: over that one the server failed. */
const answering =
	(answer: (interview: SealedInterview) => InterviewAnswer | undefined) =>
	async (_block: string, interviews: SealedInterview[]): Promise<BatchAnswer> =>
		new Map(
			interviews.flatMap((each) => {
				const said = answer(each);
				return said ? [[each.interviewId, said]] : [];
			})
		);
const takesAll = answering(() => taken);
const isAway = async (): Promise<BatchAnswer> => undefined;

let store: ReturnType<typeof keptInMemory>;
let vault: InterviewVault;
let next = 0;

async function unlocked(kept: KeyValueStore): Promise<InterviewVault> {
	const lock = await new DoorVault(kept).unlock(PIN);
	if (lock.kind !== 'open') throw new Error('locked');
	return new InterviewVault(lock.key, kept);
}

beforeEach(async () => {
	store = keptInMemory();
	await new DoorVault(store, undefined, (pin) => newPinLock(pin, 1000)).begin(PIN, '1001');
	vault = await unlocked(store);
});

function begun(more: Partial<OpenInterview> = {}): OpenInterview {
	const draft = {
		questionnaire: SHORT,
		household: {},
		lists: { persons: [{ id: 'p1', answers: { D1: NAME } }] },
		confirmed: []
	};
	return {
		interviewId: `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`,
		block: BLOCK,
		householdId: '00000000-0000-4000-9000-000000000001',
		composition: 'residents',
		informant: 'member',
		startedAt: next,
		drafts: { [SHORT]: draft },
		areas: {},
		...more
	};
}

const signing = (now = 5000 + next) => ({
	signature: { strokes: 'M1 1L2 2' },
	build: 'test',
	to: visitKey(ring),
	now,
	receiptNumbers: { [SHORT]: newReceiptNumber() }
});

const bytesAsText = (_: string, value: unknown): unknown =>
	value instanceof ArrayBuffer || ArrayBuffer.isView(value)
		? Buffer.from(value as ArrayBuffer).toString('utf8')
		: value;

/** Those that can be gone on with. */
const opened = async (phone: InterviewVault): Promise<OpenInterview[]> => (await phone.opened()).readable;

/** Everything that is kept, as text. */
const inside = (): string => JSON.stringify([...store.all], bytesAsText);

describe('an interview that is not signed', () => {
	it('is gone on with after the PIN, and is readable in no other way', async () => {
		const interview = begun();
		await vault.put(interview);
		expect(inside()).not.toContain(NAME);
		expect(await (await unlocked(store)).opened()).toEqual({ readable: [interview], unreadable: [] });
	});

	it('is counted as waiting for its signature without the PIN, until it is changed or signed', async () => {
		const counted = async () => (await new DoorVault(store).unsent())?.toSign;
		const interview = begun();
		await vault.put({ ...interview, toSign: true });
		await vault.put(begun());
		expect(await counted()).toBe(1);
		await vault.put(interview);
		expect(await counted()).toBe(0);
		await vault.put({ ...interview, toSign: true });
		await vault.sign({ ...interview, toSign: true }, signing());
		expect(await counted()).toBe(0);
	});

	it('that cannot be read any more is named by its id and hides no other, and can be deleted', async () => {
		const [first, spoilt, other, last] = [begun(), begun(), begun(), begun()];
		for (const each of [first, spoilt, last]) await vault.put(each);
		const name = (each: OpenInterview) => `interview/open/${each.interviewId}`;
		const kept = (await store.get<{ ciphertext: ArrayBuffer }>(name(spoilt)))!;
		await store.put(name(spoilt), { ...kept, ciphertext: kept.ciphertext.slice(1) });
		// Under a lock that is not there any more.
		const earlier = keptInMemory();
		await new DoorVault(earlier, undefined, (pin) => newPinLock(pin, 1000)).begin(PIN, '1001');
		await (await unlocked(earlier)).put(other);
		await store.put(name(other), await earlier.get(name(other)));
		const unreadable = [spoilt, other].map(({ interviewId }) => interviewId);
		expect(await vault.opened()).toEqual({ readable: [first, last], unreadable });
		for (const each of unreadable) await vault.drop(each);
		expect(await vault.opened()).toEqual({ readable: [first, last], unreadable: [] });
	});

	it('goes with the fifth wrong PIN', async () => {
		await vault.put(begun());
		for (let tries = 0; tries < 5; tries += 1) await new DoorVault(store).unlock('111111');
		expect([...store.all]).toEqual([]);
	});
});

describe('an interview that is signed', () => {
	it('can be opened by the server alone, under its own mark', async () => {
		const interview = begun();
		await vault.put(interview);
		await vault.sign(interview, { ...signing(), returnedAt: 7 });
		const [sealed] = await sentBy(new InterviewOutbox(store));
		const mark = interviewMark(BLOCK, interview.interviewId);
		expect(signedInterview.parse(openParcel(ring, mark, sealed!.parcel))).toMatchObject({
			returnedAt: 7,
			householdId: interview.householdId,
			forms: [{ draft: { lists: { persons: [{ answers: { D1: NAME } }] } } }]
		});
		expect(openParcel(ring, interviewMark(BLOCK, 'another'), sealed!.parcel)).toBeUndefined();
	});

	it('is on the phone no more: nothing there opens to an answer, not even with the PIN', async () => {
		const interview = begun();
		await vault.put(interview);
		await vault.sign(interview, signing());
		const { key } = (await new DoorVault(store).unlock(PIN)) as { key: CryptoKey };
		for (const [name, kept] of store.all)
			for (const sealed of [kept, (kept as { note?: unknown }).note, (kept as { parcel?: unknown }).parcel]) {
				const read = await open(key, name, sealed as never).catch(() => undefined);
				expect(JSON.stringify(read) ?? '').not.toContain(NAME);
			}
		expect(await opened(vault)).toEqual([]);
	});

	it('cannot be signed or written again from another window of the phone, sent or not', async () => {
		const interview = begun();
		await vault.put(interview);
		const note = await vault.sign(interview, signing(5000));
		const other = await unlocked(store);
		const again = async () => {
			await expect(other.put(interview)).rejects.toThrow('signed');
			await expect(other.sign(interview, signing(6000))).rejects.toThrow('signed');
			expect(await opened(other)).toEqual([]);
		};
		await again();
		expect(await other.waiting()).toEqual([{ ...note, refused: undefined }]);
		await new InterviewOutbox(store).send(takesAll);
		await again();
		expect(await other.outcomes()).toMatchObject([{ receiptNumbers: note.receiptNumbers }]);
	});

	it('is sealed and sent from a phone whose lists went meanwhile, and named to nobody there', async () => {
		await new DoorVault(store).wipe();
		await expect(vault.put(begun())).rejects.toThrow();
		await vault.sign(begun(), signing());
		expect(await vault.waiting()).toEqual([]);
		await new DoorVault(keeping(store, SIGNED), undefined, (pin) => newPinLock(pin, 1000)).begin(PIN, '1001');
		const outbox = new InterviewOutbox(store);
		expect(await outbox.send(takesAll)).toEqual({ sent: 1, waiting: 0 });
		expect(await (await unlocked(store)).outcomes()).toEqual([]);
	});

	it('is sealed and off the drafts in one step: what fails leaves all as it was', async () => {
		const interview = begun();
		await vault.put(interview);
		const failing = { ...store, remove: () => Promise.reject(new Error('late')) };
		await (await unlocked(failing)).sign(interview, signing());
		expect([(await opened(vault)).length, (await vault.waiting()).length]).toEqual([0, 1]);
	});

	it('is as long as any other of a family of usual size', async () => {
		const sizes = new Set<number>();
		for (const name of ['试', '试点试点试点试点试点试点']) {
			const interview = begun();
			interview.drafts[SHORT]!.lists.persons![0]!.answers.D1 = name;
			await vault.sign(interview, signing());
		}
		for (const { parcel } of await sentBy(new InterviewOutbox(store))) sizes.add(parcel.ciphertext.length);
		expect(sizes.size).toBe(1);
	});

	it('takes along what was answered, and nothing that the phone noted beside it', async () => {
		const interview = begun();
		Object.assign(interview.drafts[SHORT]!, {
			removed: { persons: [{ id: 'p2', answers: { D1: '王试点' } }] },
			marks: { 'D1@p1': { holders: [{ by: 'door', revision: 3 }] } },
			devices: { door: 9 }
		});
		await vault.sign(interview, signing());
		const [sealed] = await sentBy(new InterviewOutbox(store));
		const content = openParcel(ring, interviewMark(BLOCK, interview.interviewId), sealed!.parcel) as {
			forms: { draft: object }[];
		};
		expect(Object.keys(content.forms[0]!.draft)).toEqual(['questionnaire', 'household', 'lists', 'confirmed']);
	});

	it('fits into what a portal reads, in a dormitory of a hundred and with the longest signature too', async () => {
		const interview = begun();
		const answers = { 'D7.code': '1', 'D8.code': '4', 'D8.area': '430102', D2: '9', D3: '450304194806101024', D4: '2' };
		const more = { D5: '1948-06', D6: '01', D9: '1', D11: '5', D12: '1', D1: NAME };
		const persons = Array.from({ length: 100 }, (_, at) => ({ id: `p${at}door`, answers: { ...answers, ...more } }));
		interview.drafts[SHORT]!.lists.persons = persons;
		interview.drafts[SHORT]!.marks = Object.fromEntries(
			persons.flatMap(({ id }) =>
				Object.keys(more).map((name) => [`${name}@${id}`, { holders: [{ by: 'door', revision: 40 }] }])
			)
		);
		const strokes = `M100 100${'L200 100L100 100'.repeat(1240)}`;
		await vault.sign(interview, { ...signing(), signature: { strokes } });
		const [sealed] = await sentBy(new InterviewOutbox(store));
		expect(JSON.stringify({ interviews: [sealed] }).length).toBeLessThan(64 * 1024);
	});

	it('survives wrong PINs, signing out and another enumerator: it is nobody’s to read, and still to be sent', async () => {
		const raw = keptInMemory();
		const doors = () => new DoorVault(keeping(raw, SIGNED), undefined, (pin) => newPinLock(pin, 1000));
		await doors().begin(PIN, '1001');
		const interview = begun();
		await (await unlocked(raw)).sign(interview, signing());
		await doors().begin(PIN, '1002');
		const other = await unlocked(raw);
		expect(await other.waiting()).toEqual([]);
		expect(await new InterviewOutbox(raw).count()).toBe(1);
		await new InterviewOutbox(raw).send(takesAll);
		expect(await other.outcomes()).toEqual([]);
	});
});

/** Sends nothing. @returns what would be sent */
async function sentBy(outbox: InterviewOutbox): Promise<SealedInterview[]> {
	const seen: SealedInterview[] = [];
	await outbox.send(
		answering((interview) => {
			seen.push(interview);
			return { kind: 'refused', code: 'notAllowed' };
		})
	);
	return seen;
}

describe('sending', () => {
	it('takes one off the phone only when the server has said that it has it', async () => {
		for (let made = 0; made < 3; made += 1) await vault.sign(begun(), signing());
		const outbox = new InterviewOutbox(store);
		expect(await outbox.send(isAway)).toEqual({ sent: 0, waiting: 3 });
		expect(await outbox.send(takesAll)).toEqual({ sent: 3, waiting: 0 });
		expect(await vault.outcomes()).toMatchObject([HANDED_IN, HANDED_IN, HANDED_IN]);
	});

	it('asks a server that is away once, however many wait', async () => {
		for (let made = 0; made < 25; made += 1) await vault.sign(begun(), signing());
		let asked = 0;
		const post = async (): Promise<BatchAnswer> => ((asked += 1), undefined);
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 0, waiting: 25 });
		expect(asked).toBe(1);
	});

	it('puts ten into a request, makes two at once where the server answers, and sends each once', async () => {
		for (let made = 0; made < 45; made += 1) await vault.sign(begun(), signing());
		const sent: string[][] = [];
		let [open, most] = [0, 0];
		const post = async (block: string, interviews: SealedInterview[]): Promise<BatchAnswer> => {
			sent.push(interviews.map(({ interviewId }) => interviewId));
			most = Math.max(most, (open += 1));
			await new Promise(setImmediate);
			open -= 1;
			return takesAll(block, interviews);
		};
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 45, waiting: 0 });
		expect([sent.map(({ length }) => length), new Set(sent.flat()).size, most]).toEqual([[10, 10, 10, 10, 5], 45, 2]);
	});

	it('keeps a request below what a portal reads, and puts blocks into requests of their own', async () => {
		const other = '450304001001002';
		const large = (block: string): OpenInterview => {
			const interview = begun({ block });
			interview.drafts[SHORT]!.lists.persons![0]!.answers.D1 = NAME.repeat(1500);
			return interview;
		};
		for (const block of [BLOCK, other, BLOCK, BLOCK, BLOCK]) await vault.sign(large(block), signing());
		const sent: [string, number][] = [];
		const post = async (block: string, interviews: SealedInterview[]): Promise<BatchAnswer> => {
			sent.push([block, interviews.length]);
			expect(JSON.stringify({ interviews }).length).toBeLessThan(64 * 1024);
			return takesAll(block, interviews);
		};
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 5, waiting: 0 });
		expect(sent.sort()).toEqual([
			[BLOCK, 2],
			[BLOCK, 2],
			[other, 1]
		]);
	});

	it('whose answer was lost is done again, and each is known as taken once', async () => {
		for (let made = 0; made < 3; made += 1) await vault.sign(begun(), signing());
		const received: string[] = [];
		const post = answering(({ interviewId }) => (received.push(interviewId), taken));
		const swallowed = async (block: string, interviews: SealedInterview[]): Promise<BatchAnswer> =>
			void (await post(block, interviews));
		expect(await new InterviewOutbox(store).send(swallowed)).toEqual({ sent: 0, waiting: 3 });
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 3, waiting: 0 });
		expect([received.length, new Set(received).size, (await vault.outcomes()).length]).toEqual([6, 3, 3]);
	});

	it('keeps one over which the server failed, and goes on with the others', async () => {
		const failing = begun();
		await vault.sign(failing, signing());
		for (let made = 0; made < 14; made += 1) await vault.sign(begun(), signing());
		const post = answering(({ interviewId }) => (interviewId === failing.interviewId ? undefined : taken));
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 14, waiting: 1 });
		expect((await vault.waiting()).map(({ interviewId }) => interviewId)).toEqual([failing.interviewId]);
	});

	it('keeps one that is refused and says so, and goes on with the others', async () => {
		const [first, second] = [begun(), begun()];
		await vault.sign(first, signing());
		await vault.sign(second, signing());
		const post = answering(({ interviewId }) =>
			interviewId === first.interviewId ? { kind: 'refused', code: 'notAllowed' } : taken
		);
		expect(await new InterviewOutbox(store).send(post)).toEqual({ sent: 1, waiting: 1 });
		expect(await vault.waiting()).toMatchObject([{ interviewId: first.interviewId, refused: 'notAllowed' }]);
	});
});

describe('a phone without room', () => {
	/** Has none for the next `times` things that it is to keep. */
	const fullFor = (kept: KeyValueStore, times: number): KeyValueStore => {
		let left = times;
		const asked = <Done>(work: () => Promise<Done>): Promise<Done> =>
			(left -= 1) < 0 ? work() : Promise.reject(new DOMException('full', 'QuotaExceededError'));
		return {
			...kept,
			put: (name, value) => asked(() => kept.put(name, value)),
			change: (puts, removes) =>
				puts.length > 0 ? asked(() => kept.change(puts, removes)) : kept.change(puts, removes)
		};
	};

	it('does not sign, keeps the draft, and signs once there is room', async () => {
		const interview = begun();
		await vault.put(interview);
		const { key } = (await new DoorVault(store).unlock(PIN)) as { key: CryptoKey };
		const full = new InterviewVault(key, fullFor(store, 1));
		await expect(full.sign(interview, signing())).rejects.toThrow('full');
		expect([await opened(full), await full.waiting()]).toEqual([[interview], []]);
		await full.sign(interview, signing());
		expect([await opened(full), (await full.waiting()).length]).toEqual([[], 1]);
	});

	it('sends all the same, and keeps what the office said in the room that the sent one had', async () => {
		for (let made = 0; made < 2; made += 1) await vault.sign(begun(), signing());
		expect(await new InterviewOutbox(fullFor(store, 1)).send(takesAll)).toEqual({ sent: 2, waiting: 0 });
		expect(await vault.outcomes()).toHaveLength(2);
		await vault.sign(begun(), signing());
		expect(await new InterviewOutbox(fullFor(store, 9)).send(takesAll)).toEqual({ sent: 1, waiting: 0 });
	});
});

/** A phone whose battery dies before the nth step that writes. */
function dyingAt(kept: KeyValueStore, steps: number): KeyValueStore {
	let left = steps;
	const step =
		<Arguments extends unknown[]>(work: (...given: Arguments) => Promise<void>) =>
		async (...given: Arguments): Promise<void> => {
			if ((left -= 1) < 0) throw new Error('The phone is off.');
			await work(...given);
		};
	return { ...kept, put: step(kept.put), remove: step(kept.remove), change: step(kept.change) };
}

describe('a phone that dies at any moment', () => {
	it('loses no signed interview and hands none in twice, whichever step was the last', async () => {
		for (let steps = 0; steps < 24; steps += 1) {
			const kept = keptInMemory();
			await new DoorVault(kept, undefined, (pin) => newPinLock(pin, 1000)).begin(PIN, '1001');
			const interview = begun();
			await (await unlocked(kept)).put(interview);
			const received = new Set<string>();
			const post = answering(({ interviewId }) => (received.add(interviewId), taken));
			const dying = dyingAt(kept, steps % 8);
			const lock = await new DoorVault(kept).unlock(PIN);
			const phone = new InterviewVault((lock as { key: CryptoKey }).key, dying);
			await phone
				.sign(interview, signing())
				.then(() => new InterviewOutbox(dying).send(post))
				.catch(() => undefined);
			// Switched on again: what is signed is sent, what is not is still there to be signed.
			const again = await unlocked(kept);
			const [open, waiting] = [await opened(again), await new InterviewOutbox(kept).count()];
			expect(open.length + Math.max(waiting, received.size), `after ${steps} steps`).toBe(1);
			await new InterviewOutbox(kept).send(post);
			expect(received.size + (await opened(again)).length).toBe(1);
		}
	});

	/** What one phone goes through until it is switched off: some interviews begun, each signed, and sent over a line that may swallow the answer. */
	async function worksUntilItDies(
		kept: KeyValueStore,
		received: Map<string, number>,
		random: Random
	): Promise<string[]> {
		const dying = dyingAt(kept, random.int(0, 14));
		const begunHere: string[] = [];
		const post = async (block: string, interviews: SealedInterview[]): Promise<BatchAnswer> => {
			for (const { interviewId } of interviews) received.set(interviewId, (received.get(interviewId) ?? 0) + 1);
			return random.chance(0.3) ? undefined : takesAll(block, interviews);
		};
		const work = async () => {
			const phone = await unlocked(dying);
			for (let each = 0; each < random.int(1, 3); each += 1) {
				const interview = begun();
				begunHere.push(interview.interviewId);
				await phone.put(interview);
			}
			for (const interview of await opened(phone)) {
				if (random.chance(0.8)) await phone.sign(interview, signing());
				if (random.chance(0.5)) await new InterviewOutbox(dying).send(post);
			}
			await new InterviewOutbox(dying).send(post);
		};
		await work().catch(() => undefined);
		return begunHere;
	}

	it('a hundred times at any write, keeps every interview as a draft or signed, and none as both', async () => {
		const random = createRandom(907713);
		const [kept, received, all] = [keptInMemory(), new Map<string, number>(), new Set<string>()];
		await new DoorVault(kept, undefined, (pin) => newPinLock(pin, 10)).begin(PIN, '1001');
		for (let kill = 0; kill < 100; kill += 1) {
			for (const id of await worksUntilItDies(kept, received, random)) all.add(id);
			const vaultNow = await unlocked(kept);
			const [drafts, waiting, ended] = [await opened(vaultNow), await vaultNow.waiting(), await vaultNow.outcomes()];
			const places = [...drafts, ...waiting, ...ended].map(({ interviewId }) => interviewId);
			// An answer that was on its way when the phone died is sent for again: the same id may wait and be known.
			const known = new Set(places);
			for (const { interviewId } of drafts) expect(received.has(interviewId), `kill ${kill}`).toBe(false);
			for (const id of received.keys())
				expect(known.has(id), `kill ${kill}: what was sent is waited for or ended`).toBe(true);
			expect(JSON.stringify([...kept.all], bytesAsText)).not.toContain(NAME);
		}
		const post = answering(({ interviewId }) => (received.set(interviewId, 1), taken));
		const last = await unlocked(kept);
		for (const interview of await opened(last)) await last.sign(interview, signing());
		await new InterviewOutbox(kept).send(post);
		// A draft that was never written is what the enumerator saw refused; everything else has arrived.
		expect([...received.keys()].every((id) => all.has(id))).toBe(true);
		expect(await opened(last)).toEqual([]);
		expect(await new InterviewOutbox(kept).count()).toBe(0);
		expect((await last.outcomes()).map(({ interviewId }) => interviewId).sort()).toEqual([...received.keys()].sort());
	});
});

describe('a receipt number given at the door', () => {
	it('is one that the portal reads, and hardly ever the same', () => {
		const numbers = Array.from({ length: 2000 }, newReceiptNumber);
		for (const number of numbers) expect(readReceiptNumber(number)).toBe(number);
		expect(new Set(numbers).size).toBe(2000);
	});
});
