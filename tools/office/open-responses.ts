import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openSealed } from '$lib/server/crypto/office-seal';

/** `npm run open-responses -- --key FILE --in FILE --out FILE`, on the office's own machine, which needs no network. */
const { values } = parseArgs({ options: { key: { type: 'string' }, in: { type: 'string' }, out: { type: 'string' } } });

async function main(): Promise<void> {
	const { key, in: input, out } = values;
	if (!key || !input || !out) throw new Error('Give --key PRIVATE-KEY --in SEALED --out FILE.');
	const privateKey = JSON.parse(readFileSync(key, 'utf8'));
	let line = 0;
	async function* responses() {
		for await (const sealed of createInterface({ input: createReadStream(input ?? '') })) {
			line += 1;
			yield `${JSON.stringify(await opened(privateKey, sealed, line))}\n`;
		}
	}
	await pipeline(Readable.from(responses()), createWriteStream(out, { mode: 0o600, flags: 'wx' }));
	process.stdout.write(`${line} responses in ${out}, one JSON line a household.\n`);
}

async function opened(privateKey: Parameters<typeof openSealed>[0], sealed: string, line: number): Promise<unknown> {
	try {
		return await openSealed(privateKey, sealed);
	} catch {
		throw new Error(`Line ${line} does not open with this key. Is it the private half of the key the server had?`);
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(2);
});
