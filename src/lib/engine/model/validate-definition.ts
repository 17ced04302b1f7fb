/**
 * Whether a definition is one that the engine can walk. Pure; every fault is a sentence, so that whoever writes a
 * questionnaire is told all of them at once.
 */
import { itemsOf } from './condition';
import {
	answerNames,
	conditionsIn,
	listConditionsIn,
	ownFields,
	plainSections,
	type ListCondition,
	type PlacedCondition
} from './items-of-form';
import { idPrefixOf, sectionOfList } from './sections';
import { isRepeated, type Questionnaire, type RepeatedSection, type Section } from './types';

/** Pages beside the sections of a form, whose addresses a section would take. */
export const RESERVED_SECTIONS = ['sign', 'changes', 'check', 'differences', 'offline'];

/**
 * @param facts names of what is known without being asked (`@lastMonth`)
 * @returns every fault; empty = a good definition
 */
export function definitionFaults(definition: Questionnaire, facts: readonly string[] = []): string[] {
	return [
		...sectionFaults(definition),
		...fieldFaults(definition),
		...listFaults(definition),
		...rosterFaults(definition),
		...countFaults(definition),
		...sameAsFaults(definition),
		...conditionFaults({ definition, household: [...facts, ...householdAnswers(definition)] })
	];
}

function sectionFaults({ sections }: Questionnaire): string[] {
	const reserved = sections.filter(({ id }) => RESERVED_SECTIONS.includes(id));
	return [
		...twice(
			sections.map(({ id }) => id),
			(id) => `The section ${id} stands twice.`
		),
		...reserved.map(({ id }) => `The section ${id} has the name of a page of the portal.`),
		...sections.flatMap(({ id, steps }) =>
			twice(
				steps.map((step) => step.id),
				(step) => `The step ${step} stands twice in the section ${id}.`
			)
		),
		...twice(
			sections.flatMap(rosterSteps).map(({ id }) => id),
			(step) => `Two rosters have the id ${step}.`
		)
	];
}

/** The answers of the household are one space; an entry reads its own, then the household's. */
function fieldFaults(definition: Questionnaire): string[] {
	const household = plainSections(definition)
		.flatMap(ownFields)
		.map(({ name }) => name);
	const repeated = definition.sections.filter(isRepeated);
	return [
		...twice(household, (name) => `The field ${name} is asked twice of the household.`),
		...repeated.flatMap((section) => {
			const own = ownFields(section).map(({ name }) => name);
			const shadowing = [...new Set(own)].filter((name) => household.includes(name));
			return [
				...twice(own, (name) => `The field ${name} is asked twice in the section ${section.id}.`),
				...shadowing.map((name) => `The field ${name} of the section ${section.id} is also one of the household.`)
			];
		}),
		...definition.sections.flatMap(linkFaults),
		...definition.sections.flatMap(partFaults)
	];
}

/** In the JSON `A.part` makes `A` an object, which then is no answer of its own. */
function partFaults(section: Section): string[] {
	const names = ownFields(section).map(({ name }) => name);
	return names
		.filter((name) => names.some((other) => other.startsWith(`${name}.`)))
		.map((name) => `The field ${name} of the section ${section.id} has parts, and cannot be an answer itself.`);
}

/** Fields that name other fields of their own section. */
function linkFaults(section: Section): string[] {
	const known = answerNames(section);
	return ownFields(section).flatMap(({ name, reasonField, proposedFrom }) =>
		[reasonField, proposedFrom?.field]
			.filter((other) => other !== undefined && !known.includes(other))
			.map((other) => `The field ${name} names the field ${other}, which its section does not ask.`)
	);
}

/** Fields that offer what the first of a list has answered. */
const sameAsFaults = (definition: Questionnaire): string[] =>
	definition.sections.flatMap(ownFields).flatMap(({ name, sameAs }) => {
		const section = sameAs && sectionOfList(definition, sameAs.list);
		const isThere = !sameAs || (section && ownFields(section).some((field) => field.name === sameAs.field));
		return isThere
			? []
			: [`The field ${name} offers ${sameAs.field} of the list ${sameAs.list}, which is not asked there.`];
	});

function listFaults(definition: Questionnaire): string[] {
	const repeated = definition.sections.filter(isRepeated);
	const prefixes = repeated.flatMap((section) => prefixesOf(section));
	return [
		...twice(
			repeated.map(({ list }) => list),
			(list) => `The list ${list} belongs to two sections.`
		),
		...twice(prefixes, (prefix) => `The ids of two lists or counts begin with ${prefix}.`),
		...prefixes
			.filter((prefix) => !/^[a-z]{1,6}$/.test(prefix))
			.map((prefix) => `The prefix ${prefix} is not one to six small letters.`),
		...repeated
			.filter(({ groups, entriesFrom }) => !groups === !entriesFrom)
			.map(({ list }) => `The list ${list} needs either groups or counts.`),
		...repeated.flatMap(({ list, groups = [] }) =>
			twice(
				groups.map(({ id }) => id),
				(id) => `The group ${id} stands twice in the list ${list}.`
			)
		)
	];
}

