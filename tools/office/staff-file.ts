import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Actor } from '$lib/server/audit/audited';
import type { Deps } from '$lib/server/deps';
import type { Fault } from '$lib/server/import/row';
import { readRows } from '$lib/server/import/rows';
import { readStaffList } from '$lib/server/import/staff-list';
import { staffSlips } from '$lib/server/letters/staff-slips';
import { createStaffList, type FirstSecrets } from '$lib/server/use-cases/office/create-staff-list';
import { both, CommandError, pathOf, say } from './command-line';

/** Accounts of a list, and the slips with their first passwords. */
export async function createFromFile(deps: Deps, actor: Actor, file: string, out: string): Promise<void> {
	const bytes = await readFile(pathOf(file)).catch(() => {
		throw new CommandError(both({ zh: `打不开文件 ${file}。`, en: `The file ${file} cannot be read.` }));
	});
	const rows = await readRows(bytes);
	const { accounts, faults } = 'faults' in rows ? { accounts: [], faults: rows.faults } : readStaffList(rows.rows);
	refuse(faults);
	await writeSlips(deps, out, async (deliver) => {
		const created = await createStaffList(deps, actor, accounts, deliver);
		if (!created.ok) refuse(created.faults);
	});
	say(
		both({
			zh: `建了 ${accounts.length} 个账号，账号单在 ${out}。打印后请删除这个文件。`,
			en: `${accounts.length} accounts were made; their slips are in ${out}. Delete it after printing.`
		})
	);
}

/** The slips are written before the accounts are committed, and are there only if they were. */
export async function writeSlips(
	{ settings }: Deps,
	out: string,
	work: (deliver: (accounts: FirstSecrets[]) => Promise<void>) => Promise<void>
): Promise<void> {
	const file = pathOf(out);
	if (existsSync(file))
		throw new CommandError(both({ zh: `文件 ${out} 已经存在。`, en: `The file ${out} is there already.` }));
	const part = `${file}.part`;
	try {
		await work((accounts) => writeFile(part, staffSlips(accounts, settings.origin), { mode: 0o600 }));
		await rename(part, file);
	} finally {
		await rm(part, { force: true });
	}
}

function refuse(faults: readonly Fault[]): void {
	if (faults.length === 0) return;
	for (const { line, reason } of faults)
		say(both({ zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }));
	throw new CommandError(
		both({ zh: `有 ${faults.length} 处问题，一个账号也没有建。`, en: `${faults.length} faults: no account was made.` })
	);
}
