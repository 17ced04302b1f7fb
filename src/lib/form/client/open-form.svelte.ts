import type { ProblemMessage } from '$lib/domain/problem';
import { fieldsOf, freshEntryId, inputsOf, type ResolvedForm, type StepRef } from '$lib/engine/index';
import type { CheckFunction, StepResult } from '$lib/engine/validate/validate-step';
import type { Change } from '$lib/engine/changes/change';
import { changesOfStep } from '$lib/engine/changes/changes-of-step';
import { choice, isFrom, type Difference } from '$lib/engine/changes/differences';
import { valueAt, type AnswerPlace } from '$lib/engine/changes/typed-answer';
import { runChecks } from '$lib/engine/validate/run-checks';
import { DraftDevice, type AskedForm, type PendingChanges, type ServerDraft } from './draft-device';
import type { OpenStore } from './draft-store';
import { DraftSync, type SaveState, type SyncPorts } from './draft-sync';
import type { LoadedQuestionnaire } from './fetch-questionnaire';
import type { FormFacts } from '../views/form-facts';
import type { StepPage } from '../views/step-page';
import { codesIn } from '../views/lookups';
import { listOf } from './lists';
import { sendChanges } from './send-changes';
import { stepView, type FormModel } from '../views/step-view';

type Roster = NonNullable<StepPage['roster']>;

interface Opening {
	questionnaire: LoadedQuestionnaire;
	server: ServerDraft;
	facts: FormFacts;
	outbox: PendingChanges;
	/** Where it is kept on this phone, and whose it is; absent on a shared one. */
	store?: OpenStore;
	owner?: string;
	/** Where an earlier page left off. */
	place?: StepRef;
	/** At the door: checks that know more than a resident's page, and the enumerator's own phone, which takes in what was done. */
	instead?: { check: CheckFunction; send: SyncPorts['send'] };
}

/** The household's form, open in this page: what is on it, and where what was done here is. */
export class OpenForm {
	/** What is on it, done here or elsewhere. */
	form: ResolvedForm;
	state: SaveState = $state('saved');
	savedAt: number | undefined = $state();
	/** How often something changed behind the page, and how often on what is open of it: only then is a question's page made anew. */
	remoteChanges = $state(0);
	pageChanges = $state(0);
	/** How often this page changed who is on a list: the server's page knows nothing of that. */
	listChanges = $state(0);
	/** Somebody asked for what only the server can do, and it could not be reached. */
	isAway = $state(false);
	/** The server takes nothing any more, and why. */
	stopped: ProblemMessage | undefined = $state.raw();
	readonly sync: DraftSync;
	readonly facts: FormFacts;
	readonly #asked: AskedForm;
	readonly #device: DraftDevice;
	readonly #opening: Opening;
	/** The form as it was opened, where the server did not know all of it. */
	readonly #ahead?: ResolvedForm;
	/** What codes stand for, as far as this page knows. */
	#areas: Record<string, string> = $state.raw({});

