import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exportSealed } from '$lib/server/use-cases/office/export-sealed';
import { both, commandNamed, pathOf, say } from './command-line';
import { officeActor, runOfficeCommand } from './office-command';

const command = commandNamed('npm run export-sealed', {
	zh: '在服务器上：导出现有的普查表，仍然封着，每户一行；没有采用的入户登记在最后。可以随时重做。',
	en: 'On the server: what stands, still sealed, one line a household; interviews that were set aside come last. May be done again at any time.'
}).requiredOption('--out <file>', both({ zh: '写到这个新文件', en: 'the new file to write' }));

await runOfficeCommand<{ out: string }>(command, async (deps, { out }) => {
	const { count, aside } = await exportSealed(deps, officeActor('export-sealed'), (lines) =>
		pipeline(lines, createWriteStream(pathOf(out), { mode: 0o600, flags: 'wx' }))
	);
	say(
		both({
			zh: `${count} 份封存的普查表、${aside} 次没有采用的入户登记在 ${out}，只有普查办公室的私钥能打开。`,
			en: `${count} sealed responses and ${aside} interviews that were set aside in ${out}. Only the office's private key opens them.`
		})
	);
});