const prefixesOf = (section: RepeatedSection): string[] =>
	section.entriesFrom ? section.entriesFrom.map(({ prefix }) => prefix) : [idPrefixOf(section)];

const rosterSteps = ({ steps }: Section) => steps.filter(({ kind }) => kind === 'roster');

function rosterFaults(definition: Questionnaire): string[] {
	const rosters = definition.sections.flatMap(rosterSteps);
	return [
		...rosters.flatMap(({ id, roster }) =>
			roster && hasGroup(definition, roster) ? [] : [`The roster ${id} fills no group of a list of the form.`]
		),
		...definition.sections
			.filter(isRepeated)
			.flatMap(({ list, groups = [] }) =>
				groups
					.filter((group) => !rosters.some(({ roster }) => roster?.list === list && roster.group === group.id))
					.map((group) => `No roster fills the group ${group.id} of the list ${list}.`)
			)
	];
}

function countFaults(definition: Questionnaire): string[] {
	const household = plainSections(definition).flatMap(ownFields);
	const isAsked = (field: string): boolean => household.some(({ name, type }) => name === field && type === 'count');
	const sources = definition.sections.filter(isRepeated).flatMap(({ entriesFrom = [] }) => entriesFrom);
	return [
		...twice(
			definition.counted.map(({ field }) => field),
			(field) => `The field ${field} counts twice.`
		),
		...definition.counted
			.filter((each) => !hasGroup(definition, each))
			.map(
				({ field, list, group }) =>
					`The field ${field} counts the group ${group} of the list ${list}, which is not there.`
			),
		...definition.counted
			.filter(({ field }) => !isAsked(field))
			.map(({ field }) => `The counted field ${field} is no count of the household.`),
		...sources
			.filter(({ countField }) => !isAsked(countField))
			.map(({ countField }) => `Entries come from ${countField}, which is no count of the household.`)
	];
}

const hasGroup = (definition: Questionnaire, { list, group }: { list: string; group: string }): boolean =>
	sectionOfList(definition, list)?.groups?.some(({ id }) => id === group) ?? false;

/** What every condition of a definition can read: answers of the household, and facts. */
interface Readable {
	definition: Questionnaire;
	household: readonly string[];
}

const householdAnswers = (definition: Questionnaire): string[] => plainSections(definition).flatMap(answerNames);

/** A condition reads the answers of its own entry, then of the household, and facts. */
function conditionFaults(readable: Readable): string[] {
	const { definition, household } = readable;
	const ownStops = (definition.stops ?? []).map(({ id, when }) => ({ condition: when, place: `the stop ${id}` }));
	const counts = definition.counted.flatMap(({ field, askedWhen }) =>
		askedWhen ? [{ condition: askedWhen, place: `the counted field ${field}` }] : []
	);
	const facts = household.filter((name) => name.startsWith('@'));
	return [
		...counts.flatMap((each) => faultsOf(readable, each, facts)),
		...ownStops.flatMap((each) => faultsOf(readable, each, household)),
		...definition.sections.flatMap((section) => {
			const known = [...household, ...answerNames(section)];
			return conditionsIn(section).flatMap((each) => faultsOf(readable, each, known));
		})
	];
}

function faultsOf(readable: Readable, { condition, place }: PlacedCondition, known: readonly string[]): string[] {
	const unknown = itemsOf(condition).filter((item) => !known.includes(item));
	return [
		...unknown.map((item) => `A condition of ${place} reads ${item}, which is ${UNKNOWN[kindOf(item)]}.`),
		...listConditionsIn(condition).flatMap((each) => listFaultsOf(readable, each, place))
	];
}

const UNKNOWN = { fact: 'no fact of the portal', answer: 'not asked there' };
const kindOf = (item: string): keyof typeof UNKNOWN => (item.startsWith('@') ? 'fact' : 'answer');

/** A condition about a list: that there is such a list and group, and what it reads of their entries. */
function listFaultsOf(readable: Readable, condition: ListCondition, place: string): string[] {
	const { definition, household } = readable;
	const list = 'entries' in condition ? condition.entries : condition.someEntry;
	const section = sectionOfList(definition, list);
	if (!section) return [`A condition of ${place} reads the list ${list}, which is not there.`];
	const { group } = condition;
	const isGroup = group === undefined || section.groups?.some(({ id }) => id === group);
	const names = [...household, ...answerNames(section)];
	return [
		...(isGroup ? [] : [`A condition of ${place} reads the group ${group} of the list ${list}, which is not there.`]),
		...('where' in condition ? faultsOf(readable, { condition: condition.where, place }, names) : [])
	];
}

/** A sentence for each value that stands more than once. */
function twice(values: string[], sentence: (value: string) => string): string[] {
	return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(sentence);
}