	constructor(opening: Opening) {
		const { facts, server, outbox } = opening;
		const { questionnaire } = opening;
		this.#opening = opening;
		this.facts = facts;
		this.#areas = facts.areas;
		const { thresholds, district, months } = facts;
		this.#asked = {
			definition: questionnaire.definition,
			facts: facts.facts,
			check: (response) => runChecks(questionnaire, response, { thresholds, district, ...months }),
			...opening.instead
		};
		this.#device = new DraftDevice(this.#asked, server, outbox);
		this.form = $state.raw(this.#device.form);
		this.sync = new DraftSync(this.#device, {
			send: (batch, known, place, leaving) => sendChanges(outbox.device, batch, known, place, leaving),
			putAway: () => this.#putAway(),
			show: (state, hasChanged) => this.#show(state, hasChanged),
			stop: (problem) => (this.stopped = problem),
			...opening.instead
		});
		this.sync.place = opening.place;
		this.#show('saved', false);
		if (this.#device.hasUnsent) {
			this.#ahead = this.#device.form;
			void this.sync.flush();
		} else void this.#putAway();
	}

	/** An earlier page of this phone was ended before it had sent everything: the page that the server made knows nothing of that. */
	catchUp(): void {
		if (!this.#ahead) return;
		this.remoteChanges += 1;
		if (this.#pageHere(this.#ahead) !== this.#pageHere(this.form.with(this.#opening.server.draft)))
			this.pageChanges += 1;
	}

	/** What views are made from. */
	get viewed(): FormModel {
		return {
			form: this.form,
			check: this.#asked.check,
			areaLabel: (code) => this.#areas[code],
			revision: this.#device.known.revision
		};
	}

	/** Some of what was done here is not with the office yet. */
	get hasUnsent(): boolean {
		return this.#device.hasUnsent;
	}

	/** Sends what waits. @returns whether the server has all of it, and is there for what comes next */
	async isReached(): Promise<boolean> {
		const isReached = await this.sync.pull();
		this.isAway = !isReached;
		return isReached;
	}

	/** One answer, as it is being typed. */
	typed(place: AnswerPlace, value: string): void {
		if (valueAt(this.form, place) !== value) this.#record([{ kind: 'answer', ...place, value, base: this.#base }]);
	}

	/** "Next": all that the page holds, and what was confirmed on it. */
	finish(ref: StepRef, result: StepResult): void {
		this.#record(changesOfStep(this.form, ref, result, this.#base));
		// Whoever goes on is not typing any more: nothing is gained by waiting.
		void this.sync.flush();
	}

	addEntry({ list, group }: Roster, name: string): void {
		// Two devices may add somebody at the same time, knowing nothing of each other.
		const own = this.#device.outbox.device.replace(/\d/g, '').slice(0, 6);
		const id = freshEntryId(this.form, list) + own;
		this.#recordPeople({ kind: 'add', list, group, id, name });
	}

	rename({ section, nameField }: Roster, entry: string, name: string): void {
		this.#recordPeople({ kind: 'answer', section, entry, field: nameField.name, value: name, base: this.#base });
	}

	removeEntry(list: string, id: string): void {
		this.#record([{ kind: 'remove', list, id, base: this.#base }]);
	}

	makeFirst({ list }: Roster, id: string): void {
		this.#recordPeople({ kind: 'first', list, id, base: this.#base });
	}

	/** Whether what differs was answered on this very phone. */
	isOwn(difference: Difference, value: string): boolean {
		return isFrom(this.#device.outbox.device, this.form, difference, value);
	}

	choose(difference: Difference, value: string): void {
		this.#record([choice(difference, value, this.#base)]);
	}

	/** Where the household is now: what a later page goes on from. */
	movedTo(place: StepRef): void {
		this.sync.place = place;
		void this.#putAway().catch(() => undefined);
	}

	/** What a code that was just chosen from its list stands for, by its `labelKey`. */
	learnLabel(key: string, label: string): void {
		this.#areas = { ...this.#areas, [key]: label };
	}

	/** A code that was typed, or came from another device, is looked up as well: nobody can check a number. */
	async #learnLabels(): Promise<void> {
		for (const [key, [field, code]] of codesIn(this.form)) {
			if (this.#areas[key] !== undefined) continue;
			const found = (await listOf(field))?.find(code).find((each) => each.code === code);
			if (found) this.learnLabel(key, found.label);
		}
	}

	get #base(): number {
		return this.#device.known.revision;
	}

	#recordPeople(change: Change): void {
		this.#record([change]);
		this.listChanges += 1;
	}

	#record(changes: Change[]): void {
		if (changes.length === 0) return;
		for (const change of changes) this.#device.record(change);
		this.form = this.#device.form;
		this.sync.changed();
		void this.#learnLabels();
	}

	#show(state: SaveState, hasChanged: boolean): void {
		const before = hasChanged && this.#pageHere();
		this.isAway = false;
		this.state = state;
		this.form = this.#device.form;
		this.savedAt = this.#device.known.savedAt;
		if (before === false) return;
		void this.#learnLabels();
		this.remoteChanges += 1;
		if (this.#pageHere() !== before) this.pageChanges += 1;
	}

	/** What the page that is open asks and shows: its own questions with their answers, not the rest of the section. */
	#pageHere(form = this.form): string {
		const { place } = this.sync;
		const step = place && stepView({ ...this.viewed, form }, place, false);
		const answers = fieldsOf(step?.questions ?? [])
			.flatMap(inputsOf)
			.map((input) => step?.answers[input]);
		return JSON.stringify([
			step?.questions,
			answers,
			step?.people,
			step?.differences,
			step?.open,
			step?.automatic,
			step?.offer
		]);
	}

	async #putAway(): Promise<boolean> {
		const { store, owner } = this.#opening;
		if (!store || owner === undefined) return false;
		await store.putForm({
			server: this.#device.known,
			around: { ...this.facts, areas: this.#areas, place: this.sync.place },
			owner
		});
		await store.putOutbox(this.#device.outbox);
		return true;
	}
}
