import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';

/** `npm run office-keys -- --name ID [--folder DIR]`, on the office's own machine: the key pair that seals the round. */
const { values } = parseArgs({ options: { name: { type: 'string' }, folder: { type: 'string', default: '.' } } });

async function main(): Promise<void> {
	if (!values.name || !/^[a-z0-9-]{1,32}$/.test(values.name)) {
		throw new Error('Give the pair a name: --name xiangshan-2020 (a-z, 0-9 and hyphens).');
	}
	const privateFile = join(values.folder, 'office-private-key.json');
	const publicFile = join(values.folder, 'office-public-key.json');
	if (existsSync(privateFile)) throw new Error(`${privateFile} is there already. Without it nothing can be opened: it is left alone.`);
	const { publicKey, privateKey } = await newOfficeKeys(values.name);
	writeFileSync(privateFile, `${JSON.stringify(privateKey)}\n`, { mode: 0o600, flag: 'wx' });
	writeFileSync(publicFile, `${JSON.stringify(publicKey)}\n`);
	process.stdout.write(
		`${publicFile}: give this to the server (OFFICE_PUBLIC_KEY).\n` +
			`${privateFile}: stays on this machine, with a copy in a safe. Whoever loses it loses the round; nobody can restore it.\n`
	);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(2);
});
