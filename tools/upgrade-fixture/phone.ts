/** A phone that fills in the form by the product's own script, as far as it needs no browser. */
import { freshEntryId, type StepRef } from '$lib/engine/index';
import type { Change } from '$lib/engine/changes/change';
import type { Draft } from '$lib/engine/model/draft';
import { isReady } from '$lib/engine/changes/ready';
import { DraftDevice, type Outbox } from '$lib/form/client/draft-device';
import { DraftStore } from '$lib/form/client/draft-store';
import { readChanges } from '$lib/server/http/read-changes';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { takeChanges } from '$lib/server/use-cases/form/take-changes';
import { factsOf } from '../../src/routes/(resident)/form/form-facts';
import { keptInMemory } from '../../tests/support/kept-in-memory';
import { recordAsJson, type KeptPhone } from '../../tests/support/fixture-database';
import { openQuestions } from './residents';
import { done, PIN, residentOf, type Tenant, type World } from './world';

export class Phone {
	readonly #kept = keptInMemory();
	#store = new DraftStore(this.#kept);
	#key?: Uint8Array<ArrayBuffer>;
	#device?: DraftDevice;
	/** @param name 20 characters, as a phone makes up for itself */
	constructor(private readonly world: World, private readonly tenant: Tenant, private readonly name: string) {}

	/** What the phone sends along with the PIN: base64. */
	async lock(): Promise<string> {
		this.#key = await this.#store.prepare(PIN);
		return Buffer.from(this.#key).toString('base64');
	}

	async opensForm(outbox: Outbox = { device: this.name, first: 1, changes: [] }): Promise<void> {
		const { deps } = this.world;
		const { draft, revision, savedAt } = done(await readForm(deps, residentOf(this.tenant)));
		this.#device = new DraftDevice(deps, { draft, revision, savedAt }, outbox);
	}

	get device(): DraftDevice {
		if (!this.#device) throw new Error('The form is not open.');
		return this.#device;
	}

	types(section: string, answers: Record<string, string>, entry?: string): void {
		for (const [field, value] of Object.entries(answers)) this.does({ kind: 'answer', section, ...(entry && { entry }), field, value, base: this.base });
	}

	/** @returns the id of the new entry, made as a phone makes it */
	adds(group: string, name: string): string {
		const id = freshEntryId(this.world.deps.definition, this.device.draft, 'persons') + this.name.slice(0, 3);
		this.does({ kind: 'add', list: 'persons', group, id, name });
		return id;
	}

	removes = (id: string): void => this.does({ kind: 'remove', list: 'persons', id, base: this.base });
	finishes = (ref: StepRef): void => this.does({ kind: 'done', ref });

	confirmsEverything(): void {
		for (const { key, fingerprint } of openQuestions(this.world.deps, this.device.draft)) {
			this.does({ kind: 'confirm', key, fingerprint, reason: '已核实' });
		}
	}

	async sends(place?: StepRef): Promise<void> {
		const batch = this.device.nextBatch();
		if (!batch) throw new Error('There is nothing to send.');
		const command = readChanges(JSON.parse(JSON.stringify({ ...batch, known: this.device.known.revision, place })));
		if (!command) throw new Error('The server does not read what the phone sends.');
		this.device.confirm(batch, done(await takeChanges(this.world.deps, residentOf(this.tenant), command)));
	}

	/** Puts form and outbox away, as the page does after every change. The form lacks only the signature. */
	async keeps(place: StepRef): Promise<{ phone: KeptPhone; draft: Draft }> {
		const { deps } = this.world;
		if (!this.#key) throw new Error('Nothing is kept on a phone that is shared.');
		if (!isReady(deps, this.device.draft)) throw new Error('The form on the phone is not complete.');
		const owner = this.tenant.householdId;
		const view = done(await readForm(deps, residentOf(this.tenant)));
		const form = { server: this.device.known, around: { ...factsOf({ deps } as App.Locals, view), place }, owner };
		const store = await this.#store.adopt(this.#key, owner);
		await store?.putForm(form);
		await store?.putOutbox(this.device.outbox);
		const records = Object.fromEntries([...this.#kept.all].map(([name, record]) => [name, recordAsJson(record)]));
		const phone = JSON.parse(JSON.stringify({ form, outbox: this.device.outbox, records }));
		return { phone, draft: this.device.draft };
	}

	private get base(): number {
		return this.device.known.revision;
	}

	private does(change: Change): void {
		this.device.record(change);
	}
}
