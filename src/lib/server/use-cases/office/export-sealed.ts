import { audited, type Actor } from '../../audit/audited';
import { interviewsSetAside, standingSubmissions } from '../../db/queries/sealed';
import type { Deps } from '../../deps';

/**
 * Hands every standing submission, and after them every interview that was set aside, still sealed, to `write` as lines, and records
 * the export once all are written. The event bears the time at which the export began: what is submitted while it runs counts as
 * not exported yet.
 */
export async function exportSealed(
	{ db, clock }: Pick<Deps, 'db' | 'clock'>,
	actor: Actor,
	write: (lines: AsyncGenerator<string>) => Promise<void>
): Promise<{ count: number; aside: number }> {
	const began = clock.now();
	const exported = { count: 0, aside: 0 };
	async function* lines(): AsyncGenerator<string> {
		for await (const sealed of standingSubmissions(db)) {
			exported.count += 1;
			yield `${sealed}\n`;
		}
		for await (const sealed of interviewsSetAside(db)) {
			exported.aside += 1;
			yield `${sealed}\n`;
		}
	}
	await write(lines());
	await audited({ db, clock: { now: () => began } }, actor, (_tx, record) =>
		record({ action: 'sealed.exported', detail: exported })
	);
	return exported;
}
