import { audited } from '../audit/audited';
import { sealNote } from '../crypto/note-seal';
import { clearNotes, NOTES_OF, putSealedNote, type NotesOf } from '../db/queries/sealed-values';
import type { Deps } from '../deps';
import type { Job } from '../jobs/jobs';

type NoteDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

const ACTOR = { kind: 'system', id: 'seal-notes' } as const;
/** Rows in one transaction: an agent who writes meanwhile waits for no more than these. */
const BATCH = 200;

/** Notes that a build before migration 0035 left in clear are sealed: at each start, and hourly while such a build still runs. */
export const sealNotesJob = (deps: NoteDeps): Job => ({
	name: 'seal-notes',
	every: '43 * * * *',
	run: () => sealNotes(deps)
});

/** @returns how many were sealed */
export async function sealNotes(deps: NoteDeps): Promise<number> {
	let count = 0;
	for (const of of NOTES_OF) {
		while ((await clearNotes(deps.db, of, 1)).length > 0) {
			const sealed = await sealBatch(deps, of);
			if (sealed === 0) break;
			count += sealed;
		}
	}
	return count;
}

const sealBatch = ({ keys, ...deps }: NoteDeps, of: NotesOf): Promise<number> =>
	audited(deps, ACTOR, async (tx, record) => {
		const notes = await clearNotes(tx, of, BATCH);
		for (const { noteId, clear } of notes) await putSealedNote(tx, of, noteId, sealNote(keys, noteId, clear));
		await record({ action: 'notes.sealed', detail: { count: notes.length } });
		return notes.length;
	});
