import { same } from '../crypto/slow-hash';
import { trailHash } from '../crypto/trail-hash';
import type { Queryable } from '../db/client';
import { cutStreams, linkedEvents, trailDigest, unlinkedEvents, type LinkedEvent } from '../db/queries/trail';
import type { Anchor } from './anchor';

/** Where the trail is not as it was written. `event`: the first of its kind; of an anchor, the events up to it. */
export interface TrailBreak {
	kind: 'changed' | 'removed' | 'inserted' | 'moved' | 'cut' | 'anchor';
	event: number;
	/** Of an anchor: when it was written. */
	at?: string;
}

export interface TrailState {
	events: number;
	anchors: number;
	/** The first ones first; none: the trail is whole. */
	breaks: TrailBreak[];
}

/**
 * Whether every event is as it was written, and none is missing: each stream is hashed again here, outside the database, and
 * compared with what was noted elsewhere day by day. Whoever owns the database can make the chain anew, but not the anchors.
 */
export async function verifyTrail(db: Queryable, anchors: readonly Anchor[]): Promise<TrailState> {
	const breaks: TrailBreak[] = [];
	let events = 0;
	let before: LinkedEvent | undefined;
	for await (const row of linkedEvents(db)) {
		events += 1;
		const kind = faultOf(row, before?.stream === row.stream ? before : undefined);
		if (kind) breaks.push({ kind, event: row.event_id });
		before = row;
	}
	for (const event of await unlinkedEvents(db)) breaks.push({ kind: 'inserted', event });
	for (const event of await cutStreams(db)) breaks.push({ kind: 'cut', event });
	breaks.sort((one, other) => one.event - other.event);
	return { events, anchors: anchors.length, breaks: [...breaks, ...(await brokenAnchors(db, anchors))] };
}

function faultOf(row: LinkedEvent, before: LinkedEvent | undefined): TrailBreak['kind'] | undefined {
	if (row.content === null || row.position !== (before?.position ?? 0) + 1) return 'removed';
	if (row.own !== row.stream) return 'moved';
	return same(trailHash(before?.hash, row.content), row.hash) ? undefined : 'changed';
}

/** The first anchor that does not hold says between which days it was. */
async function brokenAnchors(db: Queryable, anchors: readonly Anchor[]): Promise<TrailBreak[]> {
	for (const { horizon, events, digest, at } of anchors) {
		const now = await trailDigest(db, horizon);
		if (now.events !== events || now.digest !== digest) return [{ kind: 'anchor', event: events, at }];
	}
	return [];
}
