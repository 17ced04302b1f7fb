import { version } from '../../../package.json';
import journal from './db/migrations/meta/_journal.json';

declare const __COMMIT__: string | undefined;

/** What runs here, as /healthz, the log and the foot of staff pages say it. */
export const release = {
	version,
	/** Of the sources that were built; `unknown` outside a build or a clone. */
	commit: typeof __COMMIT__ === 'string' ? __COMMIT__ : 'unknown',
	/** The newest migration that this build knows. */
	schema: journal.entries.at(-1)?.tag ?? ''
};

/** "0.2.0 · 1a2b3c4d5e6f · 0013_staff_pause" */
export const releaseId = Object.values(release).join(' · ');
