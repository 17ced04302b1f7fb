import type { Returned } from '$lib/domain/field/returned';
import { drawnForms } from '$lib/domain/household/forms';
import { formFactsOf, isBefore, type FormFacts } from '$lib/domain/household/status';
import type { Round } from '$lib/domain/household/round';
import { once } from '$lib/engine/model/once';
import { folderById } from '$lib/questionnaires/registry';
import type { DoorRow } from '../db/queries/doors';
import { codesOf } from './codes-of';

/** Codes of a return by the visit that asks them, with what is known of the forms that they are on. */
interface ReturnedPart {
	of: 'usual' | 'drawn';
	items: string[];
	forms: readonly FormFacts[];
}

/**
 * Codes that the long form alone has are its supervisor's to ask, the others whoever's; without this an enumerator's short form would close what
 * was returned of the long one. Of a household that is not in the sample (any more) all are whoever's.
 * @param usual what every household must hand in
 */
export function returnedParts(round: Round, row: DoorRow, usual: readonly FormFacts[]): ReturnedPart[] {
	const items = row.returned?.items ?? [];
	const ofDrawn = row.drawn ? items.filter((item) => codesOfDrawn(round).has(item)) : [];
	const parts: ReturnedPart[] = [
		{ of: 'usual', items: items.filter((item) => !ofDrawn.includes(item)), forms: usual },
		{ of: 'drawn', items: ofDrawn, forms: drawnFactsOf(round, row) }
	];
	return parts.filter((part) => part.items.length > 0);
}

/** What of a return still waits, as whoever comes to the door is told. */
export function openReturn(returned: Returned, parts: readonly ReturnedPart[]): Returned {
	const open = parts.filter(({ forms }) => isBefore(forms, returned.at));
	const [drawn, usual] = (['drawn', 'usual'] as const).map((side) => open.some(({ of }) => of === side));
	const items = open.flatMap((part) => part.items);
	return { ...returned, items, ...(drawn && { of: usual ? 'both' : 'drawn' }) };
}

/** Of the long form of a household. */
export const drawnFactsOf = (round: Round, { forms }: Pick<DoorRow, 'forms'>): FormFacts[] =>
	drawnForms(round.questionnaires).map((id) =>
		formFactsOf(
			forms.find(({ questionnaire }) => questionnaire === id),
			round.referenceMoment
		)
	);

/** Read once a round: a page has hundreds of doors. */
const codesOfDrawn = once((round: Round): ReadonlySet<string> => new Set(codesOfDrawnAlone(round)));

function codesOfDrawnAlone({ questionnaires }: Round): string[] {
	const drawn = drawnForms(questionnaires);
	const codesIn = (ids: string[]) => new Set(ids.flatMap(codesOfForm));
	const others = codesIn(questionnaires.map(({ id }) => id).filter((id) => !drawn.includes(id)));
	return [...codesIn(drawn)].filter((code) => !others.has(code));
}

function codesOfForm(id: string): string[] {
	const folder = folderById(id);
	return folder
		? codesOf(
				folder.definition,
				folder.checks.map((check) => check.id)
			)
		: [];
}
