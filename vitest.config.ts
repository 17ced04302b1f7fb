import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests run the plain modules: `$lib` is all that they need of SvelteKit, and starting without it is much faster.
const resolve = { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } };

export default defineConfig({
	test: {
		passWithNoTests: true,
		projects: [
			{ resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/scenario/**/*.test.ts'] } },
			{ resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 } },
			{
				resolve,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/postgres-server.ts'],
					testTimeout: 180_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
