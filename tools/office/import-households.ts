import { readFile } from 'node:fs/promises';
import { unitsIn, type AreaUnits } from '$lib/domain/geography/district';
import { readHouseholdList, type HouseholdList } from '$lib/server/import/household-list';
import { readRows, type Fault } from '$lib/server/import/rows';
import { loadHouseholds, tryHouseholds } from '$lib/server/use-cases/office/load-households';
import { both, CommandError, commandNamed, pathOf, say } from './command-line';
import { officeActor, runOfficeCommand } from './office-command';

const command = commandNamed('npm run import-households', {
	zh: '导入办公室自己的户主名册，CSV 或 XLSX（各列见 docs/household-list.md）。有一行不对就一户也不导入，逐行说明。',
	en: 'Loads the office’s own list of households, CSV or XLSX (columns: docs/household-list.md). One faulty line and nothing is loaded; every faulty line is named.'
})
	.argument('<file>', both({ zh: '名册', en: 'the list' }))
	.option('--dry-run', both({ zh: '只检查，不写入', en: 'check everything and write nothing' }));

await runOfficeCommand<{ dryRun?: boolean }>(command, async (deps, { dryRun }, [file = '']) => {
	const units = unitsIn(deps.round.districts);
	const list = await read(file, units);
	sayColumns(list);
	refuse(list.faults);
	const outcome = dryRun
		? await tryHouseholds(deps, list.households)
		: await loadHouseholds(deps, officeActor('import-households'), units, list.households);
	if (!outcome.ok) return refuse(outcome.faults);
	const { blocks, dwellings, households } = outcome.loaded;
	say(
		both({
			zh: `${dryRun ? '检查通过，没有写入' : '已导入'}：${blocks} 个普查小区，${dwellings} 处住房，${households} 户。`,
			en: `${dryRun ? 'Checked, nothing written' : 'Loaded'}: ${blocks} blocks, ${dwellings} dwellings, ${households} households.`
		})
	);
});

async function read(file: string, units: AreaUnits): Promise<HouseholdList> {
	const bytes = await readFile(pathOf(file)).catch(() => {
		throw new CommandError(both({ zh: `打不开文件 ${file}。`, en: `The file ${file} cannot be read.` }));
	});
	const rows = await readRows(bytes);
	if ('faults' in rows) return { households: [], faults: rows.faults, dropped: [], unknown: [] };
	return readHouseholdList(rows.rows, units);
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

/** Nothing is loaded; every faulty line is named. */
function refuse(faults: Fault[]): void {
	if (faults.length === 0) return;
	for (const { line, reason } of faults)
		say(both({ zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }));
	throw new CommandError(
		both({
			zh: `有 ${faults.length} 处问题，一户也没有导入。`,
			en: `${faults.length} faults: no household was loaded.`
		})
	);
}
