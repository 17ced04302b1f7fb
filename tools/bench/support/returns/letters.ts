import type { Deps } from '../../../../src/lib/server/deps';
import { blocksWithoutLetters } from '../../../../src/lib/server/db/queries/district';
import { issueLetters } from '../../../../src/lib/server/use-cases/office/issue-letters';

/** Codes of letters that nobody has used, as many as asked for: the office prints block after block. */
export function newLetters(deps: Deps): (count: number) => Promise<string[]> {
	const ready: string[] = [];
	const print = async (block: string): Promise<void> => {
		await issueLetters(deps, { kind: 'office', id: 'bench' }, { block, reissue: [] }, async (letters) => {
			// Of a household of which nobody is alive no letter is opened.
			ready.push(...letters.filter(({ number }) => !number.endsWith('999')).map(({ code }) => code));
		});
	};
	return async (count) => {
		while (ready.length < count) {
			const [block] = await blocksWithoutLetters(deps.db, 1);
			if (!block) throw new Error('The district has no more blocks to print letters for.');
			await print(block);
		}
		return ready.splice(0, count);
	};
}
