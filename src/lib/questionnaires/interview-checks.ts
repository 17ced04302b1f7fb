/**
 * The checks by questionnaire for an interviewer's phone: those of residents' forms, and of forms that only interviewers fill in.
 * Nothing that a resident's page loads may import this (see browser-checks.ts); the enumerator's offline page does.
 */
import { BROWSER_CHECKS, type ChecksLoaders } from './browser-checks';

export const INTERVIEW_CHECKS: ChecksLoaders = {
	...BROWSER_CHECKS,
	'census-2020-long': async () => (await import('./census-2020-long/checks/index')).CHECKS,
	'census-2020-foreign': async () => (await import('./census-2020-foreign/checks/index')).CHECKS
};
