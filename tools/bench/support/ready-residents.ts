import type { Deps } from '../../../src/lib/server/deps';
import type { Resident } from '../../../src/lib/server/actors';
import { changeForm } from '../../../src/lib/server/services/change-form';
import { choosePin } from '../../../src/lib/server/use-cases/sign-in/choose-pin';
import { markNoticeRead } from '../../../src/lib/server/use-cases/form/mark-notice-read';
import { example } from '../../../tests/support/complete-draft';
import type { Product } from '../../start/product';

const PIN = '280516';

/** Households of the first block whose forms are complete, one press from being submitted; at most `count`. */
export async function readyResidents(product: Product, deps: Deps, count: number): Promise<Resident[]> {
	const letters = product.rehearsal?.households.filter(({ state }) => state === 'unopened') ?? [];
	const residents: Resident[] = [];
	for (const [i, { code }] of letters.slice(0, count).entries()) {
		const opened = await choosePin(deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'bench' });
		if (!opened.ok) throw new Error(opened.problem.code);
		await markNoticeRead(deps, opened.value.session);
		const { draft } = example(deps, i);
		await changeForm(deps, opened.value.session, 'step.saved', (form) => ({ form: form.with(draft), value: {} }));
		residents.push(opened.value.session);
	}
	return residents;
}
