import { describe, expect, it } from 'vitest';
import { differencesIn, choice } from '../../src/lib/engine/changes/differences';
import { applyBatch } from '../../src/lib/engine/changes/apply-changes';
import type { Change } from '../../src/lib/engine/changes/change';
import { fieldIn } from '../../src/lib/engine/changes/typed-answer';
import { isReady } from '../../src/lib/engine/changes/ready';
import { progressOf, stepAt, toResponse, type ResolvedForm } from '../../src/lib/engine/index';
import { definitionFaults } from '../../src/lib/engine/model/validate-definition';
import { checkView } from '../../src/lib/form/views/check-view';
import { pathOf } from '../../src/lib/form/views/form-path';
import { hubView } from '../../src/lib/form/views/hub-view';
import { stepView, type FormModel } from '../../src/lib/form/views/step-view';
import { draftFrom } from '../../tools/rehearsal/draft-from';
import { FIXTURES } from './fixtures';
import { Server, checkOf, emptyForm, posted, refAt, typed, validated } from './fixtures/filling-in';
import type { Fixture } from './fixtures/fixture';

type AnswerChange = Extract<Change, { kind: 'answer' }>;

/** What a household has said, without who said it when. */
const answersIn = ({ draft: { household, lists, rostersDone = [], confirmed } }: ResolvedForm) => ({
	household,
	lists,
	rostersDone,
	confirmed
});

const modelOf = (form: ResolvedForm, fixture: Fixture): FormModel => ({
	form,
	check: checkOf(fixture),
	areaLabel: (code) => `(${code})`,
	revision: 1
});

/** Every moment of the household's way through the plain pages. */
function moments(fixture: Fixture): ResolvedForm[] {
	const check = checkOf(fixture);
	return fixture.acts.reduce(
		(forms, act, index) => [...forms, posted(forms.at(-1) ?? emptyForm(fixture), act, check, index)],
		[emptyForm(fixture)]
	);
}
const last = (fixture: Fixture): ResolvedForm => moments(fixture).at(-1) ?? emptyForm(fixture);

it('the fixtures are at least 25, and each shows something else', () => {
	expect(FIXTURES.length).toBeGreaterThanOrEqual(25);
	expect(new Set(FIXTURES.map(({ shows }) => shows)).size).toBe(FIXTURES.length);
});

describe.each(FIXTURES.map((fixture) => [fixture.shows, fixture] as const))('a questionnaire with %s', (_, fixture) => {
	const check = checkOf(fixture);

	it('has no fault', () => {
		expect(definitionFaults(fixture.definition, Object.keys(fixture.facts ?? {}))).toEqual([]);
	});

	it('is neither complete nor ready while it is empty', () => {
		const form = emptyForm(fixture);
		expect(progressOf(form)).toMatchObject({ complete: false, stopped: false });
		expect(isReady(form, check)).toBe(false);
	});

	it('shows every page that it asks, and leads from each to the next', () => {
		moments(fixture)
			.slice(0, -1)
			.forEach((form, index) => {
				const at = fixture.acts[index]?.at ?? '';
				const model = modelOf(form, fixture);
				expect(stepView(model, refAt(at), false)).toMatchObject({ path: pathOf(refAt(at)) });
				expect(hubView(model).rows.length).toBeGreaterThan(0);
				expect(checkView(model).ready).toBe(false);
			});
	});

	it('finds what its acts say, and refuses what is wrong on the page alone', () => {
		const forms = moments(fixture);
		fixture.acts.forEach((act, index) => {
			if (!('post' in act)) return;
			const result = validated(forms[index] as ResolvedForm, act, check);
			const found = [
				...result.errors.flatMap(({ finding }) => finding?.rule ?? []),
				...result.soft.map(({ rule }) => rule)
			];
			expect([act.at, result.saved, found]).toEqual([act.at, !act.refused, act.finds]);
		});
	});

	it('ends complete and ready, or where it stops', () => {
		const form = last(fixture);
		const { complete, stop } = progressOf(form);
		const { ref: _page, ...stopped } = stop ?? {};
		expect([complete, isReady(form, check), stop && stopped]).toEqual(
			fixture.stops ? [false, false, fixture.stops] : [true, true, undefined]
		);
		expect(checkView(modelOf(form, fixture)).ready).toBe(!fixture.stops);
	});

	it('never asks what does not concern this household', () => {
		for (const form of moments(fixture).slice(-1))
			for (const at of fixture.skips ?? []) expect(stepAt(form, refAt(at))).toBeUndefined();
	});

	it('comes to the same with scripts, answer by answer', () => {
		const server = new Server(fixture);
		const phone = server.device('phone');
		for (const act of fixture.acts) typed(phone, act, check);
		expect(answersIn(phone.form)).toEqual(answersIn(last(fixture)));
		server.takesFrom(phone);
		expect(answersIn(server.form)).toEqual(answersIn(last(fixture)));
	});

	it('comes to the same on two devices by turns', () => {
		const server = new Server(fixture);
		const devices = [server.device('mother'), server.device('father')];
		fixture.acts.forEach((act, index) => {
			const device = devices[index % 2];
			if (!device) return;
			server.tells(device);
			typed(device, act, check);
			server.takesFrom(device);
		});
		expect(differencesIn(server.form)).toEqual([]);
		expect(answersIn(server.form)).toEqual(answersIn(last(fixture)));
	});
});

