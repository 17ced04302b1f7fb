import { audited, type Actor } from '../../audit/audited';
import { isAgent } from '$lib/domain/support/agents';
import { addStaff, assignBlocks, knownBlocks } from '../../db/queries/district';
import { numbersTaken } from '../../db/queries/staff';
import type { Queryable } from '../../db/client';
import type { Deps } from '../../deps';
import type { Fault } from '../../import/row';
import type { ListedAccount } from '../../import/staff-list';
import { newAccountSecrets, type NewAccount } from '../../services/account-secrets';

/** An account with its first secrets, for the slip. */
export type FirstSecrets = Pick<ListedAccount, 'number' | 'name' | 'role'> & NewAccount;

type Created = { ok: true; accounts: FirstSecrets[] } | { ok: false; faults: Fault[] };

/**
 * All accounts of a list, or none and every line that cannot be. `deliver` gets the secrets before the commit, so that a full
 * disk leaves no account whose password nobody has.
 */
export async function createStaffList(
	deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'settings' | 'round'>,
	actor: Actor,
	list: readonly ListedAccount[],
	deliver: (accounts: FirstSecrets[]) => Promise<void>
): Promise<Created> {
	const faults = await faultsOf(deps.db, list);
	if (faults.length > 0) return { ok: false, faults };
	const ready = await Promise.all(list.map((account) => withSecrets(deps, account)));
	return audited(deps, actor, async (tx, record): Promise<Created> => {
		for (const { row, blocks } of ready) {
			const staffId = await addStaff(tx, row);
			if (!staffId) throw new Error(`Staff number ${row.number} was taken in the meantime.`);
			await assignBlocks(tx, staffId, blocks);
			await record({ action: 'staff.created', objectId: staffId, detail: { role: row.role } });
		}
		const accounts = ready.map(({ secrets }) => secrets);
		await deliver(accounts);
		return { ok: true, accounts };
	});
}

async function faultsOf(db: Queryable, list: readonly ListedAccount[]): Promise<Fault[]> {
	const [taken, known] = await Promise.all([
		numbersTaken(
			db,
			list.map(({ number }) => number)
		),
		knownBlocks(db, [...new Set(list.flatMap(({ blocks }) => blocks))])
	]);
	return list.flatMap(({ line, number, blocks }): Fault[] => [
		...(taken.includes(number)
			? [{ line, reason: { zh: `工号 ${number} 已经有人用了。`, en: `Staff number ${number} is taken.` } }]
			: []),
		...blocks
			.filter((block) => !known.includes(block))
			.map((block) => ({
				line,
				reason: { zh: `普查小区 ${block} 还没有导入。`, en: `Block ${block} has not been loaded.` }
			}))
	]);
}

async function withSecrets(
	{ keys, settings, round }: Pick<Deps, 'keys' | 'settings' | 'round'>,
	account: ListedAccount
) {
	const { number, name, role, phone, blocks } = account;
	const { shown, stored } = await newAccountSecrets(keys, number);
	const only = round.districts.length === 1 ? (round.districts[0]?.code ?? '') : '';
	const row = {
		number,
		name,
		role,
		phone,
		district: account.district || (isAgent({ role }) ? only : ''),
		rehearsal: settings.rehearsal,
		...stored,
		firstPassword: !settings.rehearsal
	};
	return { row, blocks, secrets: { number, name, role, ...shown } };
}
