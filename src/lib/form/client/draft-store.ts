import { indexedDbStore, type KeyValueStore } from '$lib/client/vault/key-value-store';
import { tryPin } from '$lib/client/vault/pin-tries';
import {
	cipherOf,
	newDraftLock,
	openRecord,
	sealRecord,
	unlockDraft,
	type DraftKey,
	type DraftLock,
	type SealedRecord
} from './draft-lock';
import type { PendingChanges, ServerDraft } from './draft-device';

/** What a phone keeps of a form, beside the draft itself: enough to go on without a network. */
export interface StoredForm<Around = unknown> {
	server: ServerDraft;
	/** What the pages need besides the draft (address, thresholds …). */
	around: Around;
	/** Whose form it is: a mark that means nothing elsewhere. */
	owner: string;
}

interface StoredLock extends DraftLock {
	wrongTries: number;
	/** Milliseconds of the phone's clock, after which it is wiped. */
	until: number;
	lastSeenAt: number;
}

export type UnlockedDraft = { kind: 'open'; key: DraftKey } | { kind: 'wrong'; left: number } | { kind: 'none' };

/** How long a draft stays on a phone that does not come back to the office. */
export const KEPT_DAYS = 3;
const DAY = 24 * 3600 * 1000;

const [LOCK, PENDING, FORM, OUTBOX] = ['lock', 'pending', 'form', 'outbox'];

/** The draft that is kept on the resident's own phone: ciphertext only. Everything else about it is `OpenStore`'s. */
export class DraftStore {
	constructor(
		private readonly store: KeyValueStore = indexedDbStore('zitian-draft'),
		private readonly now: () => number = () => Date.now(),
		private readonly makeLock = newDraftLock
	) {}

	/**
	 * While somebody signs in with their PIN: the key of what is kept here, or that of a new lock, which counts once the
	 * server has found the PIN right (`adopt`).
	 */
	async prepare(pin: string): Promise<DraftKey> {
		const unlocked = await this.unlock(pin);
		await this.store.remove(PENDING);
		if (unlocked.kind === 'open') return unlocked.key;
		const { lock, key } = await this.makeLock(pin);
		await this.store.put(PENDING, { ...lock, ...this.#times(), wrongTries: 0 } satisfies StoredLock);
		return key;
	}

	/**
	 * The server let somebody in with the PIN behind `key`. What another lock or another household left here goes.
	 * @returns undefined when it was wiped since: without a lock nothing is kept
	 */
	async adopt(key: DraftKey, owner: string): Promise<OpenStore | undefined> {
		const lock = (await this.store.get<StoredLock>(PENDING)) ?? (await this.#lock());
		if (!lock) return undefined;
		const store = new OpenStore(this.store, await cipherOf(key), owner);
		if (!(await store.isReadable())) await this.store.clear();
		await this.store.remove(PENDING);
		await this.store.put(LOCK, { ...lock, ...this.#times(), wrongTries: 0 } satisfies StoredLock);
		return store;
	}

	async unlock(pin: string): Promise<UnlockedDraft> {
		const lock = await this.#lock();
		if (!lock) return { kind: 'none' };
		const seen = { ...lock, lastSeenAt: this.now() };
		const unlocked = await tryPin(this.store, LOCK, seen, () => unlockDraft(lock, pin));
		return unlocked.kind === 'wiped' ? { kind: 'none' } : unlocked;
	}

	/** After the right PIN, without the server. */
	async open(key: DraftKey): Promise<OpenStore> {
		return new OpenStore(this.store, await cipherOf(key));
	}

	/** Whether there is something here that is not out of date; what is, is wiped. */
	async isThere(): Promise<boolean> {
		return (await this.#lock()) !== undefined;
	}

	wipe(): Promise<void> {
		return this.store.clear();
	}

	/** A clock that was set back ends it as time does. */
	async #lock(): Promise<StoredLock | undefined> {
		const lock = await this.store.get<StoredLock>(LOCK);
		if (!lock) return undefined;
		if (this.now() < lock.until && this.now() >= lock.lastSeenAt - DAY) return lock;
		return void (await this.wipe());
	}

	#times = () => ({ until: this.now() + KEPT_DAYS * DAY, lastSeenAt: this.now() });
}

/** The draft with its key at hand. Writes go one after the other: the last one made is the one that stays. */
export class OpenStore {
	#queue: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly store: KeyValueStore,
		private readonly cipher: CryptoKey,
		private readonly owner?: string
	) {}

	async form<Around>(): Promise<StoredForm<Around> | undefined> {
		const form = await this.#read<StoredForm<Around>>(FORM);
		return this.owner === undefined || form?.owner === this.owner ? form : undefined;
	}

	outbox(): Promise<PendingChanges | undefined> {
		return this.#read<PendingChanges>(OUTBOX);
	}

	putForm = <Around>(form: StoredForm<Around>): Promise<void> => this.#write(FORM, form);
	putOutbox = (outbox: PendingChanges): Promise<void> => this.#write(OUTBOX, outbox);

	/** Nothing here, or something that this key opens and that is this household's. */
	async isReadable(): Promise<boolean> {
		try {
			const form = await this.#read<StoredForm>(FORM);
			return form === undefined || form.owner === this.owner;
		} catch {
			return false;
		}
	}

	async #read<V>(name: string): Promise<V | undefined> {
		const sealed = await this.store.get<SealedRecord>(name);
		return sealed && openRecord<V>(this.cipher, name, sealed);
	}

	#write(name: string, value: unknown): Promise<void> {
		const write = this.#queue.then(async () => this.store.put(name, await sealRecord(this.cipher, name, value)));
		this.#queue = write.catch(() => undefined);
		return write;
	}
}
