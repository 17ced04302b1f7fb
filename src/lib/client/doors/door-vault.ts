import { indexedDbStore, type KeyValueStore } from '../vault/key-value-store';
import { momentOf, nameOf, REFUSED, VISIT, type StoredVisit } from './stored-visits';
import { BLOCK, type StoredBlock, type StoredSealedVisit } from './stored-blocks';
import { UnlockedDoorVault } from './unlocked-door-vault';
import type { VisitQueue, SealedVisit } from './visit-queue';
import { newPinLock, seal, unlock, type PinLock, type Sealed } from '../vault/pin-lock';
import { tryPin } from '../vault/pin-tries';

interface StoredLock extends PinLock {
	staffNumber: string;
	wrongTries: number;
	/** By which the portal knows this phone (own-phone.ts); absent in one that an older build locked. */
	phoneId?: string;
}

/** How much waits on a phone, readable without its PIN. Times are the phone's own clock, milliseconds. */
export interface Unsent {
	phoneId: string;
	/** Interviews begun and not signed. */
	unsigned: number;
	/** Of these, those that were read back and wait for the signature. */
	toSign: number;
	/** Signed and not sent. */
	signed: number;
	/** When the oldest of those was signed. */
	oldestAt?: number;
}

/** Where everything of an enumerator's phone is kept: lists, visits, interviews. */
export const FIELD_STORE = 'zitian-field';

/**
 * Interviews that are signed and wait to be sent: names begin like this. They are sealed to the server, this phone cannot read them, and
 * nobody has them yet: whatever wipes the rest (wrong PINs, signing out, another enumerator) leaves them.
 */
export const SIGNED = 'interview/waiting/';

/** Interviews that are not signed yet, under the PIN. */
export const BEGUN = 'interview/open/';

/** An interview that is not signed as it is stored: beside what is sealed, whether it waits for the signature. */
export type StoredInterview = Sealed & { toSign?: true };

/** `wiped`: the fifth wrong PIN, or none set; nothing is left to open. */
export type Unlocked =
	{ kind: 'open'; field: UnlockedDoorVault; key: CryptoKey } | { kind: 'wrong'; left: number } | { kind: 'wiped' };

/** What the enumerator's phone keeps, as long as nobody has typed the PIN: it can be added to, not read. */
export class DoorVault implements VisitQueue<SealedVisit> {
	constructor(
		private readonly store: KeyValueStore = keeping(indexedDbStore(FIELD_STORE), SIGNED),
		private readonly now: () => number = () => Date.now(),
		private readonly makeLock: (pin: string) => Promise<PinLock> = newPinLock
	) {}

	/** Whose lists are kept here; undefined when none are. */
	async owner(): Promise<string | undefined> {
		return (await this.#lock())?.staffNumber;
	}

	/** Begins to keep lists, for one enumerator; what was kept before is gone. */
	async begin(pin: string, staffNumber: string): Promise<void> {
		await this.wipe();
		const own = { staffNumber, wrongTries: 0, phoneId: crypto.randomUUID() };
		await this.store.put('lock', { ...(await this.makeLock(pin)), ...own } satisfies StoredLock);
	}

	/** Keeps a block as it is now, if lists are kept here at all. */
	async keep(list: StoredBlock): Promise<boolean> {
		const lock = await this.#lock();
		if (!lock) return false;
		const name = BLOCK + list.block.code;
		const times = { keptAt: this.now(), lastSeenAt: this.now() };
		await this.store.put(name, { ...(await seal(lock, name, list)), ...times } satisfies StoredSealedVisit);
		return true;
	}

	async forgetBlock(code: string): Promise<void> {
		await this.store.remove(BLOCK + code);
	}

	async waiting(): Promise<number> {
		return (await this.store.names(VISIT)).length;
	}

	/** How many visits the server did not accept (the block is another's now). */
	async refused(): Promise<number> {
		return (await this.store.names(REFUSED)).length;
	}

	/** Undefined where nothing is kept, or an older build keeps it. */
	async unsent(): Promise<Unsent | undefined> {
		const phoneId = (await this.#lock())?.phoneId;
		if (phoneId === undefined) return undefined;
		const [begun, signed] = [await this.store.entries<StoredInterview>(BEGUN), await this.store.names(SIGNED)];
		const oldest = signed[0]?.slice(SIGNED.length).split('/')[0];
		return {
			phoneId,
			unsigned: begun.length,
			toSign: begun.filter(([, { toSign }]) => toSign).length,
			signed: signed.length,
			...(oldest !== undefined && { oldestAt: Number(oldest) })
		};
	}

	/** What wiping this phone would lose: visits not sent, and interviews not signed. */
	async wouldBeLost(): Promise<number> {
		return (await this.waiting()) + (await this.store.names(BEGUN)).length;
	}

	/** Another tab may have sent and removed it meanwhile. */
	async first(): Promise<SealedVisit | undefined> {
		const [name] = await this.store.names(VISIT);
		const visit = name === undefined ? undefined : await this.store.get<StoredVisit>(name);
		return name && visit ? { ...momentOf(name), block: visit.block, parcel: visit.parcel } : undefined;
	}

	async remove(visit: SealedVisit): Promise<void> {
		await this.store.remove(nameOf(VISIT, visit));
	}

	async setAside(visit: SealedVisit): Promise<void> {
		const kept = await this.store.get<StoredVisit>(nameOf(VISIT, visit));
		if (kept) await this.store.put(nameOf(REFUSED, visit), kept);
		await this.remove(visit);
	}

	async wipe(): Promise<void> {
		await this.store.clear();
	}

	async unlock(pin: string): Promise<Unlocked> {
		const lock = await this.#lock();
		if (!lock) return { kind: 'wiped' };
		const unlocked = await tryPin(this.store, 'lock', lock, () => unlock(lock, pin));
		if (unlocked.kind !== 'open') return unlocked;
		const { key } = unlocked;
		return { kind: 'open', field: new UnlockedDoorVault(this.store, this.now, lock, key), key };
	}

	#lock(): Promise<StoredLock | undefined> {
		return this.store.get<StoredLock>('lock');
	}
}

/** The same store, in which clearing leaves what begins with `prefix`: what this device itself cannot read, and nobody else has yet. */
export function keeping(store: KeyValueStore, prefix: string): KeyValueStore {
	const clear = async () => {
		for (const name of await store.names('')) if (!name.startsWith(prefix)) await store.remove(name);
	};
	return { ...store, clear };
}
