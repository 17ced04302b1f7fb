import { describe, expect, it } from 'vitest';
import { minutesLeft } from '../../../src/lib/form/views/minutes-left';
import { stepView } from '../../../src/lib/form/views/step-view';
import { census2020Short } from '../../../src/lib/questionnaires/registry';
import { draftOf } from '../../../tools/rehearsal/draft-of';
import { household } from '../../support/households';
import { resolvedIn2020 } from '../../support/round-2020';

const whole = draftOf(household());

/** A family of three of whom the first so many are answered for. */
function formWith(answeredFor: number) {
	const persons = (whole.lists.persons ?? []).map((entry, nth) =>
		nth < answeredFor ? entry : { ...entry, answers: { D1: entry.answers.D1 ?? '' } }
	);
	return resolvedIn2020(census2020Short, { ...whole, lists: { persons }, rostersDone: ['present', 'absent'] });
}

describe('what is left of a form', () => {
	it('is said in minutes, more of them for each person who is not answered for, and never none', () => {
		const [one = 0, two = 0, all] = [1, 2, 3].map((answeredFor) => minutesLeft(formWith(answeredFor)));
		expect(all).toBe(1);
		expect(two).toBeGreaterThanOrEqual(1);
		expect(one).toBeGreaterThan(two);
	});

	it('is said on a page by people and minutes', () => {
		const ref = { section: 'persons', entry: 'p2', step: 'D2' };
		const page = stepView({ form: formWith(1), check: () => [], areaLabel: String, revision: 1 }, ref, false);
		expect(page?.caption?.zh).toMatch(/第 2 位，共 3 位 · 还需约 \d+ 分钟$/);
	});
});
