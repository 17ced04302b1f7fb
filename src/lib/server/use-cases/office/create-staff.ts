import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { audited, type Actor } from '../../audit/audited';
import { newTotpSecret, passwordHash, totpUri } from '../../auth/staff-credentials';
import type { Deps } from '../../deps';
import { sealStaffSecret } from '../../crypto/staff-secret';
import { newPassword } from '../../crypto/tokens';
import { addStaff, assignBlocks, knownBlocks } from '../../db/queries/district';
import type { Role } from '../../db/schema';

export interface CreateStaff {
	role: Role;
	/** 工号 */
	number: string;
	name: string;
	phone: string;
	/** 15-digit codes; they have to be loaded. */
	blocks: string[];
	/** Help desk and office: area code of the district, or of a part of it, that they see. An office without one sees all of the round. */
	district?: string;
	photo?: StaffPhoto;
	/** Refused at sign-in outside a rehearsal. */
	rehearsal: boolean;
}

/** Shown once: the database keeps a hash of the one and a sealed copy of the other. */
export interface NewAccount {
	password: string;
	/** base32 */
	totpSecret: string;
	/** otpauth:// for an authenticator */
	totpUri: string;
}

export const ROLES: readonly Role[] = ['enumerator', 'supervisor', 'help-desk', 'help-desk-lead', 'office'];

export async function createStaff(
	deps: Pick<Deps, 'db' | 'clock' | 'keys'>,
	actor: Actor,
	command: CreateStaff
): Promise<Result<NewAccount>> {
	const { role, number, name, phone, rehearsal, blocks, district = '', photo } = command;
	if (isAgent({ role }) && !/^\d{6,15}$/.test(district)) return fail('staff.noDistrict');
	const [password, totpSecret] = [newPassword(), newTotpSecret()];
	const secrets = {
		passwordHash: await passwordHash(password),
		totpSecret: sealStaffSecret(deps.keys, number, totpSecret)
	};
	const face = photo && { photo: photo.bytes, photoKind: photo.kind };
	return audited(deps, actor, async (tx, record): Promise<Result<NewAccount>> => {
		const known = await knownBlocks(tx, blocks);
		const missing = blocks.find((block) => !known.includes(block));
		const staffId =
			missing === undefined
				? await addStaff(tx, { role, number, name, phone, rehearsal, district, ...secrets, ...face })
				: undefined;
		await record({
			action: 'staff.created',
			outcome: staffId ? 'done' : 'refused',
			objectId: staffId,
			detail: { role }
		});
		if (missing !== undefined) return fail('block.unknown', { block: missing });
		if (!staffId) return fail('staff.numberTaken', { number });
		await assignBlocks(tx, staffId, blocks);
		return ok({ password, totpSecret, totpUri: totpUri(totpSecret, number) });
	});
}
