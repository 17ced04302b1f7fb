/** Devices of one household, with the server between them and lines that fail; and a record of who answered what, knowing what. */
import { facts2020 } from '../../support/round-2020';
import { emptyDraft, type Draft, answerKey } from '../../../src/lib/engine/model/draft';
import { alreadyIn, applyBatch } from '../../../src/lib/engine/changes/apply-changes';
import type { Batch, Change } from '../../../src/lib/engine/changes/change';
import {
	DraftDevice,
	type AskedForm,
	type PendingChanges,
	type TakenIn
} from '../../../src/lib/form/client/draft-device';
import { census2020Short } from '../../../src/lib/questionnaires/census-2020-short';
import { checkShortForm } from '../../support/short-form-checks';
import { resolved } from '../../questionnaires/tiny';

export const FORM: AskedForm = {
	definition: census2020Short,
	facts: facts2020,
	check: (response) => checkShortForm(response)
};

export interface Happening {
	kind: 'type' | 'typeOf' | 'add' | 'remove' | 'first' | 'send' | 'lose' | 'fail' | 'reload' | 'kill' | 'hear';
	device: number;
	field?: string;
	value?: string;
	person?: number;
}

/** One answer as it reached the server. `base`: what its device knew; `revision`: what it became. */
interface Write {
	key: string;
	by: string;
	value: string;
	base: number;
	revision: number;
}

type Written = Extract<Change, { kind: 'answer' | 'remove' }>;

export class Household {
	server = { draft: emptyDraft(census2020Short.id), revision: 0 };
	readonly devices: DraftDevice[];
	readonly writes: Write[] = [];
	/** The outbox as it was put away last; killed at the wrong moment, a page finds it beside a newer draft. */
	private readonly putAway = new Map<DraftDevice, PendingChanges>();

	constructor(count: number) {
		const boxes = Array.from({ length: count }, (_, index): PendingChanges => ({
			device: `d${index}`,
			first: 1,
			changes: []
		}));
		this.devices = boxes.map((outbox) => new DraftDevice(FORM, { ...this.server }, outbox));
	}

	does(happening: Happening): void {
		const index = happening.device % this.devices.length;
		const device = this.devices[index] as DraftDevice;
		const change = changeOf(happening, index, device);
		if (change) device.record(change);
		else this.lineOrPage(happening.kind, index, device);
		if (!['send', 'kill'].includes(happening.kind)) this.putAway.delete(device);
	}

	private lineOrPage(kind: Happening['kind'], index: number, device: DraftDevice): void {
		if (kind === 'send' || kind === 'lose') this.sends(device, kind === 'send');
		if (kind === 'hear') device.receive(this.server);
		if (kind === 'reload') this.devices[index] = new DraftDevice(FORM, device.known, device.outbox);
		if (kind === 'kill')
			this.devices[index] = new DraftDevice(FORM, device.known, this.putAway.get(device) ?? device.outbox);
	}

	everybodySendsAndHears(): void {
		for (const device of this.devices) this.sends(device, true);
		for (const device of this.devices) device.receive(this.server);
	}

	/** The batch arrives; what the server says of it may not. */
	private sends(device: DraftDevice, isAnswered: boolean): void {
		const batch = device.nextBatch();
		if (!batch) return;
		const known = device.known.revision;
		const answer = this.takesIn(batch, known);
		if (!isAnswered) return;
		this.putAway.set(device, device.outbox);
		device.confirm(batch, answer);
	}

	private takesIn(batch: Batch, known: number): TakenIn {
		const before = this.server;
		const fresh = batch.changes.slice(alreadyIn(before.draft, batch));
		const revision = before.revision + (fresh.length > 0 ? 1 : 0);
		this.server = {
			draft: applyBatch(resolved(FORM.definition, before.draft, FORM.facts), FORM.check, batch, revision).draft,
			revision
		};
		for (const change of fresh)
			if (change.kind === 'answer' || change.kind === 'remove')
				this.writes.push(writeOf(change, batch.device, revision));
		// The device is told the draft where it cannot know it.
		return known === before.revision ? { revision } : { revision, draft: this.server.draft };
	}

	drafts = (): Draft[] => this.devices.map((device) => device.draft);
	unsent = (): number => this.devices.filter((device) => device.hasUnsent).length;

	/** Answers that neither stand, nor were replaced or taken off by somebody who knew, nor are shown to be chosen from. */
	silentlyLost(): Write[] {
		return this.writes.filter((write, position) => {
			const { key, value } = write;
			const later = this.writes.slice(position + 1).filter(({ by, base }) => by === write.by || base >= write.revision);
			if (this.isGone(key))
				return value !== 'off' && !later.some((other) => other.value === 'off' && other.key === entryOf(key));
			const shown = this.server.draft.marks?.[key]?.others ?? [];
			return (
				!later.some((other) => other.key === key) &&
				this.valueOf(key) !== value &&
				!shown.some((other) => other.value === value)
			);
		});
	}

	valuesNow(): Record<string, string> {
		const keys = new Set(this.writes.filter(({ value }) => value !== 'off').map(({ key }) => key));
		return Object.fromEntries([...keys].filter((key) => !this.isGone(key)).map((key) => [key, this.valueOf(key)]));
	}

	/**
	 * The values that a serial order of all answers can end with: those that nobody replaced afterwards, neither their own
	 * device nor somebody who had seen them. Told from the record alone.
	 */
	possibleEnds(key: string): string[] {
		const writes = this.writes.filter((write) => write.key === key);
		return writes
			.filter(
				(write, position) =>
					!writes.slice(position + 1).some(({ by, base }) => by === write.by || base >= write.revision)
			)
			.map(({ value }) => value);
	}

	private valueOf(key: string): string {
		const [field = '', entry = ''] = key.split('@');
		const { draft } = this.server;
		if (field === '') return 'on';
		const answers =
			entry === '' ? draft.household : (draft.lists.persons?.find(({ id }) => id === entry)?.answers ?? {});
		return draft.unfinished?.[key] ?? answers[field] ?? '';
	}

	private isGone(key: string): boolean {
		const entry = key.split('@')[1] ?? '';
		return entry !== '' && !this.server.draft.lists.persons?.some(({ id }) => id === entry);
	}
}

/** What somebody does on this device; undefined for what happens to it, and for a person where there is nobody. */
function changeOf(
	{ kind, field = 'H6', value = '', person = 0 }: Happening,
	index: number,
	device: DraftDevice
): Change | undefined {
	const base = device.known.revision;
	if (kind === 'type') return { kind: 'answer', section: 'household', field, value, base };
	const id = `p${index}x${device.outbox.first + device.outbox.changes.length}`;
	if (kind === 'add') return { kind, list: 'persons', group: 'present', id, name: '张三' };
	const people = device.draft.lists.persons ?? [];
	const somebody = people[person % Math.max(1, people.length)]?.id;
	if (!somebody) return undefined;
	if (kind === 'typeOf') return { kind: 'answer', section: 'persons', entry: somebody, field: 'D4', value, base };
	return kind === 'remove' || kind === 'first' ? { kind, list: 'persons', id: somebody, base } : undefined;
}

const entryOf = (key: string): string => `@${key.split('@')[1]}`;

function writeOf(change: Written, by: string, revision: number): Write {
	const { base } = change;
	if (change.kind === 'remove') return { key: answerKey('', change.id), value: 'off', by, base, revision };
	return { key: answerKey(change.field, change.entry), value: change.value, by, base, revision };
}
