import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostgres, startPostgres } from '$lib/server/db/embedded/server';
import { isForRehearsal } from '$lib/server/db/rehearsal-guard';
import { readSettings, type Settings } from '$lib/server/settings';
import { rehearsalKeys } from '../rehearsal/rehearsal-keys';

type Environment = Record<string, string | undefined>;

/** Settings, and a database that answers. */
export interface OpenEnvironment {
	settings: Settings;
	/** The variables that `settings` were read from, for a program started with them. */
	variables: Environment;
	/** A database of this product alone, whose superuser the settings name. */
	isPrivate: boolean;
	/** Stops the private database, if this process started it. */
	stop(): Promise<void>;
}

interface Options {
	/** Use the private database that another process of ours runs, if one does: for commands beside `npm start`. */
	attach: boolean;
	variables?: Environment;
	log: (line: string) => void;
}

const NOT_FOR_REHEARSAL =
	'REHEARSAL=1，但 DATABASE_URL 的数据库里有不是演练装进去的数据。什么也没有写入：正式运行请去掉 REHEARSAL，演练请用空的数据库。  |  ' +
	'REHEARSAL=1, but the database of DATABASE_URL holds what no rehearsal has loaded. Nothing was written: leave REHEARSAL out for a real round, or rehearse on an empty database.';

const nothing = async () => undefined;

/**
 * The settings that a script works with: those of the environment and of `.env`. Without DATABASE_URL it is a rehearsal:
 * a private database and keys below DATA_DIR.
 *
 * @throws before anything is written, when it is a rehearsal and the database is neither empty nor a rehearsal's own
 *
 * A command of the office: `const { settings, stop } = await openEnvironment({ attach: true, log });`
 */
export async function openEnvironment({ attach, log, variables = ownVariables() }: Options): Promise<OpenEnvironment> {
	if (variables.DATABASE_URL) {
		const all = { ...withoutEmpty(variables), ORIGIN: originOf(variables) };
		const settings = readSettings(all);
		if (settings.rehearsal && !(await isForRehearsal(settings.databaseUrl))) throw new Error(NOT_FOR_REHEARSAL);
		return { settings, variables: all, isPrivate: false, stop: nothing };
	}
	const dataDir = variables.DATA_DIR || './data';
	const keys = await rehearsalKeys(dataDir);
	const folder = join(dataDir, 'postgres');
	const found = attach ? await runningPostgres(folder) : undefined;
	const database = found ? { url: found, stop: nothing } : await startPostgres({ dataDir: folder, log });
	const all = {
		...keys,
		AUDIT_ANCHOR: join(dataDir, 'audit-anchors.jsonl'),
		...withoutEmpty(variables),
		DATABASE_URL: database.url,
		REHEARSAL: '1',
		ORIGIN: originOf(variables)
	};
	return settingsOr(all, database.stop);
}

/** A wrong setting must not leave the database running. */
async function settingsOr(variables: Environment, stop: () => Promise<void>): Promise<OpenEnvironment> {
	try {
		return { settings: readSettings(variables), variables, isPrivate: true, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Of the process and of `.env`. */
export function ownVariables(): Environment {
	if (existsSync('.env')) process.loadEnvFile('.env');
	return { ...process.env };
}

function withoutEmpty(variables: Environment): Environment {
	return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

/** Unless it is said, the portal is opened on the machine itself, on whatever port it was given. */
function originOf(variables: Environment): string {
	return variables.ORIGIN || `http://localhost:${variables.PORT || '3000'}`;
}
