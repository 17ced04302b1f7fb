import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Queryable } from '../db/client';
import { trailDigest, trailHorizon } from '../db/queries/trail';

const anchor = z.object({
	/** When it was written: ISO, real time. */
	at: z.string(),
	/** Transactions before this one are in it. */
	horizon: z.string().regex(/^\d+$/),
	events: z.number().int(),
	digest: z.string().regex(/^[0-9a-f]{64}$/)
});

/** What the trail was at a moment, small enough for a line: it names no event and nobody. */
export type Anchor = z.output<typeof anchor>;

export async function anchorOf(db: Queryable, now: number): Promise<Anchor> {
	const horizon = await trailHorizon(db);
	return { at: new Date(now).toISOString(), horizon, ...(await trailDigest(db, horizon)) };
}

/** The lines of a file of anchors. @throws for a line that is none */
export const readAnchors = (text: string): Anchor[] =>
	text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => anchor.parse(JSON.parse(line)));

const TIMEOUT_MS = 10_000;

/** Writes an anchor where the database's owner cannot change it: to the end of a file, or to the office's own service. */
export async function putAnchor(place: string, line: Anchor): Promise<void> {
	if (!/^https?:/.test(place)) return appendFile(place, `${JSON.stringify(line)}\n`, { mode: 0o600 });
	const answer = await fetch(place, {
		method: 'POST',
		redirect: 'error',
		signal: AbortSignal.timeout(TIMEOUT_MS),
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(line)
	});
	await answer.body?.cancel();
	if (!answer.ok) throw new Error(`The anchor was not taken: ${answer.status}.`);
}
