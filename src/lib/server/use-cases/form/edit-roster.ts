import type { Result } from '$lib/domain/problem';
import { freshEntryId, type ResolvedForm } from '$lib/engine/index';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Change } from '$lib/engine/changes/change';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeDraft, type Saved } from '../../services/change-draft';
import { checkOf } from '../../services/resolve-draft';

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
	return changeDraft(deps, resident, 'roster.edited', (form, revision) => {
		const changes = [changeOf(form, edit, Math.min(base, revision))];
		return { form: applyBatch(form, checkOf(deps, form), { device: '', first: 1, changes }, revision + 1), value: {} };
	});
}

function changeOf(form: ResolvedForm, edit: RosterEdit, base: number): Change {
	if (edit.kind === 'add') return { ...edit, list: LIST, id: freshEntryId(form, LIST) };
	if (edit.kind === 'rename')
		return { kind: 'answer', section: LIST, entry: edit.id, field: 'D1', value: edit.name, base };
	return { ...edit, list: LIST, base };
}
