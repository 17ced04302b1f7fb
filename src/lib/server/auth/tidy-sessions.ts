import type { Job } from '../jobs/jobs';
import type { Sessions } from './sessions';

/** What is left of sessions that are over says when somebody was here, and with what kind of device: it goes within the hour. */
export const tidySessionsJob = (all: Sessions[]): Job => ({
	name: 'tidy-sessions',
	every: '17 * * * *',
	async run() {
		for (const each of all) await each.deleteExpiredSessions();
	}
});
