import type { Draft } from '$lib/engine/model/draft';
import { hub, type HubRow } from '$lib/engine/index';
import type { Questionnaire } from '$lib/engine/model/types';

export type ProgressState = HubRow['state'];

/** How far a form has come: a flag for each part. How many people or deaths are on it cannot be read from it. */
export interface Progress {
	/** Questions about the household. */
	home: ProgressState;
	/** The list of who is on the form. */
	people: ProgressState;
	/** The pages about each of them. */
	details: ProgressState;
}

export function progressOf(definition: Questionnaire, draft: Draft): Progress {
	const rows = hub(definition, draft);
	const rosters = new Set(
		definition.sections.filter(({ steps }) => steps.some((step) => step.roster)).map(({ id }) => id)
	);
	return {
		home: together(rows.filter((row) => row.entry === undefined && !rosters.has(row.section))),
		people: together(rows.filter((row) => rosters.has(row.section))),
		details: together(rows.filter((row) => row.entry !== undefined))
	};
}

function together(rows: HubRow[]): ProgressState {
	if (rows.every(({ state }) => state === 'notStarted')) return 'notStarted';
	return rows.every(({ state }) => state === 'complete') ? 'complete' : 'started';
}
