import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { unitsIn, type AreaUnits } from '$lib/domain/geography/district';
import { readHouseholdList, type HouseholdList } from '$lib/server/import/household-list';
import { readRows, type Fault } from '$lib/server/import/rows';
import { loadHouseholds, tryHouseholds } from '$lib/server/use-cases/office/load-households';
import { both, CommandError, officeActor, runOfficeCommand, say } from './office-command';

/** `npm run import-households -- FILE [--dry-run]`: the office's own list of households, CSV or XLSX (docs/household-list.md). */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { 'dry-run': { type: 'boolean', default: false } }
});

runOfficeCommand(async (deps) => {
	const units = unitsIn(deps.round.districts);
	const list = await read(positionals[0], units);
	sayColumns(list);
	refuse(list.faults);
	const outcome = values['dry-run']
		? await tryHouseholds(deps, list.households)
		: await loadHouseholds(deps, officeActor('import-households'), units, list.households);
	if (!outcome.ok) return refuse(outcome.faults);
	const { blocks, dwellings, households } = outcome.loaded;
	say(
		both({
			zh: `${values['dry-run'] ? '检查通过，没有写入' : '已导入'}：${blocks} 个普查小区，${dwellings} 处住房，${households} 户。`,
			en: `${values['dry-run'] ? 'Checked, nothing written' : 'Loaded'}: ${blocks} blocks, ${dwellings} dwellings, ${households} households.`
		})
	);
});

async function read(file: string | undefined, units: AreaUnits): Promise<HouseholdList> {
	if (!file) throw new CommandError('npm run import-households -- FILE [--dry-run]');
	const bytes = await readFile(file).catch(() => {
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
