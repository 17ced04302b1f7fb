/** What stands beside a form in the files that are checked: the household's other forms, and those of its block. */
import type { FormResponse } from '../../../src/lib/engine/model/response';
import type { CheckContext } from '../../../src/lib/questionnaires/shared/folder';

type Placed = FormResponse & { block?: unknown; householdNumber?: unknown };

/** The block in which a household lies; a response without one is judged as in a round of one district. */
export const blockOf = ({ block }: Placed): string | undefined => (typeof block === 'string' ? block : undefined);

/** Block and 户编号; a form without them is compared with no other. */
function numberOf(form: Placed): string | undefined {
	const [block, number] = [blockOf(form), form.householdNumber];
	return block !== undefined && typeof number === 'string' ? `${block} ${number}` : undefined;
}

function grouped(forms: readonly FormResponse[], keyOf: (form: Placed) => string | undefined) {
	const groups = new Map<string, FormResponse[]>();
	for (const form of forms) {
		const key = keyOf(form);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(form);
		else groups.set(key, [form]);
	}
	return (form: FormResponse): FormResponse[] => groups.get(keyOf(form) ?? '') ?? [];
}

/** Of each form: the other questionnaires of its household, and all forms of its block. */
export function besideEach(
	forms: readonly FormResponse[]
): (form: FormResponse) => Pick<CheckContext, 'others' | 'neighbours'> {
	const [household, block] = [grouped(forms, numberOf), grouped(forms, blockOf)];
	return (form) => ({
		others: household(form).filter(({ questionnaire }) => questionnaire !== form.questionnaire),
		neighbours: block(form)
	});
}
