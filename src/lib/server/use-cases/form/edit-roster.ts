import type { Result } from '$lib/domain/problem';
import { freshEntryId, normalise, stepAt, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Change } from '$lib/engine/changes/change';
import type { StepError } from '$lib/engine/validate/validate-step';
import { nameError, nameFieldOf } from '$lib/form/views/person-name';
import type { Values } from '$lib/form/views/posted-answers';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeForm, type Saved } from '../../services/change-form';
import { checkOf } from '../../services/resolve-draft';

type RosterEdit =
	| { kind: 'add'; group: string; name: string }
	| { kind: 'rename'; id: string; name: string }
	| { kind: 'remove'; id: string }
	| { kind: 'first'; id: string };

const LIST = 'persons';

/**
 * Takes somebody off the form, on a page without scripts.
 * @param base revision that the page was made from; a page that does not say it has seen everything
 */
export function removeFromRoster(deps: Deps, resident: Resident, id: string, base = Infinity): Promise<Result<Saved>> {
	return changeForm(deps, resident, 'roster.edited', (form, { revision }) => ({
		form: applyEdit(deps, form, { kind: 'remove', id }, base, revision),
		value: {}
	}));
}

export interface PostRoster {
	ref: StepRef;
	/** The button: `add`, `rename` or `first`. */
	pressed: string;
	posted: Values;
	base?: number;
}

/** What is wrong with the name that was typed; then nothing is changed. */
export interface EditedRoster {
	error?: StepError & { typed: string };
}

/** The buttons of a list of people, on pages without scripts. Problems as of `saveStep`. */
export function postRoster(deps: Deps, resident: Resident, command: PostRoster): Promise<Result<EditedRoster & Saved>> {
	return changeForm(deps, resident, 'roster.edited', (form, { revision, noticeReadAt }) => {
		if (noticeReadAt === null) return { refused: 'notice.unread' };
		const read = readEdit(form, command);
		if (read === undefined) return { refused: 'step.unreachable' };
		if ('error' in read) return { value: read };
		return { form: applyEdit(deps, form, read.edit, command.base ?? Infinity, revision), value: {} };
	});
}

/** Undefined where there is no list to be edited. */
function readEdit(
	form: ResolvedForm,
	{ ref, pressed, posted }: PostRoster
): Required<EditedRoster> | { edit: RosterEdit } | undefined {
	const view = stepAt(form, ref);
	if (!view?.reachable || !view.step.roster) return undefined;
	const [id] = posted.id ?? [];
	if (pressed === 'first' && id) return { edit: { kind: 'first', id } };
	const field = nameFieldOf(view.questions);
	const typed = posted[field.name]?.[0] ?? '';
	const name = normalise(field, typed);
	const message = nameError(field, name);
	const renamed = pressed === 'rename' ? id : undefined;
	if (message) return { error: { field: renamed ? `${field.name}-${renamed}` : field.name, message, typed } };
	return {
		edit: renamed ? { kind: 'rename', id: renamed, name } : { kind: 'add', group: view.step.roster.group, name }
	};
}

function applyEdit(deps: Deps, form: ResolvedForm, edit: RosterEdit, base: number, revision: number): ResolvedForm {
	const changes = [changeOf(form, edit, Math.min(base, revision))];
	return applyBatch(form, checkOf(deps, form), { device: '', first: 1, changes }, revision + 1);
}

function changeOf(form: ResolvedForm, edit: RosterEdit, base: number): Change {
	if (edit.kind === 'add') return { ...edit, list: LIST, id: freshEntryId(form, LIST) };
	if (edit.kind === 'rename')
		return { kind: 'answer', section: LIST, entry: edit.id, field: 'D1', value: edit.name, base };
	return { ...edit, list: LIST, base };
}
