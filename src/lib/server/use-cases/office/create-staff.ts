import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import { fail, ok, type Result } from '$lib/domain/problem';
import { isAgent } from '$lib/domain/support/agents';
import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { addStaff, assignBlocks, knownBlocks } from '../../db/queries/district';
import type { Role } from '../../db/schema';
import type { FirstSecrets } from './create-staff-list';
import { newAccountSecrets, type NewAccount } from '../../services/account-secrets';

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

export const ROLES: readonly Role[] = ['enumerator', 'supervisor', 'help-desk', 'help-desk-lead', 'office'];

/** @param deliver gets the secrets before the commit, for a slip: where it cannot be written there is no account */
export async function createStaff(
	deps: Pick<Deps, 'db' | 'clock' | 'keys'>,
	actor: Actor,
	command: CreateStaff,
	deliver?: (secrets: FirstSecrets) => Promise<void>
): Promise<Result<NewAccount>> {
	const { role, number, name, phone, rehearsal, blocks, district = '', photo } = command;
	if (isAgent({ role }) && !/^\d{6,15}$/.test(district)) return fail('staff.noDistrict');
	const { shown, stored } = await newAccountSecrets(deps.keys, number);
	const face = photo && { photo: photo.bytes, photoKind: photo.kind };
	return audited(deps, actor, async (tx, record): Promise<Result<NewAccount>> => {
		const known = await knownBlocks(tx, blocks);
		const missing = blocks.find((block) => !known.includes(block));
		const staffId =
			missing === undefined
				? await addStaff(tx, {
						role,
						number,
						name,
						phone,
						rehearsal,
						district,
						...stored,
						firstPassword: !rehearsal,
						...face
					})
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
		await deliver?.({ number, name, role, ...shown });
		return ok(shown);
	});
}
