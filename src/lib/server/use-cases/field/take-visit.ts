import { z } from 'zod';
import { fail, type Result } from '$lib/domain/problem';
import { parcelMark } from '$lib/domain/field/parcel';
import type { Deps } from '../../deps';
import { openParcel } from '../../crypto/visit-seal';
import type { Staff } from '../../actors';
import { isInScope } from '../../services/field-action';
import { takeBackVisit } from './take-back-visit';
import { recordVisit, type RecordedVisit } from './record-visit';

const base64url = (most: number) =>
	z
		.string()
		.max(most)
		.regex(/^[\w-]*$/);

const Posted = z.object({
	visitId: z.string().max(36),
	/** How long ago it was, milliseconds. */
	ago: z.number().min(0),
	parcel: z.object({
		kid: z.string().max(16),
		ephemeral: z.object({ x: base64url(43), y: base64url(43) }),
		iv: base64url(16),
		ciphertext: base64url(2000)
	})
});

const Content = z.union([
	z.object({ householdId: z.string().max(36), takesBack: z.string().max(36) }),
	z.object({
		householdId: z.string().max(36),
		outcome: z.string().max(40),
		appointment: z.number().optional(),
		paperNumber: z.string().max(40).optional(),
		listAge: z.number().min(0).optional()
	})
]);

/** What a phone recorded or took back without a signal and sealed to the server: sent twice, it is recorded once. */
export async function takeVisit(
	deps: Pick<Deps, 'db' | 'clock' | 'round' | 'keys' | 'limits'>,
	staff: Staff,
	{ block, posted }: { block: string; posted: unknown }
): Promise<Result<RecordedVisit | { corrected: boolean }>> {
	if (!isInScope(staff, { block })) return fail('notAllowed');
	const sent = Posted.safeParse(posted);
	if (!sent.success) return fail('visit.invalid');
	const { visitId, ago, parcel } = sent.data;
	const content = Content.safeParse(openParcel(deps.keys, parcelMark(block, visitId), parcel));
	if (!content.success) return fail('visit.invalid');
	if (!('takesBack' in content.data)) return recordVisit(deps, staff, { ...content.data, block, visitId, ago });
	const { householdId, takesBack } = content.data;
	return takeBackVisit(deps, staff, { block, householdId, visitId: takesBack, ago });
}
