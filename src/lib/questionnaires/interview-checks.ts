/**
 * The checks by questionnaire for an interviewer's phone: those of residents' forms, and of forms that only interviewers fill in.
 * Nothing that a resident's page loads may import this (see browser-checks.ts); the enumerator's offline page does.
 */
import type { Draft } from '../engine/model/draft';
import { BROWSER_CHECKS, type ChecksLoaders } from './browser-checks';

export const INTERVIEW_CHECKS: ChecksLoaders = {
	...BROWSER_CHECKS,
	'census-2020-long': async () => (await import('./census-2020-long/checks/index')).CHECKS,
	'census-2020-foreign': async () => (await import('./census-2020-foreign/checks/index')).CHECKS
};

/** Forms that begin with what another form of the same visit has been told. */
export const BEGUN_FROM: Readonly<Record<string, { other: string; begin: () => Promise<(draft: Draft) => Draft> }>> = {
	'census-2020-long': {
		other: 'census-2020-short',
		begin: async () => (await import('./census-2020-long/model/from-short-form')).draftFromShortForm
	}
};
