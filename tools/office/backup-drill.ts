import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { both, CommandError, commandNamed, pathOf, runCommand, say } from './command-line';
import { drill, type DrillReport } from './backup-drill/drill';
import { programsIn } from './backup-drill/programs';
import { withDeps } from './office-command';

const command = commandNamed('npm run backup-drill', {
	zh: '演练备份：给正在运行的数据库做一次基础备份、接收它的 WAL，在本机另一个文件夹里恢复到某一秒，打开一份草稿、核对一张回执、点清行数，报告要多久、会丢多少。原来的数据库只多两条操作记录。',
	en: 'Drills the backup: base backup and WAL of the running database, restored to a second in a folder of this machine; opens a draft, verifies a receipt, counts rows; says how long it takes and how much is lost. The database itself gains two audit events.'
})
	.option(
		'--url <address>',
		both({
			zh: '有 REPLICATION 和 pg_monitor 权限的数据库用户（默认 DATABASE_OWNER_URL）',
			en: 'a role with REPLICATION and pg_monitor (default: DATABASE_OWNER_URL)'
		})
	)
	.option('--bin <folder>', both({ zh: 'PostgreSQL 程序所在的文件夹', en: 'the folder of PostgreSQL’s programs' }))
	.option(
		'--folder <folder>',
		both({ zh: '在这里面建一个临时文件夹，演练完就删除', en: 'where a temporary folder is made; removed afterwards' }),
		tmpdir()
	);

interface Options {
	url?: string;
	bin?: string;
	folder: string;
}

await runCommand<Options>(command, async ({ url, bin, folder }) => {
	const program = programsIn(bin);
	mkdirSync(pathOf(folder), { recursive: true });
	const place = mkdtempSync(join(pathOf(folder), 'zitian-drill-'));
	try {
		await withDeps(async (deps) => {
			const address = new URL(url ?? deps.settings.databaseOwnerUrl);
			const report = await drill(deps, { url: address, program, place, say: (text) => say(both(text)) });
			tell(report);
		});
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
});

function tell({ faults, ...figures }: DrillReport): void {
	say(JSON.stringify(figures));
	if (faults.length > 0)
		throw new CommandError(
			both({ zh: `恢复出来的不对：${faults.join('；')}`, en: `What was restored is not right: ${faults.join('; ')}` })
		);
	say(
		both({
			zh: `恢复成功。RPO：${figures.rpoSeconds} 秒（WAL 晚这么久到）；RTO：${figures.rtoSeconds} 秒（恢复并核对）。`,
			en: `Restored. RPO: ${figures.rpoSeconds} s (so late WAL arrives); RTO: ${figures.rtoSeconds} s (restored and checked).`
		})
	);
}
