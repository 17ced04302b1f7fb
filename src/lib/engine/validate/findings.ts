/** Findings of the checks, placed in a draft and compared with what has been confirmed. */
import type { Finding } from './check';
import type { Confirmation, Draft } from '../model/draft';
import { answersOf } from '../resolve/answers-of';
import { onceWith } from '../model/once';
import type { ResolvedForm } from '../resolve/resolve-form';
import { sameRef, type StepRef } from '../resolve/section-instance';
import { answerRefsOf, findingKey, spotOf, type AnswerSpot } from './answer-refs';
import { answersSnapshot, stillHolds } from '../answers/answers-snapshot';
import { toResponse } from '../resolve/to-response';
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
	/** Where each answer concerned is given. */
	spots: AnswerSpot[];
	/** Answers concerned, as they are now. */
	fingerprint: string;
	/** Confirmed (soft) or left to the enumerator (hard, verifiable), for these very answers. */
	settled: boolean;
}

/** Pages where a finding can be mended or confirmed, the nearest first. */
export const pagesOf = ({ spots }: PlacedFinding): StepRef[] =>
	spots.flatMap(({ page }, index) => {
		const isRepeated = spots.slice(0, index).some((earlier) => page && earlier.page && sameRef(earlier.page, page));
		return page && !isRepeated ? [page] : [];
	});

/** The first field of this page that a finding is about; undefined when it lies elsewhere. */
export const fieldOn = ({ spots }: PlacedFinding, ref: StepRef): string | undefined =>
	spots.find(({ page }) => page && sameRef(page, ref))?.field;

/** Runs the checks over a draft and places what they find. Findings about absent answers are left to the path. */
export const findingsIn = onceWith((form: ResolvedForm, check: CheckFunction): PlacedFinding[] => {
	const placed = check(toResponse(form))
		.filter((finding) => !finding.missing)
		.map((finding) => place(form, finding));
	return placed.filter((each) => !placed.some((other) => silences(other, each)));
});

/** One fault, one message: a mistyped number contradicts sex and birth as well. */
const silences = ({ finding, settled }: PlacedFinding, { finding: { rule, at } }: PlacedFinding): boolean =>
	!settled &&
	finding.silences?.includes(rule) === true &&
	finding.at?.list === at?.list &&
	finding.at?.index === at?.index;

function place(form: ResolvedForm, finding: Finding): PlacedFinding {
	const concerns = answerRefsOf(form, finding);
	const key = findingKey(form, finding);
	const fingerprint = answersSnapshot(concerns, (entry) => answersOf(form, entry));
	const spots = concerns.map((concern) => spotOf(form, concern));
	return { finding, key, spots, fingerprint, settled: isSettled(form.draft, finding, key, fingerprint) };
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
export function withConfirmation(form: ResolvedForm, confirmation: Confirmation): Draft {
	const others = form.draft.confirmed.filter(
		(earlier) =>
			earlier.key !== confirmation.key ||
			(earlier.fingerprint !== confirmation.fingerprint && stillHolds(earlier, (entry) => answersOf(form, entry)))
	);
	return { ...form.draft, confirmed: [...others, confirmation] };
}
