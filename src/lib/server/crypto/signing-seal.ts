import type { Confirmation, SigningInterview } from '$lib/domain/field/signing-code';
import type { KeyRing } from './key-ring';
import { openWithRing, sealWithRing } from './ring-seal';
import { same } from './slow-hash';

/** A code that is under way. The phone keeps it, sealed, while it waits: nothing of it stands in the database. */
export interface Challenge {
	/** Six digits. */
	code: string;
	/** The last two digits of the number that it was sent to. */
	numberEnding: string;
	/** UTC milliseconds. */
	until: number;
}

/** What each token is for, and of which interview: neither can stand in the other's place, or for another interview. */
const about = (use: 'challenge' | 'confirmation', { householdId, interviewId }: SigningInterview): string =>
	`signing/${use}/${householdId}/${interviewId}`;

export const sealChallenge = (ring: KeyRing, interview: SigningInterview, challenge: Challenge): string =>
	textOf(sealWithRing(ring, 'signing', about('challenge', interview), challenge));

/** @returns undefined for anything that this ring has not sealed for exactly this interview */
export const openChallenge = (ring: KeyRing, interview: SigningInterview, token: string): Challenge | undefined =>
	opened(ring, about('challenge', interview), token);

export const isCodeOf = ({ code }: Challenge, given: string): boolean => same(Buffer.from(code), Buffer.from(given));

/** The portal's word that the informant gave the code: it lies in the signed interview in place of strokes. */
export const sealConfirmation = (ring: KeyRing, interview: SigningInterview, confirmation: Confirmation): string =>
	textOf(sealWithRing(ring, 'signing', about('confirmation', interview), confirmation));

/** @returns undefined for anything that this ring has not sealed for exactly this interview */
export const openConfirmation = (ring: KeyRing, interview: SigningInterview, token: string): Confirmation | undefined =>
	opened(ring, about('confirmation', interview), token);

const textOf = (sealed: Uint8Array): string => Buffer.from(sealed).toString('base64url');

function opened<Content>(ring: KeyRing, mark: string, token: string): Content | undefined {
	try {
		return openWithRing<Content>(ring, 'signing', mark, Buffer.from(token, 'base64url'));
	} catch {
		return undefined;
	}
}
