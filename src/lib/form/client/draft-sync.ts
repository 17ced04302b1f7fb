import type { ProblemMessage } from '$lib/domain/problem';
import type { StepRef } from '$lib/engine/index';
import type { Batch } from '$lib/engine/changes/change';
import type { DraftDevice, TakenIn } from './draft-device';

/** What becomes of a batch: taken in; `away`: nobody knows, send it again; else why the server takes nothing now. */
export type SendResult =
	{ kind: 'taken'; answer: TakenIn } | { kind: 'away' } | { kind: 'refused'; problem: ProblemMessage };

/** The only four things that the state line says. */
export type SaveState = 'saved' | 'saving' | 'onlyHere' | 'notSaved';

export interface SyncPorts {
	send(batch: Batch | undefined, known: number, place: StepRef | undefined, leaving: boolean): Promise<SendResult>;
	/** Puts the outbox away on this phone; false where nothing is kept. */
	putAway(device: DraftDevice): Promise<boolean>;
	/** Something has changed that the page shows. `news`: another device's doing. */
	show(state: SaveState, hasChanged: boolean): void;
	/** The server takes nothing now, and why. */
	stop(problem: ProblemMessage): void;
}

/** A moment after typing stops, and never later than the second after it began. */
const PAUSE_MS = 600;
const LONGEST_MS = 1200;
const RETRY_MS = [2000, 4000, 8000, 15_000, 30_000];

/** Sends what a device has done, one batch at a time, and says truthfully where it is meanwhile. */
export class DraftSync {
	/** Where the household is, for "您上次填到…". */
	place?: StepRef;
	#timer?: ReturnType<typeof setTimeout>;
	#since?: number;
	#running?: Promise<boolean>;
	#failures = 0;
	#stopped = false;

	constructor(
		private readonly device: DraftDevice,
		private readonly ports: SyncPorts
	) {}

	/** Something was recorded. */
	changed(): void {
		if (this.#stopped) return;
		if (this.#failures === 0) this.ports.show('saving', false);
		void this.#putAway();
		const now = Date.now();
		this.#since ??= now;
		if (!this.#running && this.#failures === 0)
			this.#later(Math.max(0, Math.min(PAUSE_MS, this.#since + LONGEST_MS - now)));
	}

	/** Sends everything now. @returns whether the server has all of it */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.#running) await this.#running;
		if (!this.device.hasUnsent) return !this.#stopped;
		return this.#run();
	}

	/** Back online, back in front of somebody: asks what others have done, and sends what waits. @returns whether the server was reached */
	async pull(): Promise<boolean> {
		if (this.#stopped) return false;
		return this.#running || this.device.hasUnsent ? this.flush() : this.#once();
	}

	/** The page goes away: what it has is sent with it. */
	flushOnPageHide(): void {
		const batch = this.#stopped ? undefined : this.device.nextBatch();
		if (batch) void this.ports.send(batch, this.device.known.revision, this.place, true).catch(() => undefined);
	}

	end(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(), ms);
	}

	#run(): Promise<boolean> {
		this.#running ??= this.#sendAll().finally(() => (this.#running = undefined));
		return this.#running;
	}

	async #sendAll(): Promise<boolean> {
		if (!this.device.hasUnsent) return true;
		this.ports.show('saving', false);
		while (this.device.hasUnsent) if (!(await this.#once())) return false;
		this.#since = undefined;
		return true;
	}

	/** One batch, or none: then only the news. */
	async #once(): Promise<boolean> {
		const batch = this.device.nextBatch();
		const sent = await this.ports
			.send(batch, this.device.known.revision, this.place, false)
			.catch((): SendResult => ({ kind: 'away' }));
		if (sent.kind === 'away') return this.#failed();
		if (sent.kind === 'refused') return this.#refused(sent.problem);
		this.#failures = 0;
		const hasChanged = sent.answer.draft !== undefined;
		if (batch) this.device.confirm(batch, sent.answer);
		else this.device.receive({ ...this.device.known, ...sent.answer });
		await this.#putAway();
		this.ports.show(this.device.hasUnsent ? 'saving' : 'saved', hasChanged);
		return true;
	}

	async #failed(): Promise<boolean> {
		if (!this.device.hasUnsent) return false;
		const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
		this.#failures += 1;
		await this.#putAway();
		this.#later(wait);
		return false;
	}

	#refused(problem: ProblemMessage): boolean {
		this.end();
		this.ports.show('notSaved', false);
		this.ports.stop(problem);
		return false;
	}

	/** While the server is away the phone's own copy is what the state line speaks of. */
	async #putAway(): Promise<void> {
		const isHere = await this.ports.putAway(this.device).catch(() => false);
		if (this.#failures > 0 && this.device.hasUnsent) this.ports.show(isHere ? 'onlyHere' : 'notSaved', false);
	}
}
