import { hubOf, type HubRow, type ResolvedForm } from '$lib/engine/index';

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

export function progressFlags(form: ResolvedForm): Progress {
	const rows = hubOf(form);
	const rosters = new Set(
		form.definition.sections.filter(({ steps }) => steps.some((step) => step.roster)).map(({ id }) => id)
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
