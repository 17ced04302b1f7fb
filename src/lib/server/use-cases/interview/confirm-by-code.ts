import { readSigningCode, type SigningInterview } from '$lib/domain/field/signing-code';
import { fail, ok, type Result } from '$lib/domain/problem';
import { givenSigningCode } from '$lib/schemas/signing-code';
import type { Staff } from '../../actors';
import { isCodeOf, openChallenge, sealConfirmation, type Challenge } from '../../crypto/signing-seal';
import type { Deps } from '../../deps';
import { atSigning } from '../../services/at-signing';
import { isInScope } from '../../services/field-action';

type ConfirmDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'signingLimits'>;

/** The informant said the code: the phone gets the portal's word of it, which it seals with the answers in place of a signature. */
export async function confirmByCode(
	deps: ConfirmDeps,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<{ confirmation: string }>> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const given = givenSigningCode.safeParse(posted);
	if (!given.success) return fail('request.unreadable');
	const { challenge, code, ...interview } = given.data;
	const judged = await judge(deps, interview, openChallenge(deps.keys, interview, challenge), code);
	return atSigning(deps, staff, {
		...{
			block,
			...interview,
			action: 'signing.confirmed',
			against: () => (judged.ok ? undefined : judged.problem.code)
		},
		change() {
			const numberEnding = judged.ok ? judged.value.numberEnding : '';
			return { confirmation: sealConfirmation(deps.keys, interview, { at: deps.clock.now(), numberEnding }) };
		}
	});
}

/** A try is spent before the code is looked at, and given back when it was right. */
async function judge(
	{ clock, signingLimits }: ConfirmDeps,
	interview: SigningInterview,
	challenge: Challenge | undefined,
	typed: string
): Promise<Result<Challenge>> {
	if (!challenge || clock.now() >= challenge.until) return fail('signing.codeOver');
	if (!(await signingLimits.spendCode(interview))) return fail('signing.tries');
	if (!isCodeOf(challenge, readSigningCode(typed) ?? '')) return fail('signing.code');
	await signingLimits.giveBackCode(interview);
	return ok(challenge);
}
