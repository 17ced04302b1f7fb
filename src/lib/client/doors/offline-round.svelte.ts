import { renew, send, withOutbox, type Contact } from './contact';
import { DoorVault } from './door-vault';
import { obeyCutOff, reportPhone } from './own-phone';
import type { StoredBlock } from './stored-blocks';
import type { UnlockedDoorVault } from './unlocked-door-vault';
import { within } from '../timers';
import { standingVisits, type OutboxVisit } from './visit-queue';

/** What came of a visit, with what has to be said beside it. */
export type RecordedOutcome = Pick<OutboxVisit, 'outcome' | 'appointment' | 'paperNumber'>;

/** How often the phone tries whether the server can be reached again. */
const TRY_AGAIN = 15_000;
const TICK = 1000;
/** The list waits no longer for what is shown beside it: that comes when it comes. */
const LONGEST_BESIDE_MS = 1000;

/** The offline list of one page: what is kept, whether it is open, what waits to be sent, and how contact stands. */
export class OfflineRound {
	state = $state<'loading' | 'none' | 'locked' | 'open'>('loading');
	/** Why it is locked or gone: tries left after a wrong PIN, or wiped. */
	left = $state<number | undefined>(undefined);
	wiped = $state<'pin' | 'cutOff' | undefined>(undefined);
	blocks = $state.raw<StoredBlock[]>([]);
	/** Visits that wait and still stand. */
	waiting = $state.raw<OutboxVisit[]>([]);
	refused = $state.raw<OutboxVisit[]>([]);
	/** The visit that was recorded last on this page, for as long as it can be undone. */
	last = $state.raw<(OutboxVisit & { list: StoredBlock }) | undefined>(undefined);
	waitingCount = $state(0);
	contact = $state<Contact | undefined>(undefined);
	now = $state(Date.now());

	readonly #field = new DoorVault();
	/** What opens everything kept here, after the PIN; in the memory of this page alone. */
	key = $state.raw<CryptoKey | undefined>(undefined);
	#open: UnlockedDoorVault | undefined;
	#meeting = false;

	/** @param beside reads what is shown with the list, while the list itself is read: nothing is moved by what comes later */
	constructor(private readonly beside: (key: CryptoKey) => Promise<void> = () => Promise.resolve()) {}

	/** @returns what stops it */
	start(): () => void {
		void this.#begin();
		const meet = () => void this.meet();
		addEventListener('online', meet);
		const timers = [setInterval(meet, TRY_AGAIN), setInterval(() => (this.now = Date.now()), TICK)];
		return () => {
			removeEventListener('online', meet);
			timers.forEach(clearInterval);
		};
	}

	async #begin(): Promise<void> {
		this.state = (await this.#field.owner().catch(() => undefined)) === undefined ? 'none' : 'locked';
		if (this.state === 'locked') this.waitingCount = await this.#field.waiting();
		await this.#obeyCutOff();
	}

	async unlock(pin: string): Promise<void> {
		const answer = await this.#field.unlock(pin);
		this.left = answer.kind === 'wrong' ? answer.left : undefined;
		if (answer.kind === 'wiped') {
			this.wiped = 'pin';
			this.state = 'none';
		}
		if (answer.kind !== 'open') return;
		this.#open = answer.field;
		this.key = answer.key;
		const besideIt = within(LONGEST_BESIDE_MS, this.beside(answer.key)).catch(() => undefined);
		await Promise.all([this.#read(), besideIt]);
		this.state = 'open';
		await this.meet();
	}

	async record(list: StoredBlock, householdId: string, result: RecordedOutcome): Promise<void> {
		const at = Date.now();
		const listAge = Math.max(0, at - list.heardAt);
		const visit = { visitId: crypto.randomUUID(), block: list.block.code, householdId, ...result, at, listAge };
		await this.#open?.record(visit, list.visitKey);
		this.last = { ...visit, list };
		await this.#read();
		void this.meet();
	}

	/** The last visit was a mistake: it is not sent, or the server is told so once it has been. */
	async takeBackLast(): Promise<void> {
		const [vault, last] = [this.#open, this.last];
		this.last = undefined;
		if (!vault || !last) return;
		const { list, block, householdId, visitId: takesBack } = last;
		const entry = { visitId: crypto.randomUUID(), block, householdId, at: Date.now(), takesBack };
		await withOutbox(async () => {
			if (!(await vault.drop(last))) await vault.record(entry, list.visitKey);
		});
		await this.#read();
		void this.meet();
	}

	async forgetRefused(): Promise<void> {
		await this.#open?.forgetRefused();
		await this.#read();
	}

	/** Sends what waits, then reads the lists anew: so they have in them what was sent. */
	async meet(): Promise<void> {
		if (!this.#open || this.#meeting) return;
		this.#meeting = true;
		try {
			await send(this.#field);
			await this.#renewAll();
			if (this.contact === 'signedOut') await this.#obeyCutOff();
			else if (this.contact === 'fresh') await reportPhone(this.#field).catch(() => undefined);
			await this.#read();
		} finally {
			this.#meeting = false;
		}
	}

	/** Everything under the PIN is gone, also what this page has open. */
	async #obeyCutOff(): Promise<void> {
		if (!(await obeyCutOff(this.#field).catch(() => false))) return;
		[this.#open, this.key, this.blocks, this.waiting] = [undefined, undefined, [], []];
		this.wiped = 'cutOff';
		this.state = 'none';
	}

	async #renewAll(): Promise<void> {
		for (const { block } of this.blocks) {
			this.contact = await renew(this.#field, block.code);
			if (this.contact === 'away' || this.contact === 'signedOut') return;
		}
	}

	async #read(): Promise<void> {
		if (!this.#open) return;
		const [blocks, waiting, refused] = await Promise.all([
			this.#open.blocks(),
			this.#open.waiting(),
			this.#open.refused()
		]);
		this.blocks = blocks;
		this.waiting = standingVisits(waiting);
		this.refused = standingVisits(refused);
		this.waitingCount = waiting.length;
		this.now = Date.now();
	}
}
