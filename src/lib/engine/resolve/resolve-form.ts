import type { Facts } from '../model/condition';
import type { Draft } from '../model/draft';
import type { Questionnaire } from '../model/types';
import { resolveSections, type ResolvedSections } from './resolve-sections';
import type { Resolved } from './resolve-steps';
import type { SectionInstance } from './section-instance';

/**
 * A form as it stands: a definition, a draft of it and the facts around it, with what follows from them. What is asked is
 * worked out when somebody first reads it, and once for each state of the answers. Immutable; personal: lives as long as a
 * request, or a page.
 */
export class ResolvedForm {
	readonly #recent: RecentSections;
	#sections?: ResolvedSections;

	constructor(
		readonly definition: Questionnaire,
		readonly draft: Draft,
		readonly facts: Facts,
		recent = new RecentSections()
	) {
		this.#recent = recent;
	}

	/** Answers on the path of the household, and its steps. */
	get household(): Resolved {
		return this.#resolved.household;
	}

	/** Every section as it is asked, in the order of the form. */
	get instances(): SectionInstance[] {
		return this.#resolved.instances;
	}

	/** The same form with another draft. The same answers are not resolved again, whatever else changed beside them. */
	with(draft: Draft): ResolvedForm {
		return draft === this.draft ? this : new ResolvedForm(this.definition, draft, this.facts, this.#recent);
	}

	get #resolved(): ResolvedSections {
		return (this.#sections ??= this.#recent.get(answersIn(this.draft), () => resolveSections(this)));
	}
}

/** The form that follows from a draft. Pure. */
export const resolveForm = (definition: Questionnaire, draft: Draft, facts: Facts): ResolvedForm =>
	new ResolvedForm(definition, draft, facts);

/** What of a draft decides what is asked: not its marks, nor what was confirmed. */
const answersIn = ({ household, lists, rostersDone, retype, revisit }: Draft): string =>
	JSON.stringify([household, lists, rostersDone, retype, revisit]);

/** A change has the form before it, the one that was posted and the one that is kept: often two of them alike. */
const MOST_REMEMBERED = 3;

/** What was resolved of late, by the answers. */
class RecentSections {
	#known: { answers: string; sections: ResolvedSections }[] = [];

	get(answers: string, resolve: () => ResolvedSections): ResolvedSections {
		const found = this.#known.find((each) => each.answers === answers) ?? { answers, sections: resolve() };
		this.#known = [found, ...this.#known.filter((each) => each !== found)].slice(0, MOST_REMEMBERED);
		return found.sections;
	}
}
