import { describe, expect, it } from 'vitest';
import { resolveForm, type ResolvedForm } from '$lib/engine/index';
import { handedOver, positionOf } from '$lib/engine/resolve/entry-form';
import { checkView } from '$lib/form/views/check-view';
import { copyView } from '$lib/form/views/copy-view';
import { nextToHandOver } from '$lib/form/views/part-view';
import { partLinkText } from '$lib/i18n/part-link';
import { census2020Short } from '$lib/questionnaires/registry';
import { areaLabel } from '$lib/server/areas/find-areas';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { child, household, person, spouse, type Changes } from '../../support/households';
import type { Person } from '$lib/questionnaires/census-2020-short/model/response';
import { facts2020 } from '../../support/round-2020';

const OPEN: Changes<Person> = { D6: undefined };

/** Four at home, of whom the third has answered all. */
const atHome = (): ResolvedForm =>
	resolveForm(
		census2020Short,
		draftOf(household({ persons: [person(), spouse(OPEN), child(), child(OPEN)] })),
		facts2020
	);

const handing = (form: ResolvedForm, entry: string, state: 'waiting' | 'done') =>
	resolveForm(census2020Short, handedOver(form, entry, state), facts2020);

function nextAfter(form: ResolvedForm, entry: string) {
	const position = positionOf(form, entry);
	if (!position) throw new Error(`${entry} is on the list.`);
	return nextToHandOver(form, position)?.id;
}

describe('the page that hands somebody over', () => {
	it('leads on to the nearest who has not answered and has no code yet, and then to nobody', () => {
		const form = atHome();
		const [, second = '', , fourth = ''] = (form.draft.lists.persons ?? []).map(({ id }) => id);
		expect(nextAfter(handing(form, second, 'waiting'), second)).toBe(fourth);
		expect(nextAfter(handing(form, fourth, 'waiting'), fourth)).toBe(second);
		expect(nextAfter(handing(handing(form, second, 'done'), fourth, 'waiting'), fourth)).toBeUndefined();
	});
});

describe('somebody who answers for themselves', () => {
	it('stands with the rest on the check page and on the copy, by name and how far they are', () => {
		const form = atHome();
		const [, second = '', , fourth = ''] = (form.draft.lists.persons ?? []).map(({ id }) => id);
		const handed = handing(handing(form, second, 'waiting'), fourth, 'done');
		const model = { form: handed, check: () => [], areaLabel, revision: 1 };
		const notes = checkView(model).parts.flatMap(({ id, note }) => (note ? [[id, note]] : []));
		expect(notes).toEqual([
			[second, partLinkText.waiting],
			[fourth, partLinkText.done]
		]);
		expect(copyView(model).map(({ note }) => note)).toEqual(checkView(model).parts.map(({ note }) => note));
	});
});
