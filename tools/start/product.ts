import { migrate } from '$lib/server/db/migrate';
import { loadRehearsal, type RehearsalList } from '../rehearsal/load-rehearsal';
import type { Settings } from '$lib/server/settings';
import { buildIfChanged } from './build';
import { openEnvironment } from './environment';
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
	const { progress, variables, output } = options;
	await progress.step('Build', async () => {
		if (!(await buildIfChanged())) progress.log('Nothing has changed since the last build.');
	});
	const open = await progress.step('Database', () => openEnvironment({ attach: false, variables, log: progress.log }));
	try {
		const rehearsal = await prepareDatabase(open.settings, options);
		const web = await progress.step('Web server', () => startWebServer(open.settings, open.variables, output));
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

/** Brings the tables up to date and, in a rehearsal, loads the district; one that is there already is left alone. */
export async function prepareDatabase(
	settings: Settings,
	{ progress, households, seed }: Pick<ProductOptions, 'progress' | 'households' | 'seed'>
): Promise<RehearsalList | undefined> {
	const { databaseUrl } = settings;
	await progress.step('Tables', () => migrate(databaseUrl));
	if (!settings.rehearsal) return undefined;
	return progress.step(`Rehearsal district of ${households} households`, () =>
		loadRehearsal({ databaseUrl, settings, households, seed, log: progress.log })
	);
}
