import { afterEach, expect, it, vi } from 'vitest';

const URL = 'postgres://nobody@127.0.0.1:9/none';

afterEach(() => {
	vi.doUnmock('postgres');
	vi.resetModules();
});

it('the installed driver is the mended one, and opens a pool', async () => {
	const { connect } = await import('$lib/server/db/client');
	await connect(URL).close();
});

it('a driver as the registry has it opens no pool: the start ends and says how to mend it', async () => {
	vi.resetModules();
	vi.doMock('postgres', () => ({ default: () => ({ end: () => undefined }) }));
	const { connect } = await import('$lib/server/db/client');
	expect(() => connect(URL)).toThrow(/not the mended one.*npx patch-package/);
});
