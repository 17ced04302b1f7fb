/** What lies beside the portal in its build, so that a server needs Node and this folder alone (adr/0039). */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { commit } from './commit.mjs';

/** Machine code cannot be bundled. */
const NATIVE = '@node-rs/argon2';
const PROJECT = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every command of the office that `npm run` knows, by its name there. */
const officeCommands = () =>
	Object.entries(PROJECT.scripts).flatMap(([name, script]) => {
		const file = /tools\/office\/\S+\.ts/.exec(String(script))?.[0];
		return file ? [[name, file]] : [];
	});

/** Puts `commands/`, the migrations, the native package and a package.json into a finished build. */
export async function addCommands(folder = 'build') {
	await build({
		configFile: false,
		logLevel: 'warn',
		resolve: { alias: { $lib: join(process.cwd(), 'src/lib') } },
		define: { __COMMIT__: JSON.stringify(commit()) },
		ssr: { noExternal: true, external: [NATIVE] },
		build: {
			ssr: true,
			target: 'node22',
			outDir: join(folder, 'commands'),
			rolldownOptions: {
				input: {
					serve: 'tools/serve/serve.ts',
					migrate: 'tools/serve/migrate.ts',
					...Object.fromEntries(officeCommands())
				},
				output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
			}
		}
	});
	cpSync('src/lib/server/db/migrations', join(folder, 'commands', 'migrations'), { recursive: true });
	copyNative(folder);
	const { name, version } = PROJECT;
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, private: true, type: 'module' }));
}

/** The package and its machine code for this platform, as npm chose it. */
function copyNative(folder) {
	const [scope = '', name = ''] = NATIVE.split('/');
	const from = join('node_modules', scope);
	for (const entry of readdirSync(from).filter((entry) => entry.startsWith(name)))
		cpSync(join(from, entry), join(folder, 'node_modules', scope, entry), { recursive: true, dereference: true });
}
