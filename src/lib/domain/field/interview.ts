/** 入户登记: what an interview at the door is, beside the answers that its forms hold. */
import type { Facts } from '../../engine/model/condition';
import { drawnForms, formsOf, type HouseholdMembers, type RoundForm } from '../household/forms';

/** Who answers. Anybody but a member is a proxy, who gives no ID number and nothing about marriage, births and health (C22–C29). */
export const INFORMANTS = ['member', 'relative', 'other'] as const;
export type Informant = (typeof INFORMANTS)[number];

export const isProxy = (informant: Informant): boolean => informant !== 'member';

/**
 * Who lives there, as far as it decides which forms are asked. `mixedElsewhere`: mixed, and the householder is one of those from
 * elsewhere; `deceased`: nobody is alive (999).
 */
export const COMPOSITIONS = ['residents', 'mixed', 'mixedElsewhere', 'foreigners', 'deceased'] as const;
export type Composition = (typeof COMPOSITIONS)[number];

const isMixed = (composition: Composition): boolean => composition === 'mixed' || composition === 'mixedElsewhere';

/** Why somebody does not sign on the glass; a witness stands beside it. */
export const UNSIGNED_REASONS = ['cannotWrite', 'ill', 'declines', 'byPhone'] as const;
export type UnsignedReason = (typeof UNSIGNED_REASONS)[number];

/** Why nobody signed on the glass, and who saw it. */
export interface Unsigned {
	reason: UnsignedReason;
	witness: string;
}

/** A signature on glass as an SVG path in a box of 600 × 200; why there is none; or the portal's word that the informant gave a code. */
export type Signature = { strokes: string } | Unsigned | { confirmed: string };

/** 电话登记: read back over the telephone and said to be right, in place of a signature (adr/0074). */
export interface CallAgreement {
	agreed: 'byTelephone';
}

/** How far an interview is that this phone has and the server has not: 登记中, 待签, 已签待传; sent and not taken. */
export type PhoneStage = 'asking' | 'toSign' | 'signed' | 'refused';

/** Who may answer by telephone: whoever is no relative has to be met. */
export const CALL_INFORMANTS = ['member', 'relative'] as const satisfies readonly Informant[];

/** What the enumerator said at the door before the first question: the whole household's, not one form's. */
export interface InterviewStart {
	composition: Composition;
	informant: Informant;
}

/** What decides what an interview asks, besides who lives there. */
export interface InterviewedDoor {
	role: string;
	/** In the sample, and without its long form so far. */
	drawn: boolean;
	/** What every household must hand in has been: only the long form may be left. */
	handedIn: boolean;
}

/**
 * Questionnaires that an interview asks: those that the household must hand in and has not. The long form is asked by supervisors
 * alone, and only of drawn households (census-2020-more §0.1); X11 says the same of what was handed in.
 */
export function interviewForms(
	composition: Composition,
	{ role, drawn, handedIn }: InterviewedDoor,
	questionnaires: readonly RoundForm[]
): string[] {
	const members: HouseholdMembers = {
		residents: composition !== 'foreigners',
		foreigners: isMixed(composition) || composition === 'foreigners',
		drawn: drawn && role === 'supervisor' && composition !== 'deceased'
	};
	const ofDrawn = drawnForms(questionnaires);
	return formsOf(members, questionnaires).filter((id) => !handedIn || ofDrawn.includes(id));
}

/**
 * What the forms' conditions read of an interview (adr/0058).
 * @param nonresponse codes of this form's items that may stay without an answer (adr/0078)
 */
export const interviewFacts = (
	{ composition, informant }: InterviewStart,
	nonresponse: readonly string[] = []
): Facts => ({
	'@interviewer': '1',
	...(nonresponse.length > 0 && { '@nonresponse': nonresponse.join(' ') }),
	...(composition === 'deceased' && { '@allDeceased': '1' }),
	...(isMixed(composition) && { '@mixed': '1' }),
	...(composition === 'mixedElsewhere' && { '@householderElsewhere': '1' }),
	...(isProxy(informant) && { '@proxy': '1' })
});

/** Where nobody is alive the response bears this number, whatever the list calls the household (H26). */
export const numberOf = ({ composition }: InterviewStart, listed: string): string =>
	composition === 'deceased' ? '999' : listed;

/** What the seal is bound to, so that no parcel can stand for another interview, for a visit, or in another block. */
export const interviewMark = (block: string, interviewId: string): string => `interview/${block}/${interviewId}`;

/** The same for one by telephone: no parcel of a call can stand for an interview at a door, or for another household. */
export const callMark = (householdId: string, callId: string): string => `call/${householdId}/${callId}`;

/**
 * What became of an interview at the office. `handedIn`: it stands; `second`: the household had handed in already, which stands;
 * `findings`: something is missing or cannot be, and has to be asked again.
 */
export const INTERVIEW_STATES = ['handedIn', 'second', 'findings'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** Sealed interviews that one request carries at most: what a broken connection loses is sent again. */
export const MOST_AT_ONCE = 10;
