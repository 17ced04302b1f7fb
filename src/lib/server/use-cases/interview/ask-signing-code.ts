import { SIGNING_POLICY } from '$lib/domain/field/signing-code';
import { officeOf } from '$lib/domain/household/round';
import { fail, type Result } from '$lib/domain/problem';
import { readMobile } from '$lib/domain/support/ticket';
import { signingMessage } from '$lib/i18n/text-messages';
import { askedSigningCode } from '$lib/schemas/signing-code';
import type { Staff } from '../../actors';
import { sealChallenge } from '../../crypto/signing-seal';
import { newSpokenCode } from '../../crypto/spoken-code';
import { isSigningHeldUp } from '../../db/queries/text-messages';
import type { Deps } from '../../deps';
import { atSigning } from '../../services/at-signing';
import { isInScope } from '../../services/field-action';
import { writeMessage } from '../../services/write-message';

type AskDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'round' | 'settings' | 'signingLimits'> & {
	jobs: Pick<Deps['jobs'], 'wake'>;
};

/**
 * 确认码代替签字: six digits go to the informant's phone, who tells the enumerator when what was read back is right (adr/0029). The
 * code itself is nowhere but in that message and, sealed, on the enumerator's phone.
 */
export async function askSigningCode(
	deps: AskDeps,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<{ challenge: string }>> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const asked = askedSigningCode.safeParse(posted);
	if (!asked.success) return fail('request.unreadable');
	const { phone: typed, ...interview } = asked.data;
	if (deps.settings.smsWebhookUrl === '') return fail('signing.noService');
	if (deps.clock.now() < deps.round.referenceMoment) return fail('interview.early');
	const phone = readMobile(typed);
	if (phone === undefined) return fail('signing.phone');
	const over = await deps.signingLimits.spendText({ ...interview, staffId: staff.staffId, phone });
	const code = newSpokenCode();
	const sent = await atSigning(deps, staff, {
		...{ block, ...interview, action: 'signing.codeAsked' },
		against: async (tx) => over ?? ((await isSigningHeldUp(tx, interview.householdId)) ? 'signing.away' : undefined),
		async change(tx) {
			const row = { householdId: interview.householdId, kind: 'signing', letterNumber: 0 } as const;
			await writeMessage(deps, tx, row, { phone, text: signingMessage(code, wordsOf(deps, block)) });
			const until = deps.clock.now() + SIGNING_POLICY.lasts;
			return { challenge: sealChallenge(deps.keys, interview, { code, numberEnding: phone.slice(-2), until }) };
		}
	});
	if (sent.ok) void deps.jobs.wake('text-messages');
	return sent;
}

const wordsOf = ({ round }: Pick<Deps, 'round'>, block: string) => ({
	census: round.title.zh,
	helpDeskPhone: officeOf(round, block).helpDeskPhone
});
