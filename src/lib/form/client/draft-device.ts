import { resolveForm, type ResolvedForm } from '$lib/engine/index';
import type { Draft } from '$lib/engine/model/draft';
import type { Facts } from '$lib/engine/model/condition';
import type { Questionnaire } from '$lib/engine/model/types';
import type { CheckFunction } from '$lib/engine/validate/findings';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Batch, Change } from '$lib/engine/changes/change';

/** A questionnaire as it is asked of one household. */
export interface AskedForm {
	definition: Questionnaire;
	facts: Facts;
	check: CheckFunction;
}

/** The draft as the server last sent it. */
export interface ServerDraft {
	draft: Draft;
	revision: number;
	/** UTC milliseconds; absent before the first save. */
	savedAt?: number;
}

/** What the server says of a batch. `draft` is left out where the device can tell it itself: nobody else changed anything. */
export interface TakenIn extends Omit<ServerDraft, 'draft'> {
	draft?: Draft;
}

/** Changes that the server has not confirmed yet, `first` being the number of the first. */
export interface PendingChanges {
	device: string;
	first: number;
	changes: Change[];
}

/** A batch stays far below what a post may weigh, however long the line was cut. */
const MOST_CHANGES = 100;

/** One device on one draft: what the server has, what is not there yet, and both together as the person sees them. */
export class DraftDevice {
	#seen?: ResolvedForm;
	/** What came from the server, resolved. */
	#serverForm: ResolvedForm;
	/** How many of the outbox are under way: those are not rewritten any more. */
	#underWay = 0;

	constructor(
		private readonly asked: AskedForm,
		private server: ServerDraft,
		private box: PendingChanges
	) {
		this.#serverForm = resolveForm(asked.definition, server.draft, asked.facts);
	}

	get known(): ServerDraft {
		return this.server;
	}

	get outbox(): PendingChanges {
		return this.box;
	}

	/** What the person sees: everything that was done here, sent or not. */
	get form(): ResolvedForm {
		return (this.#seen ??= applyBatch(this.#serverForm, this.asked.check, this.box, this.server.revision + 1));
	}

	get draft(): Draft {
		return this.form.draft;
	}

	get hasUnsent(): boolean {
		return this.box.changes.length > 0;
	}

	/** What typing one answer leaves behind is one change: the last. */
	record(change: Change): void {
		const { changes } = this.box;
		const last = changes.length > this.#underWay ? changes.at(-1) : undefined;
		const kept = last && isSameAnswer(last, change) ? changes.slice(0, -1) : changes;
		this.box = { ...this.box, changes: [...kept, this.#asSeen(change)] };
		this.#seen = undefined;
	}

	/** An own answer that is not sent yet hides what others answered since: that has not been seen. */
	#asSeen(change: Change): Change {
		const earlier = this.box.changes.find((each) => isSameAnswer(each, change));
		return 'base' in change && earlier && 'base' in earlier
			? { ...change, base: Math.min(change.base, earlier.base) }
			: change;
	}

	/** What is to be sent now; the same again while it is not confirmed. */
	nextBatch(): Batch | undefined {
		if (!this.hasUnsent) return undefined;
		const changes = this.box.changes.slice(0, MOST_CHANGES);
		this.#underWay = changes.length;
		return { ...this.box, changes };
	}

	/** The server has taken in `batch`. */
	confirm({ changes, first }: Batch, answer: TakenIn): void {
		const taken = first + changes.length - this.box.first;
		const draft =
			answer.draft ??
			applyBatch(this.#serverForm, this.asked.check, { ...this.box, first, changes }, answer.revision).draft;
		this.box = { ...this.box, first: first + changes.length, changes: this.box.changes.slice(Math.max(0, taken)) };
		this.#underWay = 0;
		this.receive({ ...answer, draft });
	}

	/** What the server sends, whatever it is about. What has come later already is not undone. */
	receive(server: ServerDraft): void {
		if (server.revision < this.server.revision) return;
		this.server = server;
		this.#serverForm = this.#serverForm.with(server.draft);
		this.#seen = undefined;
	}
}

function isSameAnswer(one: Change, other: Change): boolean {
	return one.kind === 'answer' && other.kind === 'answer' && one.field === other.field && one.entry === other.entry;
}
