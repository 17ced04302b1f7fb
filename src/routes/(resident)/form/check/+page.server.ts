import { answerText } from '$lib/components/questions/answer-text';
import { journey, summary, type SummaryItem, type SummaryPart } from '$lib/domain/questionnaire/engine';
import { judgeAll, type OpenFinding } from '$lib/domain/response/judge';
import { areaLabel } from '$lib/server/areas/find-areas';
import { openFormPastGate, pathOf } from '../../open-form';
import type { PageServerLoad } from './$types';

const FROM_HERE = '?from=check';

export const load: PageServerLoad = async (event) => {
	const { draft, enumerator, savedAt } = await openFormPastGate(event);
	const { definition, check } = event.locals.deps;
	const { open, toVerify } = judgeAll(definition, draft, check);
	const parts = summary(definition, draft).filter(({ items }) => items.length > 0);
	return {
		parts: parts.map(partView),
		findings: open.map(findingView),
		toVerify: toVerify.length,
		ready: journey(definition, draft).complete && open.length === 0,
		savedAt,
		enumerator
	};
};

const findingView = ({ finding, key, ref }: OpenFinding) => ({ key, message: finding.message, level: finding.level, href: pathOf(ref) + FROM_HERE });

const partView = ({ id, title, name, items }: SummaryPart) => ({
	id,
	title,
	name,
	items: items.filter((item) => !isReasonBesideNumber(item, items)).map(itemView)
});

/** One line for the ID number: the number, or why there is none. */
const isReasonBesideNumber = ({ field, value }: SummaryItem, items: SummaryItem[]): boolean =>
	value === undefined && items.some((other) => other.field.reasonField === field.name);

function itemView({ question, field, value, automatic, ref }: SummaryItem) {
	const hasSeveral = question.fields.filter(({ name }) => !question.fields.some(({ reasonField }) => reasonField === name)).length > 1;
	return {
		id: field.name,
		title: question.title,
		label: hasSeveral ? field.label : undefined,
		answer: value === undefined ? undefined : answerText(field, value, areaLabel),
		automatic,
		href: ref && pathOf(ref) + FROM_HERE
	};
}
