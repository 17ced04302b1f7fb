import { z } from 'zod';
import type { Change } from '$lib/engine/changes/change';
import type { TakeChanges } from '../use-cases/form/take-changes';

const short = z.string().max(40);
/** Words in several lines may be long; what is typed beyond its field's own limit is cut by the engine. */
const typed = z.string().max(4000);
const count = z.number().int().nonnegative();
/** Ids of entries stand in addresses and on screens: letters and digits only. */
const entryId = z.string().regex(/^[a-z][a-z0-9]{0,15}$/);
const ref = z.object({ section: short, entry: entryId.optional(), step: short });
const aboutEntry = { list: short, id: entryId, base: count };

const change = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('answer'),
		section: short,
		entry: entryId.optional(),
		field: short,
		value: typed,
		base: count
	}),
	z.object({ kind: z.literal('add'), list: short, group: short, id: entryId, name: typed }),
	z.object({ kind: z.literal('remove'), ...aboutEntry }),
	z.object({ kind: z.literal('keep'), ...aboutEntry }),
	z.object({ kind: z.literal('first'), ...aboutEntry }),
	z.object({ kind: z.literal('done'), ref }),
	z.object({ kind: z.literal('confirm'), key: short, fingerprint: z.string().max(4000), reason: typed.optional() })
]) satisfies z.ZodType<Change>;

const body = z.object({
	/** Looked up in the draft: never called like a member that every object has. */
	device: z
		.string()
		.regex(/^[a-z0-9]{8,24}$/)
		.refine((name) => !Object.hasOwn(Object.prototype, name)),
	first: count.min(1),
	changes: z.array(change).max(500),
	known: count,
	place: ref.optional()
});

/** What a device posts to `/form/changes`; undefined when it is not of that shape. Unknown keys are ignored: pages of older builds send on. */
export function readChanges(json: unknown): TakeChanges | undefined {
	const read = body.safeParse(json);
	if (!read.success) return undefined;
	const { device, first, changes, known, place } = read.data;
	return { batch: { device, first, changes }, known, ...(place && { place }) };
}
