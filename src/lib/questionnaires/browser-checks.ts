/**
 * The checks by questionnaire, each a file of its own: a phone loads those of the form that it has open, and no other.
 * Definitions are no part of it; they come as data (`/questionnaires/[id]`). Forms that only interviewers fill in are no part of it
 * either: a page that is kept for later is kept with everything that its scripts name (service-worker.ts).
 */
import type { Checks } from './shared/folder';

export type ChecksLoaders = Readonly<Record<string, () => Promise<Checks>>>;

export const BROWSER_CHECKS: ChecksLoaders = {
	'census-2020-short': async () => (await import('./census-2020-short/checks/index')).CHECKS
};
