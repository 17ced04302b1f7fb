import { container } from '$lib/server/container';
import { readSettings } from '$lib/server/settings';
import { closeRound } from '$lib/server/use-cases/close-round';
import { PROBLEMS } from '$lib/domain/problem';

/** `npm run close-round`, on the server after the close: destroys what could still open a draft. Cannot be undone. */
async function main(): Promise<void> {
	const deps = await container(readSettings(process.env));
	try {
		const closed = await closeRound(deps, 'close-round');
		if (!closed.ok) throw new Error(PROBLEMS[closed.problem.code].say.en);
		process.stdout.write(`The keys of ${closed.value.households} households were destroyed. Now run VACUUM FULL data_key, and let old backups expire.\n`);
	} finally {
		await deps.close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(2);
});
