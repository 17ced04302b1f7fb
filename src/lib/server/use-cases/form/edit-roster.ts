import type { Result } from '$lib/domain/problem';
import { freshEntryId } from '$lib/engine/index';
import type { Questionnaire } from '$lib/engine/model/types';
import type { Draft } from '$lib/engine/model/draft';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Change } from '$lib/engine/changes/change';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeDraft, type Saved } from '../../services/change-draft';

export type RosterEdit =
	| { kind: 'add'; group: string; name: string }
	| { kind: 'rename'; id: string; name: string }
	| { kind: 'remove'; id: string }
	| { kind: 'first'; id: string };

const LIST = 'persons';

/**
 * Who is on this form, on pages without scripts. Names are normalised and judged by the page before they come here.
 * @param base revision that the page was made from; a page that does not say it has seen everything
 */
export function editRoster(deps: Deps, resident: Resident, edit: RosterEdit, base = Infinity): Promise<Result<Saved>> {
	return changeDraft(deps, resident, 'roster.edited', (draft, revision) => {
		const changes = [changeOf(deps.definition, draft, edit, Math.min(base, revision))];
		return { draft: applyBatch(deps, draft, { device: '', first: 1, changes }, revision + 1), value: {} };
	});
}

function changeOf(definition: Questionnaire, draft: Draft, edit: RosterEdit, base: number): Change {
	if (edit.kind === 'add') return { ...edit, list: LIST, id: freshEntryId(definition, draft, LIST) };
	if (edit.kind === 'rename') return { kind: 'answer', section: LIST, entry: edit.id, field: 'D1', value: edit.name, base };
	return { ...edit, list: LIST, base };
}
