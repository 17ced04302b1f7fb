/** What becomes of an interview's forms beside what stands already: each stands, is kept for the supervisor, or is to be asked again. */
import { asksDrawn, asksUsual, type Returned } from '$lib/domain/field/returned';
import { drawnForms, isPrefill } from '$lib/domain/household/forms';
import type { NewestVersions } from '../db/queries/interviews';
import type { Deps } from '../deps';
import type { JudgedForm } from './judge-interview';
import type { InterviewToKeep } from './keep-interview';

/** Whether a form was returned and asked again: by an interview that was signed after it, or whose list showed it, whatever the phone's clock said. */
type IsAgain = (questionnaire: string) => boolean;

/** @param after when it was signed, and the return that its list showed; UTC milliseconds */
export function askedAgain(
	{ round }: Pick<Deps, 'round'>,
	returned: Returned | undefined,
	after: readonly number[]
): IsAgain {
	const ofDrawn = drawnForms(round.questionnaires);
	const isAfter = returned !== undefined && Math.max(...after) >= returned.at;
	return (id) => isAfter && (ofDrawn.includes(id) ? asksDrawn(returned) : asksUsual(returned));
}

/**
 * What stands already is not replaced: the household's own, or that of whoever asked before. A pre-fill that nobody confirmed is, and
 * so is what of a household was returned (`isAgain`), by an interview that was signed after that. Of the usual forms that were
 * to be asked, each stands or is here; the long one may be asked at another visit.
 */
export function sortOut(
	{ round }: Pick<Deps, 'round'>,
	{ newest, isAgain }: { newest: NewestVersions; isAgain: IsAgain },
	{ forms, asked }: { forms: JudgedForm[]; asked: string[] }
): Pick<InterviewToKeep, 'state' | 'items' | 'standing' | 'aside'> {
	const stands = (questionnaire: string): boolean => {
		const row = newest.get(questionnaire);
		return (
			!isAgain(questionnaire) && row !== undefined && row.withdrawnAt === null && !isPrefill(row, round.referenceMoment)
		);
	};
	const isHere = (id: string) => forms.some(({ questionnaire }) => questionnaire === id);
	const ofDrawn = drawnForms(round.questionnaires);
	const missing = asked.filter((id) => !isHere(id) && !ofDrawn.includes(id) && !stands(id));
	const due = dueOf(forms, asked, ofDrawn);
	const items = [...new Set([...missing, ...due.flatMap(({ open }) => open)])];
	const versioned = forms.map((form) => ({ ...form, version: (newest.get(form.questionnaire)?.version ?? 0) + 1 }));
	if (items.length > 0) return { state: 'findings', items, standing: [], aside: versioned };
	const isAside = ({ questionnaire: id }: JudgedForm) =>
		stands(id) || !due.some(({ questionnaire }) => questionnaire === id);
	const standing = versioned.filter((form) => !isAside(form));
	const state = standing.length > 0 ? 'handedIn' : 'second';
	return { state, items: [], standing, aside: versioned.filter(isAside) };
}

/** A long form whose drawing was withdrawn meanwhile holds up no other: it is kept beside them. Alone it is what there is to judge. */
function dueOf(forms: JudgedForm[], asked: string[], ofDrawn: string[]): JudgedForm[] {
	const due = forms.filter(({ questionnaire: id }) => asked.includes(id) || !ofDrawn.includes(id));
	return due.length > 0 ? due : forms;
}
