import { readFile, writeFile } from 'node:fs/promises';
import { unitsIn, type AreaUnits } from '$lib/domain/geography/district';
import { faultsFile } from '$lib/server/import/faults-file';
import { readHouseholdList, type HouseholdList } from '$lib/server/import/household-list';
import type { Fault, Row } from '$lib/server/import/row';
import { readRows } from '$lib/server/import/rows';
import type { Deps } from '$lib/server/deps';
import { loadHouseholds, tryHouseholds } from '$lib/server/use-cases/office/load-households';
import { asOwner } from './as-owner';
import { both, CommandError, commandNamed, pathOf, say } from './command-line';
import { sayDifference, sayKept } from './list-difference';
import { officeActor, runOfficeCommand } from './office-command';

const command = commandNamed('npm run import-households', {
	zh: '导入办公室自己的户主名册，CSV 或 XLSX（各列见 docs/household-list.md）。有一行不对就一户也不导入，逐行说明。改过的名册可以再导入：先看差别，确认后加 --update。',
	en: 'Loads the office’s own list of households, CSV or XLSX (columns: docs/household-list.md). One faulty line and nothing is loaded; every faulty line is named. A corrected list can be loaded again: look at the differences, then add --update.'
})
	.argument('<file>', both({ zh: '名册', en: 'the list' }))
	.option('--dry-run', both({ zh: '只检查，不写入', en: 'check everything and write nothing' }))
	.option(
		'--update',
		both({
			zh: '改动和去掉以前导入的行；有信、走访或表的户不会去掉',
			en: 'change and remove what was loaded before; a household with a letter, a visit or a form stays'
		})
	)
	.option(
		'--faults <file>',
		both({ zh: '把有问题的行写到这个 CSV 文件', en: 'write the faulty lines to this CSV file' })
	);

interface Options {
	dryRun?: boolean;
	update?: boolean;
	faults?: string;
}

await runOfficeCommand<Options>(command, async (deps, { dryRun, update, faults }, [file = '']) => {
	const units = unitsIn(deps.round.districts);
	const { list, rows } = await read(file, units);
	sayColumns(list);
	await refuse(list.faults, rows, faults);
	const load = (db: Deps['db']) =>
		loadHouseholds({ ...deps, db }, officeActor('import-households'), units, list.households, { update });
	const outcome = dryRun
		? await tryHouseholds(deps, list.households)
		: await (update ? asOwner(deps.settings, load) : load(deps.db));
	sayDifference(outcome.difference);
	if (!outcome.ok) return announce(dryRun);
	sayKept(outcome.kept);
	const { blocks, dwellings, households } = outcome.loaded;
	say(
		both({
			zh: `${dryRun ? '检查通过，没有写入' : '已导入'}：${blocks} 个普查小区，${dwellings} 处住房，${households} 户。`,
			en: `${dryRun ? 'Checked, nothing written' : 'Loaded'}: ${blocks} blocks, ${dwellings} dwellings, ${households} households.`
		})
	);
});

/** A dry run has done its work; without one, the differences have to be agreed to first. */
function announce(dryRun = false): void {
	const text = {
		zh: '没有写入。看过上面的差别，要照名册改，请加 --update 再运行。',
		en: 'Nothing was written. If the differences above are meant, run it again with --update.'
	};
	if (!dryRun) throw new CommandError(both(text));
	say(both(text));
}

async function read(file: string, units: AreaUnits): Promise<{ list: HouseholdList; rows: Row[] }> {
	const bytes = await readFile(pathOf(file)).catch(() => {
		throw new CommandError(both({ zh: `打不开文件 ${file}。`, en: `The file ${file} cannot be read.` }));
	});
	const read = await readRows(bytes);
	if ('faults' in read) return { list: { households: [], faults: read.faults, dropped: [], unknown: [] }, rows: [] };
	return { list: readHouseholdList(read.rows, units), rows: read.rows };
}

function sayColumns({ dropped, unknown }: HouseholdList): void {
	if (dropped.length > 0) {
		const names = dropped.join('、');
		say(
			both({
				zh: `这些列认得，但不保存：${names}。本系统不留姓名和电话，户别由住户自己填。`,
				en: `Recognised and not kept: ${names}. No names or phone numbers are stored; the household states its own type.`
			})
		);
	}
	if (unknown.length > 0) {
		say(both({ zh: `这些列没有用到：${unknown.join('、')}。`, en: `Not used: ${unknown.join(', ')}.` }));
	}
}

/** Nothing is loaded; every faulty line is named, and written to a file to send back where one is wanted. */
async function refuse(faults: Fault[], rows: Row[], file: string | undefined): Promise<void> {
	if (faults.length === 0) return;
	for (const { line, reason } of faults)
		say(both({ zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }));
	if (file !== undefined) {
		await writeFile(pathOf(file), faultsFile(rows, faults), { flag: 'wx', mode: 0o600 });
		say(both({ zh: `有问题的行写在 ${file}。`, en: `The faulty lines are in ${file}.` }));
	}
	throw new CommandError(
		both({
			zh: `有 ${faults.length} 处问题，一户也没有导入。`,
			en: `${faults.length} faults: no household was loaded.`
		})
	);
}
