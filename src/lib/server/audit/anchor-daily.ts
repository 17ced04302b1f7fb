import type { Database } from '../db/client';
import { systemClock } from '../runtime/clock';
import { log } from '../runtime/log';
import { anchorOf, putAnchor } from './anchor';

const HOUR = 3_600_000;

/**
 * Writes an anchor when the process starts and on each new day; an hour later again where that failed. Several web processes
 * write several lines, which is no harm.
 * @param place a file or an address; "" = none
 * @returns ends it
 */
export function anchorDaily(db: Database, place: string, every = HOUR): () => void {
	if (place === '') return () => undefined;
	let written = '';
	const write = async () => {
		const now = systemClock.now();
		const day = new Date(now).toISOString().slice(0, 10);
		if (day === written) return;
		written = day;
		try {
			await putAnchor(place, await anchorOf(db, now));
		} catch (problem) {
			written = '';
			log.error({ kind: problem instanceof Error ? problem.name : typeof problem }, 'the audit trail was not anchored');
		}
	};
	void write();
	const timer = setInterval(() => void write(), every).unref();
	return () => clearInterval(timer);
}
