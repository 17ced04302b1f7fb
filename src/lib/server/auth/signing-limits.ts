import type { Sql } from 'postgres';
import { SIGNING_POLICY, type SigningInterview } from '$lib/domain/field/signing-code';
import type { ProblemCode } from '$lib/domain/problem';
import { limitKey } from '../crypto/address-hash';
import type { KeyRing } from '../crypto/key-ring';
import { failureCounter } from './failure-counter';

const DAY_MINUTES = 24 * 60;

export interface AskedText extends SigningInterview {
	staffId: string;
	/** Digits. */
	phone: string;
}

/** Limits on codes in place of a signature: an account is no cannon of text messages, and a code is not guessed. */
export interface SigningLimits {
	/** One more text message. @returns which limit stands against it */
	spendText(asked: AskedText): Promise<ProblemCode | undefined>;
	/** One more code, before it is looked at. @returns whether it may be */
	spendCode(interview: SigningInterview): Promise<boolean>;
	/** It was right. */
	giveBackCode(interview: SigningInterview): Promise<void>;
}

/** Counted in the database, under keyed hashes: neither number nor interview can be read there. */
export function signingLimits(
	sql: Sql,
	keys: KeyRing,
	policy: Readonly<Record<keyof typeof SIGNING_POLICY, number>> = SIGNING_POLICY
): SigningLimits {
	const counter = (prefix: string, points: number) => failureCounter(sql, `signing-${prefix}`, points, DAY_MINUTES);
	const ofInterview = counter('texts', policy.texts);
	const toNumber = counter('number', policy.textsToANumber);
	const ofAccount = counter('account', policy.textsADay);
	const wrong = counter('codes', policy.wrongCodes);
	const mark = ({ householdId, interviewId }: SigningInterview) => [
		limitKey(keys, `signing/${householdId}/${interviewId}`)
	];
	return {
		// From narrow to wide: what is refused near by does not use up what is left of the day.
		async spendText({ staffId, phone, ...interview }) {
			if (await ofInterview.spend(mark(interview))) return 'signing.texts';
			if (await toNumber.spend([limitKey(keys, `signing/to/${phone}`)])) return 'signing.number';
			return (await ofAccount.spend([limitKey(keys, `signing/by/${staffId}`)])) ? 'signing.account' : undefined;
		},
		spendCode: async (interview) => (await wrong.spend(mark(interview))) === undefined,
		giveBackCode: (interview) => wrong.giveBack(mark(interview))
	};
}
