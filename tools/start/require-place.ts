import { accessSync, constants, mkdirSync } from 'node:fs';
import { requireFreePort } from './web-server';

type Environment = Record<string, string | undefined>;

/** The port is free and the data folder can be written. @throws an error that names the setting to change */
export async function requirePlace({ HOST, PORT, DATA_DIR, DATABASE_URL }: Environment): Promise<void> {
	const port = Number(PORT || '3000');
	// A port that is none is named with the other settings.
	if (Number.isInteger(port) && port > 0 && port < 65_536) await requireFreePort({ host: HOST || '127.0.0.1', port });
	if (!DATABASE_URL) requireWritable(DATA_DIR || './data');
}

function requireWritable(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
	} catch {
		throw new Error(`The data folder ${folder} cannot be written: choose another with DATA_DIR=….`);
	}
}
