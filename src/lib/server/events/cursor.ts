/**
 * How far somebody has been told: a PostgreSQL snapshot as text, `xmin:xmax:in progress`. Event ids alone would not do,
 * because a transaction with a lower id may commit after one with a higher; a snapshot says exactly what was seen.
 */
export type Cursor = string;

const SNAPSHOT = /^(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18})*)?)$/;

/** Further back than this many transactions a whole list is less work than what has changed. */
const FAR_BACK = 50_000n;

/**
 * The cursor that a phone comes back with, if it can be continued from `current`; undefined for one that is not a
 * snapshot, comes from another database, or is too old: the phone is then given the whole list.
 */
export function usableCursor(text: string | null | undefined, current: Cursor): Cursor | undefined {
	const given = read(text ?? '');
	const now = read(current);
	if (!given || !now || given.xmax > now.xmax || now.xmax - given.xmin > FAR_BACK) return undefined;
	return text ?? undefined;
}

function read(text: string): { xmin: bigint; xmax: bigint } | undefined {
	const parts = text.length < 2000 ? SNAPSHOT.exec(text) : null;
	if (!parts) return undefined;
	const [xmin, xmax] = [BigInt(parts[1] ?? 0), BigInt(parts[2] ?? 0)];
	const running = (parts[3] ?? '').split(',').filter(Boolean).map(BigInt);
	const isOrdered = running.every((id, i) => id >= xmin && id < xmax && (i === 0 || id > (running[i - 1] ?? id)));
	return xmin > 0n && xmin <= xmax && isOrdered ? { xmin, xmax } : undefined;
}
