import { WRONG_PINS } from './door-vault-rules';
import { keptInBrowser, type Kept } from '../vault/key-value-store';
import { momentOf, nameOf, REFUSED, VISIT, type KeptVisit } from './stored-visits';
import { BLOCK, type KeptBlock, type KeptSealed } from './stored-blocks';
import { OpenField } from './unlocked-door-vault';
import type { Outbox, SealedVisit } from './visit-queue';
import { newPinLock, seal, unlock, type PinLock } from '../vault/pin-lock';

interface KeptLock extends PinLock {
	staffNumber: string;
	wrongTries: number;
}

/** `wiped`: the fifth wrong PIN, or none set; nothing is left to open. */
export type Unlocked = { kind: 'open'; field: OpenField } | { kind: 'wrong'; left: number } | { kind: 'wiped' };

/** What the enumerator's phone keeps, as long as nobody has typed the PIN: it can be added to, not read. */
export class Field implements Outbox<SealedVisit> {
	constructor(
		private readonly kept: Kept = keptInBrowser('zitian-field'),
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
		await this.kept.put('lock', { ...(await this.makeLock(pin)), staffNumber, wrongTries: 0 } satisfies KeptLock);
	}

	/** Keeps a block as it is now, if lists are kept here at all. */
	async keep(list: KeptBlock): Promise<boolean> {
		const lock = await this.#lock();
		if (!lock) return false;
		const name = BLOCK + list.block.code;
		const times = { keptAt: this.now(), lastSeenAt: this.now() };
		await this.kept.put(name, { ...(await seal(lock, name, list)), ...times } satisfies KeptSealed);
		return true;
	}

	async forgetBlock(code: string): Promise<void> {
		await this.kept.remove(BLOCK + code);
	}

	/** The account may have been ended: no list is left. Visits not yet sent are the enumerator's own words and stay. */
	async forgetBlocks(): Promise<void> {
		for (const name of await this.kept.names(BLOCK)) await this.kept.remove(name);
	}

	async waiting(): Promise<number> {
		return (await this.kept.names(VISIT)).length;
	}

	/** How many visits the server did not accept (the block is another's now). */
	async refused(): Promise<number> {
		return (await this.kept.names(REFUSED)).length;
	}

	/** Another tab may have sent and removed it meanwhile. */
	async first(): Promise<SealedVisit | undefined> {
		const [name] = await this.kept.names(VISIT);
		const visit = name === undefined ? undefined : await this.kept.get<KeptVisit>(name);
		return name && visit ? { ...momentOf(name), block: visit.block, parcel: visit.parcel } : undefined;
	}

	async remove(visit: SealedVisit): Promise<void> {
		await this.kept.remove(nameOf(VISIT, visit));
	}

	async setAside(visit: SealedVisit): Promise<void> {
		const kept = await this.kept.get<KeptVisit>(nameOf(VISIT, visit));
		if (kept) await this.kept.put(nameOf(REFUSED, visit), kept);
		await this.remove(visit);
	}

	async wipe(): Promise<void> {
		await this.kept.clear();
	}

	/** The try is counted before it is made, so that closing the page in between wins nothing. */
	async unlock(pin: string): Promise<Unlocked> {
		const lock = await this.#lock();
		if (!lock) return { kind: 'wiped' };
		const wrongTries = lock.wrongTries + 1;
		await this.kept.put('lock', { ...lock, wrongTries } satisfies KeptLock);
		const key = await unlock(lock, pin);
		if (key) {
			await this.kept.put('lock', { ...lock, wrongTries: 0 } satisfies KeptLock);
			return { kind: 'open', field: new OpenField(this.kept, this.now, lock, key) };
		}
		if (wrongTries < WRONG_PINS) return { kind: 'wrong', left: WRONG_PINS - wrongTries };
		await this.wipe();
		return { kind: 'wiped' };
	}

	#lock(): Promise<KeptLock | undefined> {
		return this.kept.get<KeptLock>('lock');
	}
}
