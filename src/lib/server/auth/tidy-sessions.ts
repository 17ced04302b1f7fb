import { log } from '$lib/server/log';
import type { Sessions } from './sessions';

const HOUR = 3_600_000;

/**
 * What is left of sessions that are over says when somebody was here, and with what kind of device: it goes within the hour.
 * @param every milliseconds
 * @returns ends it
 */
export function tidySessions(all: Sessions[], every = HOUR): () => void {
	const timer = setInterval(() => void tidy(all), every).unref();
	return () => clearInterval(timer);
}

async function tidy(all: Sessions[]): Promise<void> {
	try {
		for (const each of all) await each.deleteExpiredSessions();
	} catch (problem) {
		// The database may be away: there is another hour.
		log.error(
			{ kind: problem instanceof Error ? problem.name : typeof problem },
			'ended sessions could not be cleared away'
		);
	}
}
