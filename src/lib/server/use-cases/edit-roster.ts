import type { Result } from '$lib/domain/problem';
import type { Draft } from '$lib/domain/questionnaire/draft';
import { addEntry, freshEntryId, makeFirst, removeEntry, renameEntry } from '$lib/domain/questionnaire/engine';
import type { Deps } from '../container';
import type { Resident } from '../http/resident-session';
import { changeDraft } from './change-draft';

export type RosterEdit =
	| { kind: 'add'; group: string; name: string }
	| { kind: 'rename'; id: string; name: string }
	| { kind: 'remove'; id: string }
	| { kind: 'first'; id: string };

const LIST = 'persons';

/** Who is on this form. Names are normalised and judged by the page before they come here. */
export function editRoster(deps: Deps, resident: Resident, edit: RosterEdit): Promise<Result<{ savedAt: number }>> {
	return changeDraft(deps, resident, 'roster.edited', (draft) => ({ draft: edited(deps, draft, edit), value: {} }));
}

function edited({ definition }: Deps, draft: Draft, edit: RosterEdit): Draft {
	switch (edit.kind) {
		case 'add':
			return addEntry(definition, draft, LIST, edit.group, edit.name, freshEntryId(draft, LIST));
		case 'rename':
			return renameEntry(definition, draft, LIST, edit.id, edit.name);
		case 'remove':
			return removeEntry(draft, LIST, edit.id);
		case 'first':
			return makeFirst(draft, LIST, edit.id);
	}
}
