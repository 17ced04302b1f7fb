/** When an answer came to the office: of a draft only the minutes of its saves are kept, not one for each answer. */
import type { Draft } from '../model/draft';

const MINUTE = 60_000;
/** Minutes remembered, newest last: of what came before nobody is told when. */
const MOST = 60;

/** The draft as it is saved now. @param revision that it has then @param at UTC milliseconds */
export function stamped(draft: Draft, revision: number, at: number): Draft {
	const { saved = [] } = draft;
	const minute = Math.floor(at / MINUTE);
	if (minute <= (saved.at(-1)?.[1] ?? 0)) return draft;
	return { ...draft, saved: [...saved, [revision, minute] as [number, number]].slice(-MOST) };
}

/** UTC milliseconds of the minute in which a revision was saved; undefined where it is not remembered. */
export function savedAt({ saved = [] }: Draft, revision: number): number | undefined {
	const found = saved.findLast(([first]) => first <= revision);
	return found && found[1] * MINUTE;
}
