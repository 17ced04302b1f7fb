/**
 * A household of the short form for every rule and level that a phone can bring about (of the rules named, if any), as JSON: Playwright loads
 * TypeScript in a way of its own, which does not understand the product's modules.
 */
import { census2020Short } from '../../src/lib/questionnaires/registry';
import { validateForm } from '../../src/lib/engine/validate/validate-step';
import { draftOf } from '../../tools/rehearsal/draft-of';
import { changesOfDraft } from './changes-of-draft';
import type { Raised } from './raised-households';
import { checkHousehold, sentExamples } from './sent-examples';

const rules = process.argv.slice(2);

const raised = sentExamples(rules.length > 0 ? rules : undefined).flatMap(({ rule, household, form, found }) => {
	const beside = validateForm(form, checkHousehold).open.length - 1;
	return found.map(({ finding: { level, message, verifiable } }) => {
		return { rule, level, verifiable: verifiable === true, message: message.zh, beside, household };
	});
});

/** One is enough of each, that in which the least else is found: whatever else raises it is proved as data in `settled.test.ts`. */
const once = raised.filter(
	({ rule, level, beside }, nth) =>
		!raised.some(
			(other, place) =>
				other.rule === rule &&
				other.level === level &&
				(other.beside < beside || (other.beside === beside && place < nth))
		)
);
const sent = once.map(({ household, ...said }, nth): Raised => {
	return { ...said, changes: changesOfDraft(census2020Short, draftOf(household), `c${nth}`) };
});
process.stdout.write(JSON.stringify(sent));
