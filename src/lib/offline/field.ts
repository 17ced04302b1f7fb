import type { Door } from '$lib/domain/doors/door';
import { isFresh, WRONG_PINS, type Times } from './field-rules';
import { keptInBrowser, type Kept } from './kept';
import type { Outbox, OutboxVisit } from './outbox';
import { newPinLock, open, seal, unlock, type PinLock, type Sealed } from './pin-lock';
import type { VerifyingKey } from './receipt-check';

/** A block's doors as the phone keeps them: what the list shows and nothing more. */
export interface KeptBlock {
	block: { code: string; number: string; village: { zh: string; en: string } };
	doors: Door[];
	/** The round's time when the list was made, UTC milliseconds: a rehearsal's is not the phone's. */
	at: number;
	/** For receipts, which are checked without a network. */
	keys: VerifyingKey[];
	/** When the server vouched for it, milliseconds of the phone's clock. */
	heardAt: number;
}

interface KeptLock extends PinLock {
	staffNumber: string;
	wrongTries: number;
}
type KeptSealed = Sealed & Times;

/** `wiped`: the fifth wrong PIN, or none set; nothing is left to open. */
export type Unlocked = { kind: 'open'; field: OpenField } | { kind: 'wrong'; left: number } | { kind: 'wiped' };

const BLOCK = 'block/';
const VISIT = 'visit/';
const REFUSED = 'refused/';

/** What the enumerator's phone keeps, as long as nobody has typed the PIN: it can be added to, not read. */
export class Field {
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

/** After the PIN: lists can be read, visits recorded and sent. The key lives in the memory of one page. */
export class OpenField implements Outbox {
	constructor(
		private readonly kept: Kept,
		private readonly now: () => number,
		private readonly lock: PinLock,
		private readonly key: CryptoKey
	) {}

	/** The blocks that are not older than a day; older ones are removed. */
	async blocks(): Promise<KeptBlock[]> {
		const names = await this.kept.names(BLOCK);
		const blocks = await Promise.all(names.map((name) => this.#block(name)));
		return blocks.filter((block) => block !== undefined);
	}

	async record(visit: OutboxVisit): Promise<void> {
		// Names sort by time, so that the oldest is sent first; two visits in a millisecond keep some fixed order.
		const name = `${VISIT}${String(visit.at).padStart(16, '0')}/${visit.visitId}`;
		await this.kept.put(name, await seal(this.lock, name, visit));
	}

	/** Visits recorded here and not yet known to the server, oldest first. */
	waiting(): Promise<OutboxVisit[]> {
		return this.#visits(VISIT);
	}

	/** Visits that the server did not accept (the block is another's now). */
	refused(): Promise<OutboxVisit[]> {
		return this.#visits(REFUSED);
	}

	async first(): Promise<OutboxVisit | undefined> {
		const [name] = await this.kept.names(VISIT);
		return name === undefined ? undefined : this.#visit(name);
	}

	async remove(visit: OutboxVisit): Promise<void> {
		const name = await this.#nameOf(visit);
		if (name) await this.kept.remove(name);
	}

	async setAside(visit: OutboxVisit): Promise<void> {
		const name = REFUSED + visit.visitId;
		await this.kept.put(name, await seal(this.lock, name, visit));
		await this.remove(visit);
	}

	async #block(name: string): Promise<KeptBlock | undefined> {
		const sealed = await this.kept.get<KeptSealed>(name);
		if (!sealed) return undefined;
		const now = this.now();
		if (!isFresh(sealed, now)) return void (await this.kept.remove(name));
		await this.kept.put(name, { ...sealed, lastSeenAt: Math.max(now, sealed.lastSeenAt) } satisfies KeptSealed);
		return (await open(this.key, name, sealed)) as KeptBlock;
	}

	async #visits(prefix: string): Promise<OutboxVisit[]> {
		const visits = await Promise.all((await this.kept.names(prefix)).map((name) => this.#visit(name)));
		return visits.filter((visit) => visit !== undefined);
	}

	/** Another tab may have sent and removed it meanwhile. */
	async #visit(name: string): Promise<OutboxVisit | undefined> {
		const sealed = await this.kept.get<Sealed>(name);
		return sealed && ((await open(this.key, name, sealed)) as OutboxVisit);
	}

	async #nameOf({ visitId }: OutboxVisit): Promise<string | undefined> {
		return (await this.kept.names(VISIT)).find((name) => name.endsWith(visitId));
	}
}
