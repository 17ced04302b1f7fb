import { interviewMark, type Signature } from '$lib/domain/field/interview';
import { FIELD_STORE, type StoredInterview } from '../doors/door-vault';
import type { VerifyingKey } from '../doors/receipt-check';
import { indexedDbStore, type KeyValueStore } from '../vault/key-value-store';
import { open, seal, type PinLock, type Sealed } from '../vault/pin-lock';
import {
	INTERVIEWS,
	OPEN,
	readWaitingName,
	OUTCOME,
	WAITING,
	waitingName,
	type OpenInterview,
	type SignedNote,
	type StoredOutcome,
	type InterviewOutcome,
	type DoorOutcome,
	type WaitingInterview
} from './interview-records';
import { sealForServer, signedContent } from './seal-interview';

/** Everything that a signature is under. */
export interface Signing {
	signature: Signature;
	/** Version of this build. */
	build: string;
	/** What visits are sealed to as well: the server's, from the list of the block. */
	to: VerifyingKey;
	now: number;
	receiptNumbers: Record<string, string>;
	/** The return that the list showed, by the server's clock: this interview answers it. */
	returnedAt?: number;
}

export interface WaitingNote extends SignedNote {
	refused?: string;
}

/** Interviews that are not signed: `unreadable` ones by their id, of which bytes are spoilt or which another PIN locked. */
export interface BegunInterviews {
	readable: OpenInterview[];
	unreadable: string[];
}

/** Interviews on this phone after the PIN: unsigned ones can be gone on with, of signed ones nothing is left but whose they are. */
export class InterviewVault {
	constructor(
		private readonly key: CryptoKey,
		private readonly store: KeyValueStore = indexedDbStore(FIELD_STORE)
	) {}

	/** Oldest first. One whose signing was cut off after it had been sealed is no draft any more. */
	async opened(): Promise<BegunInterviews> {
		const signed = await this.#signed();
		const kept = await this.store.entries<Sealed>(OPEN);
		const isDone = ([name]: [string, Sealed]) => signed.has(name.slice(OPEN.length));
		await Promise.all(kept.filter(isDone).map(([name]) => this.store.remove(name)));
		const left = kept.filter((each) => !isDone(each));
		const read = await Promise.all(left.map(([name, sealed]) => this.#opened<OpenInterview>(name, sealed)));
		const readable = read.filter((each) => each !== undefined);
		return {
			readable: readable.sort((one, other) => one.startedAt - other.startedAt),
			unreadable: left.flatMap(([name], at) => (read[at] ? [] : [name.slice(OPEN.length)]))
		};
	}

	/** @throws where the phone has no room left, and where another window has had it signed */
	async put(interview: OpenInterview): Promise<void> {
		await this.#mustBeOpen(interview);
		const name = OPEN + interview.interviewId;
		const sealed = await seal(await this.#lock(), name, interview);
		await this.store.put(name, { ...sealed, ...(interview.toSign && { toSign: true }) } satisfies StoredInterview);
	}

	/** An interview that was begun by mistake. */
	async drop(interviewId: string): Promise<void> {
		await this.store.remove(OPEN + interviewId);
	}

	/**
	 * Sealed to the server, and the draft goes in the same step: whenever the phone dies, one of both is there, and it is sent once.
	 * A phone whose lists went meanwhile (wrong PINs, storage that the browser cleared) seals it all the same, and sends it.
	 * @throws where the phone has no room left, the draft is then still there; and where another window has had it signed
	 */
	async sign(interview: OpenInterview, { to, now, ...signing }: Signing): Promise<SignedNote> {
		await this.#mustBeOpen(interview);
		const { interviewId, block, householdId } = interview;
		const note: SignedNote = { interviewId, block, householdId, signedAt: now, receiptNumbers: signing.receiptNumbers };
		const content = signedContent(interview, signing);
		const parcel = await sealForServer(to, interviewMark(block, interviewId), content);
		const name = waitingName(note);
		const lock = await this.store.get<PinLock>('lock');
		const waiting: WaitingInterview = { block, parcel, ...(lock && { note: await seal(lock, name, note) }) };
		await this.store.change([[name, waiting]], [OPEN + interviewId]);
		return note;
	}

	/** Signed ones that wait to be sent, oldest first. */
	async waiting(): Promise<WaitingNote[]> {
		const notes = (await this.store.entries<WaitingInterview>(WAITING)).map(async ([name, { note, refused }]) => {
			const opened = note && (await this.#opened<SignedNote>(name, note));
			return opened && { ...opened, refused };
		});
		return (await Promise.all(notes)).filter((note) => note !== undefined);
	}

	/** What became of those that were sent, until they are put away. */
	async outcomes(): Promise<DoorOutcome[]> {
		const read = (await this.store.entries<StoredOutcome>(OUTCOME)).map(async ([name, kept]) => {
			const [note, outcome] = await Promise.all([
				this.#opened<SignedNote>(kept.noteName, kept.note),
				this.#opened<InterviewOutcome>(name, kept.outcome)
			]);
			return note && outcome && { ...note, ...outcome };
		});
		return (await Promise.all(read)).filter((each) => each !== undefined);
	}

	/** The enumerator has seen it. */
	async putAway(interviewId: string): Promise<void> {
		await this.store.remove(OUTCOME + interviewId);
	}

	/** Ids of those that were signed here, sent or not. */
	async #signed(): Promise<Set<string>> {
		const names = await this.store.names(INTERVIEWS);
		const waiting = names.filter((name) => name.startsWith(WAITING)).map((name) => readWaitingName(name).interviewId);
		const answered = names.filter((name) => name.startsWith(OUTCOME)).map((name) => name.slice(OUTCOME.length));
		return new Set([...waiting, ...answered]);
	}

	/** What was signed first stands: a second parcel of the same interview would be taken for the first, and its receipt number for nothing. */
	async #mustBeOpen({ interviewId }: OpenInterview): Promise<void> {
		if ((await this.#signed()).has(interviewId)) throw new Error('The interview was signed in another window.');
	}

	async #lock(): Promise<PinLock> {
		const lock = await this.store.get<PinLock>('lock');
		if (!lock) throw new Error('Nothing is kept on this phone any more.');
		return lock;
	}

	/** Undefined for what was left under an earlier PIN, or by another enumerator (signed, it is sent and not shown), and for spoilt bytes. */
	#opened<V>(name: string, sealed: Sealed): Promise<V | undefined> {
		return open(this.key, name, sealed).then(
			(value) => value as V,
			() => undefined
		);
	}
}
