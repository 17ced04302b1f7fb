import type { Result } from '$lib/domain/problem';
import { freshEntryId, normalise, stepAt, type ResolvedForm, type StepRef } from '$lib/engine/index';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Change } from '$lib/engine/changes/change';
import type { StepError } from '$lib/engine/validate/validate-step';
import { nameInput } from '$lib/engine/validate/answer-refs';
import { repeatedSection, sectionOfList } from '$lib/engine/model/sections';
import { nameError, nameFieldOf } from '$lib/form/views/rosters';
import type { Values } from '$lib/form/views/posted-answers';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeForm, type Saved } from '../../services/change-form';
import { checkOf } from '../../services/resolve-draft';

/** The list, the section of its entries, and what is done to one of them. */
type RosterEdit = { list: string } & (
	| { kind: 'add'; group: string; name: string }
	| { kind: 'rename'; section: string; field: string; id: string; name: string }
	| { kind: 'remove' | 'first'; id: string }
);

/**
 * Takes somebody off the form, on a page without scripts.
 * @param base revision that the page was made from; a page that does not say it has seen everything
 */
export function removeFromRoster(
	deps: Deps,
	resident: Resident,
	{ section, entry: id }: { section: string; entry: string },
	base = Infinity
): Promise<Result<Saved>> {
	return changeForm(deps, resident, 'roster.edited', (form, { revision }) => {
		const list = repeatedSection(form.definition, section)?.list ?? '';
		return { form: applyEdit(deps, form, { kind: 'remove', list, id }, base, revision), value: {} };
	});
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
	const { list, group } = view.step.roster;
	const [id] = posted.id ?? [];
	if (pressed === 'first' && id) return { edit: { kind: 'first', list, id } };
	const field = nameFieldOf(form.definition, view.step);
	const typed = posted[field.name]?.[0] ?? '';
	const name = normalise(field, typed);
	const message = nameError(field, name);
	const renamed = pressed === 'rename' ? id : undefined;
	if (message) return { error: { field: renamed ? nameInput(field.name, renamed) : field.name, message, typed } };
	if (!renamed) return { edit: { kind: 'add', list, group, name } };
	const section = sectionOfList(form.definition, list)?.id ?? '';
	return { edit: { kind: 'rename', list, section, field: field.name, id: renamed, name } };
}

function applyEdit(deps: Deps, form: ResolvedForm, edit: RosterEdit, base: number, revision: number): ResolvedForm {
	const changes = [changeOf(form, edit, Math.min(base, revision))];
	return applyBatch(form, checkOf(deps, form), { device: '', first: 1, changes }, revision + 1);
}

function changeOf(form: ResolvedForm, edit: RosterEdit, base: number): Change {
	if (edit.kind === 'add') return { ...edit, id: freshEntryId(form, edit.list) };
	if (edit.kind !== 'rename') return { ...edit, base };
	const { section, id: entry, field, name: value } = edit;
	return { kind: 'answer', section, entry, field, value, base };
}
