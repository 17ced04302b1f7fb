import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { connect } from '$lib/server/db/client';
import { standingSubmissions } from '$lib/server/db/queries/sealed';

/** `npm run export-sealed -- --out FILE`, on the server: what stands, still sealed, one line a household. */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

async function main(): Promise<void> {
	const url = process.env.DATABASE_URL;
	if (!values.out || !url) throw new Error('Give --out FILE, and DATABASE_URL in the environment.');
	const { db, close } = connect(url, 1);
	let count = 0;
	async function* lines() {
		for await (const sealed of standingSubmissions(db)) {
			count += 1;
			yield `${sealed}\n`;
		}
	}
	try {
		await pipeline(Readable.from(lines()), createWriteStream(values.out, { mode: 0o600, flags: 'wx' }));
	} finally {
		await close();
	}
	process.stdout.write(`${count} sealed responses in ${values.out}. Only the office's private key opens them.\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(2);
});
