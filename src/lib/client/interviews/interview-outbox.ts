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

/** Signed interviews that wait to be sent, without the PIN. */
export class InterviewOutbox {
	constructor(private readonly store: KeyValueStore = indexedDbStore(FIELD_STORE)) {}

	async count(): Promise<number> {
		return (await this.store.names(WAITING)).length;
	}

	/**
	 * Sends each, the oldest first. One leaves the phone only when the server has said that it has it, and what is sent twice is
	 * received once; one that is refused stays, and holds up no other.
	 */
	async send(
		post: (interview: SealedInterview) => Promise<InterviewAnswer>
	): Promise<{ sent: number; waiting: number }> {
		const names = await this.store.names(WAITING);
		let sent = 0;
		for (const name of names) {
			const kept = await this.store.get<WaitingInterview>(name);
			if (!kept) continue;
			const answer = await post({ ...readWaitingName(name), block: kept.block, parcel: kept.parcel });
			if (answer.kind === 'away') break;
			if (answer.kind === 'refused') await this.store.put(name, { ...kept, refused: answer.code });
			else {
				await this.#outcome(name, kept, answer.outcome);
				sent += 1;
			}
		}
		return { sent, waiting: await this.count() };
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
