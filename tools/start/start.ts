import { join } from 'node:path';
import { both, commandNamed, runCommand, say, wholeNumber } from '../office/command-line';
import { runProduct, type Product } from './product';
import { progressOn } from './progress';
import { rehearsalTable } from '../rehearsal/rehearsal-table';

const command = commandNamed('npm start', {
	zh: '启动本系统：没有 DATABASE_URL 就是演练，有就是正式运行（docs/operations.md）。Ctrl-C 停止，数据会留下。',
	en: 'Starts the portal: a rehearsal without DATABASE_URL, in production with it (docs/operations.md). Ctrl-C stops it; the data stays.'
})
	.option(
		'--households <n>',
		both({ zh: '演练地区的户数', en: 'how many households a rehearsal’s district has' }),
		wholeNumber,
		2000
	)
	.option(
		'--seed <n>',
		both({ zh: '随机种子：同一个数得到同一个地区', en: 'the same number makes the same district' }),
		wholeNumber,
		1
	);

async function start(size: { households: number; seed: number }): Promise<void> {
	const product = await runProduct({ ...size, progress: progressOn(process.stdout), output: 'inherit' });
	const { rehearsal, settings } = product;
	say(
		rehearsal
			? `\n${rehearsalTable(rehearsal, join(settings.dataDir, 'rehearsal.json'))}\n`
			: `\nOpen ${settings.origin}\n`
	);
	await untilStopped(product);
}

/** Waits for Ctrl-C, for SIGTERM, or for the web server to end by itself; then ends in order: web server, database. */
async function untilStopped(product: Product): Promise<void> {
	const asked = new Promise<undefined>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
	});
	const code = await Promise.race([asked, product.web.ended]);
	say(code === undefined ? '\nStopping …' : `The web server ended by itself (exit code ${code}).`);
	await product.stop();
	say('Stopped. The data is kept.');
	process.exit(code ?? 0);
}

await runCommand(command, start);
process.exit();
