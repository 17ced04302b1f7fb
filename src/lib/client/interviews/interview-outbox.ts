import type { LocalizedText } from '$lib/engine/model/types';
import type { Parcel } from '$lib/domain/field/parcel';
import { FIELD_STORE } from '../doors/door-vault';
import { indexedDbStore, type KeyValueStore } from '../vault/key-value-store';
import { seal, type PinLock } from '../vault/pin-lock';
import {
	readWaitingName,
	OUTCOME,
	WAITING,
	type StoredOutcome,
	type InterviewOutcome,
	type WaitingInterview
} from './interview-records';

/** As it can be sent by a page that cannot read it. */
export interface SealedInterview {
	interviewId: string;
	block: string;
	signedAt: number;
	parcel: Parcel;
}

/** `taken`: the server has it, now or already; `refused`: not as things stand, by its code; `away`: nobody knows. */
export type InterviewAnswer =
	| { kind: 'taken'; outcome: InterviewOutcome }
	| { kind: 'refused'; code: string; say?: LocalizedText }
	| { kind: 'away' };

type Post = (interview: SealedInterview) => Promise<InterviewAnswer>;

/** As many as a browser opens connections to one server. */
const AT_ONCE = 6;

/** Signed interviews that wait to be sent, without the PIN. */
export class InterviewOutbox {
	constructor(private readonly store: KeyValueStore = indexedDbStore(FIELD_STORE)) {}

	async count(): Promise<number> {
		return (await this.store.names(WAITING)).length;
	}

	/**
	 * Sends each: the oldest alone, and when the server could be asked, the others some at once, so that a slow line is not waited for
	 * sixty times. One leaves the phone only when the server has said that it has it, and what is sent twice is received once; one that
	 * is refused stays, and holds up no other.
	 */
	async send(post: Post): Promise<{ sent: number; waiting: number }> {
		const [first, ...others] = await this.store.names(WAITING);
		const answers = first === undefined ? [] : [await this.#send(first, post)];
		const left = others.values();
		const sendOn = async (): Promise<void> => {
			for (const name of left) {
				if (answers.includes('away')) return;
				answers.push(await this.#send(name, post));
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
		return { sent: answers.filter((answer) => answer === 'taken').length, waiting: await this.count() };
	}

	async #send(name: string, post: Post): Promise<InterviewAnswer['kind'] | undefined> {
		const kept = await this.store.get<WaitingInterview>(name);
		if (!kept) return undefined;
		const answer = await post({ ...readWaitingName(name), block: kept.block, parcel: kept.parcel });
		if (answer.kind === 'refused') await this.store.put(name, { ...kept, refused: answer.code });
		if (answer.kind === 'taken') await this.#outcome(name, kept, answer.outcome);
		return answer.kind;
	}

	/**
	 * What the server said is kept before the parcel goes, for whoever knows the PIN. A phone without room for it makes some with the
	 * parcel, which the server has.
	 */
	async #outcome(name: string, { note }: WaitingInterview, outcome: InterviewOutcome): Promise<void> {
		const { interviewId } = readWaitingName(name);
		const lock = await this.store.get<PinLock>('lock');
		const own = OUTCOME + interviewId;
		const kept = lock && ({ note, noteName: name, outcome: await seal(lock, own, outcome) } satisfies StoredOutcome);
		const isKept = await this.#keeps(own, kept);
		await this.store.remove(name);
		if (!isKept) await this.#keeps(own, kept);
	}

	/** @returns false where the phone has no room left */
	#keeps(name: string, outcome: StoredOutcome | undefined): Promise<boolean> {
		if (!outcome) return Promise.resolve(true);
		return this.store.put(name, outcome).then(
			() => true,
			() => false
		);
	}
}
