import { migrate } from '$lib/server/db/migrate';
import { webLogin } from '$lib/server/db/web-login';
import { loadRehearsal, type RehearsalList } from '../rehearsal/load-rehearsal';
import type { Settings } from '$lib/server/settings';
import { buildIfChanged } from './build';
import { requirePlace } from './require-place';
import { openEnvironment, ownVariables, type OpenEnvironment } from './environment';
import type { Progress } from './progress';
import { startWebServer, type WebServer } from './web-server';

export interface ProductOptions {
	/** Environment variables; those of the process and of `.env` when not given. */
	variables?: Record<string, string | undefined>;
	/** How many households a rehearsal's district has. */
	households: number;
	seed: number;
	progress: Progress;
	/** Where the web server's log goes: `inherit`, or a file descriptor. */
	output: 'inherit' | number;
}

export interface Product {
	settings: Settings;
	/** Codes and accounts to try, in a rehearsal. */
	rehearsal: RehearsalList | undefined;
	web: WebServer;
	stop(): Promise<void>;
}

/** The whole product from sources to a served page; what was started is stopped when a later step fails. */
export async function runProduct(options: ProductOptions): Promise<Product> {
	const { progress, variables = ownVariables(), output } = options;
	// What would end the start is said before minutes of building, not after.
	await requirePlace(variables);
	await progress.step('Build', async () => {
		if (!(await buildIfChanged())) progress.log('Nothing has changed since the last build.');
	});
	const open = await progress.step('Database', () => openEnvironment({ attach: false, variables, log: progress.log }));
	try {
		const rehearsal = await prepareDatabase(open.settings, options);
		const variables = await webVariables(open);
		const web = await progress.step('Web server', () => startWebServer(open.settings, variables, output));
		const stop = async () => {
			await web.stop();
			await open.stop();
		};
		return { settings: open.settings, rehearsal, web, stop };
	} catch (error) {
		await open.stop();
		throw error;
	}
}

/** The web server is not told who owns the tables; of a private database it gets a login of its own. */
async function webVariables({ settings, variables, isPrivate }: OpenEnvironment) {
	const { DATABASE_OWNER_URL: _, ...rest } = variables;
	return isPrivate ? { ...rest, DATABASE_URL: await webLogin(settings.databaseUrl) } : rest;
}

/** Brings the tables up to date and, in a rehearsal, loads the district; one that is there already is left alone. */
export async function prepareDatabase(
	settings: Settings,
	{ progress, households, seed }: Pick<ProductOptions, 'progress' | 'households' | 'seed'>
): Promise<RehearsalList | undefined> {
	const { databaseUrl, databaseOwnerUrl } = settings;
	await progress.step('Tables', () => migrate(databaseOwnerUrl));
	if (!settings.rehearsal) return undefined;
	return progress.step(`Rehearsal district of ${households} households`, () =>
		loadRehearsal({ databaseUrl, settings, households, seed, log: progress.log })
	);
}
