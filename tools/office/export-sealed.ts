import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { standingSubmissions } from '$lib/server/db/queries/sealed';
import { both, CommandError, runOfficeCommand, say } from './office-command';

/** `npm run export-sealed -- --out FILE`, on the server: what stands, still sealed, one line a household. */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

runOfficeCommand(async ({ db }) => {
	const { out } = values;
	if (!out) throw new CommandError('npm run export-sealed -- --out FILE');
	let count = 0;
	async function* lines() {
		for await (const sealed of standingSubmissions(db)) {
			count += 1;
			yield `${sealed}\n`;
		}
	}
	await pipeline(Readable.from(lines()), createWriteStream(out, { mode: 0o600, flags: 'wx' }));
	say(
		both({
			zh: `${count} 份封存的普查表在 ${out}，只有普查办公室的私钥能打开。`,
			en: `${count} sealed responses in ${out}. Only the office's private key opens them.`
		})
	);
});
