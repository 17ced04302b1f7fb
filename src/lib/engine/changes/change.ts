/**
 * What one device did to the household's draft, small enough that two devices seldom do the same. Devices record
 * changes and send them in order; the server takes each in once, and every device ends with the same draft.
 */
import type { StepRef } from '../resolve/section-instance';

/** Revision of the draft that the device knew when the change was made: what came later, it had not seen. */
interface Known {
	base: number;
}

interface AboutEntry extends Known {
	list: string;
	id: string;
}

export type Change =
	/** `value` as typed; "" takes the answer away. Renaming a person is an answer too (`D1`). */
	| ({ kind: 'answer'; section: string; entry?: string; field: string; value: string } & Known)
	| { kind: 'add'; list: string; group: string; id: string; name: string }
	| ({ kind: 'remove' } & AboutEntry)
	| ({ kind: 'keep' } & AboutEntry)
	| ({ kind: 'first' } & AboutEntry)
	/** A list of people is finished. */
	| { kind: 'done'; ref: StepRef }
	/** 核实: the fingerprint says for which answers; it is void when they have changed meanwhile. */
	| { kind: 'confirm'; key: string; fingerprint: string; reason?: string };

/** Changes of one device, numbered from 1 in the order in which they were made there. */
export interface Batch {
	/** Random; "" = a page without scripts, which numbers nothing. */
	device: string;
	/** Number of the first change of the batch. */
	first: number;
	changes: Change[];
}