const EXPORTED = FIXTURES.filter(({ exports }) => exports);

describe.each(EXPORTED.map((fixture) => [fixture.shows, fixture] as const))(
	'a response of a questionnaire with %s',
	(_, fixture) => {
		it('has the answers as they were given, and is read back', () => {
			const form = last(fixture);
			const response = toResponse(form);
			expect(response).toEqual({ questionnaire: 'tiny', ...fixture.exports });
			const { rostersDone, confirmed } = form.draft;
			const again = form.with({ ...draftFrom(fixture.definition, response), rostersDone, confirmed });
			expect(toResponse(again)).toEqual(response);
			expect(progressOf(again).complete).toBe(true);
		});
	}
);

/** What two people may say differently of the household: the first category that was chosen on its pages. */
function firstChoice(fixture: Fixture): AnswerChange | undefined {
	const phone = new Server(fixture).device('phone');
	for (const act of fixture.acts) typed(phone, act, checkOf(fixture));
	return phone.outbox.changes.find((change): change is AnswerChange => isChoice(fixture, change));
}

const isChoice = ({ definition }: Fixture, change: Change): boolean =>
	change.kind === 'answer' &&
	change.entry === undefined &&
	fieldIn(definition, change)?.type === 'category' &&
	['1', '2'].includes(change.value);

const CHOSEN = FIXTURES.flatMap((fixture) => {
	const choice = firstChoice(fixture);
	return choice ? [[fixture.shows, fixture, choice] as const] : [];
});

it('the fixtures in which two people can contradict each other are at least ten', () => {
	expect(CHOSEN.length).toBeGreaterThanOrEqual(10);
});

describe.each(CHOSEN)('two devices that contradict each other, in a questionnaire with %s', (_, fixture, own) => {
	it('are both kept until one is chosen, and then all is as it was', () => {
		const server = new Server(fixture);
		const [mother, father] = [server.device('mother'), server.device('father')];
		for (const act of fixture.acts) typed(mother, act, server.check);
		father.record({ ...own, value: own.value === '1' ? '2' : '1' });
		server.takesFrom(mother);
		const before = answersIn(server.form);
		server.takesFrom(father);
		const [difference] = differencesIn(server.form);
		expect(difference).toMatchObject({
			field: { name: own.field },
			values: [own.value, own.value === '1' ? '2' : '1']
		});
		expect(isReady(server.form, server.check)).toBe(false);
		const changes = difference ? [choice(difference, own.value, server.revision)] : [];
		const chosen = applyBatch(server.form, server.check, { device: '', first: 1, changes }, server.revision + 1);
		expect(differencesIn(chosen)).toEqual([]);
		expect(answersIn(chosen)).toEqual(before);
	});
});
