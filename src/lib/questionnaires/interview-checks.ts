/**
 * The checks of forms that only interviewers fill in, beside those of residents' forms (browser-checks.ts), which a visit's first page
 * does without: they stand with the form's engine. Nothing that a resident's page loads may import this; the enumerator's offline page does.
 */
import type { Draft } from '../engine/model/draft';
import type { ChecksLoaders } from './browser-checks';

export const INTERVIEWER_CHECKS: ChecksLoaders = {
	'census-2020-long': async () => (await import('./census-2020-long/checks/index')).CHECKS,
	'census-2020-foreign': async () => (await import('./census-2020-foreign/checks/index')).CHECKS
};

/** Forms that begin with what another form of the same visit has been told. */
export const BEGUN_FROM: Readonly<Record<string, { other: string; begin: () => Promise<(draft: Draft) => Draft> }>> = {
	'census-2020-long': {
		other: 'census-2020-short',
		begin: async () => (await import('./census-2020-long/model/from-short-form')).draftFromShortForm
	},
	'census-2020-foreign': {
		other: 'census-2020-short',
		begin: async () => (await import('./census-2020-foreign/model/from-short-form')).foreignDraftFromShortForm
	}
};
