/** Findings of the checks, placed in a draft and compared with what has been confirmed. */
import type { Finding } from './check';
import type { Answers, Confirmation, Draft } from '../model/draft';
import type { Questionnaire } from '../model/types';
import { walk, type StepRef, type Walk } from '../resolve/resolve-form';
import { concernsOf, keyOf, pageOf } from './answer-refs';
import { fingerprintOf, stillHolds, type Concern } from './answers-snapshot';
import { toResponse } from '../answers/to-response';
import type { FormResponse } from '../model/response';

/**
 * The checks with their thresholds, as one function: bound by the caller, so that this code needs neither. Written as a
 * method, whose parameter may be a questionnaire's own response type (`HouseholdResponse`).
 */
export type CheckFunction = { check(response: FormResponse): Finding[] }['check'];

export interface PlacedFinding {
	finding: Finding;
	/** `R08`, `M13@p3`: what a form posts to confirm it. */
	key: string;
	concerns: Concern[];
	/** Answers concerned, as they are now. */
	fingerprint: string;
	/** Confirmed (soft) or left to the enumerator (hard, verifiable), for these very answers. */
	settled: boolean;
	/** The first page where it can be mended. */
	ref?: StepRef;
}

/** Runs the checks over a draft and places what they find. Findings about absent answers are left to the path. */
export function findingsIn(definition: Questionnaire, draft: Draft, check: CheckFunction): PlacedFinding[] {
	const walked = walk(definition, draft);
	return check(toResponse(definition, draft))
		.filter((finding) => !finding.missing)
		.map((finding) => place(definition, draft, walked, finding));
}

function place(definition: Questionnaire, draft: Draft, walked: Walk, finding: Finding): PlacedFinding {
	const concerns = concernsOf(definition, walked, finding);
	const key = keyOf(walked, finding);
	const fingerprint = fingerprintOf(concerns, (entry) => answersOf(walked, entry));
	const ref = concerns.map((concern) => pageOf(walked, concern)).find((page) => page !== undefined);
	return { finding, key, concerns, fingerprint, settled: isSettled(draft, finding, key, fingerprint), ref };
}

/** A confirmation never settles a hard finding, nor a request to verify a soft one. */
function isSettled(draft: Draft, finding: Finding, key: string, fingerprint: string): boolean {
	return draft.confirmed.some((confirmation) => {
		if (confirmation.key !== key || confirmation.fingerprint !== fingerprint) return false;
		return confirmation.verify ? canVerify(finding) : finding.level === 'soft';
	});
}

/** A hard finding that a real person can truly break may be left to the enumerator. */
export const canVerify = (finding: Finding): boolean => finding.level === 'hard' && finding.verifiable === true;

/** The draft with this confirmation; those of the same key that no longer fit the answers go. */
export function withConfirmation(definition: Questionnaire, draft: Draft, confirmation: Confirmation): Draft {
	const walked = walk(definition, draft);
	const others = draft.confirmed.filter(
		(earlier) =>
			earlier.key !== confirmation.key ||
			(earlier.fingerprint !== confirmation.fingerprint && stillHolds(earlier, (entry) => answersOf(walked, entry)))
	);
	return { ...draft, confirmed: [...others, confirmation] };
}

function answersOf({ household, stretches }: Walk, entry: string): Answers | undefined {
	return entry === '' ? household.answers : stretches.find((each) => each.entry?.id === entry)?.answers;
}
