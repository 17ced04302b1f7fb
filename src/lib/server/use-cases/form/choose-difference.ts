import type { Result } from '$lib/domain/problem';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import { choice, differencesIn } from '$lib/engine/changes/differences';
import type { Deps } from '../../deps';
import type { Resident } from '../../actors';
import { changeForm, type Saved } from '../../services/change-form';
import { checkOf } from '../../services/resolve-draft';

/** Of two devices' answers one is chosen, on a page without scripts. Only a value that is offered is taken. */
export function chooseDifference(
	deps: Deps,
	resident: Resident,
	command: { key: string; value: string }
): Promise<Result<Saved>> {
	return changeForm(deps, resident, 'difference.chosen', (form, { revision }) => {
		const difference = differencesIn(form).find(
			({ key, values }) => key === command.key && values.includes(command.value)
		);
		if (!difference) return { value: {} };
		const changes = [choice(difference, command.value, revision)];
		return { form: applyBatch(form, checkOf(deps, form), { device: '', first: 1, changes }, revision + 1), value: {} };
	});
}
