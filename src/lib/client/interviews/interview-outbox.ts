import type { LocalizedText } from '$lib/engine/model/types';
import type { Parcel } from '$lib/domain/field/parcel';
import { FIELD_STORE } from '../doors/door-vault';
import { indexedDbStore, type KeyValueStore } from '../vault/key-value-store';
import { seal, type PinLock } from '../vault/pin-lock';
import { batchesOf, type KeptInterview } from './interview-batches';
import { readWaitingName, OUTCOME, WAITING, type StoredOutcome, type InterviewOutcome } from './interview-records';

/** As it can be sent by a page that cannot read it. */
export interface SealedInterview {
	interviewId: string;
	signedAt: number;
	parcel: Parcel;
}

/** `taken`: the server has it, now or already; `refused`: not as things stand, by its code; `away`: nobody knows. */
export type InterviewAnswer =
	| { kind: 'taken'; outcome: InterviewOutcome }
	| { kind: 'refused'; code: string; say?: LocalizedText }
	| { kind: 'away' };

/** By interview id; one without an answer is sent again. Undefined: nobody is there to be asked. */
export type BatchAnswer = ReadonlyMap<string, InterviewAnswer> | undefined;

type Post = (block: string, interviews: SealedInterview[]) => Promise<BatchAnswer>;

/** While the answer to one request is on its way, the line carries the other. */
const AT_ONCE = 2;

/** Signed interviews that wait to be sent, without the PIN. */
export class InterviewOutbox {
	constructor(private readonly store: KeyValueStore = indexedDbStore(FIELD_STORE)) {}

	async count(): Promise<number> {
		return (await this.store.names(WAITING)).length;
	}

	/**
	 * Sends all, some in one request: the oldest first, and when the server could be asked, the others two requests at once. One leaves
	 * the phone only when the server has said that it has it, and what is sent twice is received once; one that is refused, or over
	 * which the server fails, stays, and holds up no other.
	 */
	async send(post: Post): Promise<{ sent: number; waiting: number }> {
		const [first, ...others] = batchesOf(await this.store.entries(WAITING));
		const answers = first === undefined ? [] : [await this.#send(first, post)];
		const left = others.values();
		const sendOn = async (): Promise<void> => {
			for (const batch of left) {
				if (answers.includes(undefined)) return;
				answers.push(await this.#send(batch, post));
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
		return { sent: answers.reduce<number>((sum, taken) => sum + (taken ?? 0), 0), waiting: await this.count() };
	}

	/** @returns how many the server has; undefined where it could not be asked */
	async #send(batch: KeptInterview[], post: Post): Promise<number | undefined> {
		const block = batch[0]?.[1].block ?? '';
		const sealed = batch.map(([name, { parcel }]) => ({ ...readWaitingName(name), parcel }));
		const answers = await post(block, sealed);
		if (!answers) return undefined;
		const answered = batch.map((each) => [each, answers.get(readWaitingName(each[0]).interviewId)] as const);
		const refused = answered.flatMap(([[name, kept], answer]): Put[] =>
			answer?.kind === 'refused' ? [[name, { ...kept, refused: answer.code }]] : []
		);
		const lock = await this.store.get<PinLock>('lock');
		const taken = answered.flatMap(([each, answer]) => (answer?.kind === 'taken' ? [{ each, ...answer }] : []));
		const outcomes = lock ? await Promise.all(taken.map(({ each, outcome }) => outcomeOf(lock, each, outcome))) : [];
		await this.#keep(
			[...refused, ...outcomes.flat()],
			taken.map(({ each: [name] }) => name)
		);
		return taken.length;
	}

	/**
	 * What the server said is kept as the parcels go, in one step. A phone without room for it makes some with the parcels, which the server
	 * has.
	 */
	async #keep(puts: Put[], sent: string[]): Promise<void> {
		const isKept = await this.#tries(puts, sent);
		if (isKept) return;
		await this.store.change([], sent);
		for (const put of puts) await this.#tries([put], []);
	}

	/** @returns false where the phone has no room left */
	#tries(puts: Put[], removes: string[]): Promise<boolean> {
		return this.store.change(puts, removes).then(
			() => true,
			() => false
		);
	}
}

type Put = [name: string, value: unknown];

/** What became of one, for whoever knows the PIN; nothing of one that nobody can name. */
async function outcomeOf(lock: PinLock, [name, { note }]: KeptInterview, outcome: InterviewOutcome): Promise<Put[]> {
	if (!note) return [];
	const own = OUTCOME + readWaitingName(name).interviewId;
	return [[own, { note, noteName: name, outcome: await seal(lock, own, outcome) } satisfies StoredOutcome]];
}
