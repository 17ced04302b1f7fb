import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';
import { isFullRun } from './tests/support/counts.ts';

// Tests run the plain modules: `$lib` is all that they need of SvelteKit, and starting without it is much faster.
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// superforms marks its server half with `$app/server`, which only SvelteKit's own build knows.
const resolve = { alias: { $lib: file('./src/lib'), '$app/server': file('./tests/support/app-server.ts') } };
/** Read by Vitest like our own files, so that the alias holds in it. */
const server = { deps: { inline: ['sveltekit-superforms'] } };
/** The database's tests sign in hundreds of households: what a guess costs has a test of its own, with the true module. */
const cheaply = {
	alias: { '$lib/server/crypto/hash-cost': file('./tests/support/cheap-hash-cost.ts'), ...resolve.alias }
};
/** What was hashed with the true module elsewhere: databases of earlier versions, commands that run as a clerk runs them. */
const HASHED_ELSEWHERE = [
	'tests/integration/upgrade/**/*.test.ts',
	'tests/integration/office/documented-commands.full.test.ts'
];
/** What takes long is for `npm run test:full`. */
const exclude = [...configDefaults.exclude, ...(isFullRun ? [] : ['**/*.full.test.ts'])];
const integration = {
	exclude,
	server,
	globalSetup: ['tests/support/postgres-server.ts'],
	testTimeout: 180_000,
	hookTimeout: 60_000
};
/** Components are drawn as the server draws them, with stand-ins for the page's own data and the build. */
const drawn = {
	'$app/state': file('./tests/support/app/state.ts'),
	'$app/environment': file('./tests/support/app/environment.ts')
};

export default defineConfig({
	test: {
		passWithNoTests: true,
		// Left to itself Vitest keeps a core free, which on two cores means one file after the other.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// The modules hold nothing that one file of tests could leave to the next, and loading them anew took half of the time.
		isolate: false,
		projects: [
			{
				resolve: { alias: { ...resolve.alias, ...drawn } },
				plugins: [svelte({ configFile: false, emitCss: false })],
				test: {
					name: 'unit',
					server,
					include: ['tests/{unit,questionnaires,scenario}/**/*.test.ts'],
					testTimeout: 60_000
				}
			},
			{ resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 } },
			// Asks the built product over HTTP.
			{ resolve, test: { name: 'hostile', server, include: ['tests/hostile/**/*.test.ts'] } },
			// Runs what is in build/, away from the sources.
			{
				resolve,
				test: {
					name: 'build',
					server,
					include: ['tests/build/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			},
			// Kills what runs, again and again (npm run test:faults; no part of npm test).
			{ resolve, test: { name: 'faults', server, include: ['tests/faults/**/*.test.ts'] } },
			{
				resolve: cheaply,
				test: {
					...integration,
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					exclude: [...exclude, ...HASHED_ELSEWHERE]
				}
			},
			{ resolve, test: { ...integration, name: 'hashed-elsewhere', include: HASHED_ELSEWHERE } }
		]
	}
});
