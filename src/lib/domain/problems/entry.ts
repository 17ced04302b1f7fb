import type { LocalizedText } from '$lib/engine/model/types';

/** One expected failure in the catalogue (src/lib/domain/problem.ts): what happened and what to do next. */
export interface ProblemEntry {
	say: LocalizedText;
}
