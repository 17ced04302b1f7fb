import { isFresh } from './door-vault-rules';
import { BLOCK, type StoredBlock, type StoredSealedVisit } from './stored-blocks';
import type { KeyValueStore } from '../vault/key-value-store';
import { markOf, momentOf, nameOf, REFUSED, sealVisit, VISIT, type StoredVisit } from './stored-visits';
import type { OutboxEntry } from './visit-queue';
import { open, type PinLock } from '../vault/pin-lock';
import type { VerifyingKey } from './receipt-check';

/** After the PIN: lists can be read and visits recorded. The key lives in the memory of one page. */
export class UnlockedDoorVault {
	constructor(
		private readonly store: KeyValueStore,
		private readonly now: () => number,
		private readonly lock: PinLock,
		private readonly key: CryptoKey
	) {}

	/** The blocks that are not older than a day; older ones are removed. */
	async blocks(): Promise<StoredBlock[]> {
		const names = await this.store.names(BLOCK);
		const blocks = await Promise.all(names.map((name) => this.#block(name)));
		return blocks.filter((block) => block !== undefined);
	}

	/** `to`: the server's key, from the list that the visit belongs to. */
	async record(visit: OutboxEntry, to: VerifyingKey): Promise<void> {
		await this.store.put(nameOf(VISIT, visit), await sealVisit(this.lock, to, visit));
	}

	/** Takes a visit out before it was sent. @returns false when it is not here (any more) */
	async drop(visit: OutboxEntry): Promise<boolean> {
		const isHere = (await this.store.get<StoredVisit>(nameOf(VISIT, visit))) !== undefined;
		await this.store.remove(nameOf(VISIT, visit));
		return isHere;
	}

	/** Visits recorded here and not yet known to the server, oldest first. */
	waiting(): Promise<OutboxEntry[]> {
		return this.#visits(VISIT);
	}

	/** Visits that the server did not accept (the block is another's now). */
	refused(): Promise<OutboxEntry[]> {
		return this.#visits(REFUSED);
	}

	/** The enumerator has seen that these were not accepted. */
	async forgetRefused(): Promise<void> {
		for (const name of await this.store.names(REFUSED)) await this.store.remove(name);
	}

	async #block(name: string): Promise<StoredBlock | undefined> {
		const sealed = await this.store.get<StoredSealedVisit>(name);
		if (!sealed) return undefined;
		const now = this.now();
		if (!isFresh(sealed, now)) return void (await this.store.remove(name));
		await this.store.put(name, { ...sealed, lastSeenAt: Math.max(now, sealed.lastSeenAt) } satisfies StoredSealedVisit);
		return (await open(this.key, name, sealed)) as StoredBlock;
	}

	async #visits(prefix: string): Promise<OutboxEntry[]> {
		const kept = await this.store.entries<StoredVisit>(prefix);
		const visits = kept.map(([name, { own }]) => open(this.key, markOf(momentOf(name)), own));
		return (await Promise.all(visits)) as OutboxEntry[];
	}
}
