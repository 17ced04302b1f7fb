import { describe, expect, it } from 'vitest';
import {
	isRepeated,
	type Condition,
	type Field,
	type Questionnaire,
	type Section,
	type LocalizedText
} from '../../../src/lib/engine/model/types';
import { definitionFaults } from '../../../src/lib/engine/model/validate-definition';
import { factsOf, round2020 } from '../../support/round-2020';
import { census2020Long } from '../../../src/lib/questionnaires/census-2020-long/index';
import { QUESTIONNAIRES, census2020Short, folderById } from '../../../src/lib/questionnaires/registry';

const questionsOf = (section: Section) => section.steps.flatMap(({ questions }) => questions);
const fieldsOf = (section: Section): Field[] => questionsOf(section).flatMap(({ fields }) => fields);
const plain = (definition: Questionnaire): Section[] => definition.sections.filter((section) => !isRepeated(section));
const householdFields = (definition: Questionnaire): Field[] =>
	plain(definition)
		.flatMap(({ steps }) => steps)
		.filter(({ kind }) => kind !== 'roster')
		.flatMap(({ questions }) => questions.flatMap(({ fields }) => fields));

const isText = (value: object): value is LocalizedText => 'zh' in value;

/** Every sentence of a definition with where it stands. */
function textsIn(value: unknown, path = ''): [string, LocalizedText][] {
	if (typeof value !== 'object' || value === null) return [];
	if (isText(value)) return [[path, value]];
	return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

function conditionsIn(section: Section): Condition[] {
	const ofQuestions = questionsOf(section).flatMap(({ askedWhen, derivations = [], fields }) => [
		askedWhen,
		...derivations.map(({ when }) => when),
		...fields.map((field) => field.askedWhen)
	]);
	return [...section.steps.map(({ askedWhen }) => askedWhen), ...ofQuestions].filter((each) => each !== undefined);
}

const codesOf = (fields: Field[], name: string): string[] =>
	fields.filter((field) => field.name === name).flatMap(({ categories = [] }) => categories.map(({ code }) => code));

describe.each(QUESTIONNAIRES.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
	it('has no fault that the engine knows: nothing twice, no condition that reads what is not there', () => {
		const facts = [...Object.keys(factsOf(definition)), ...(folderById(definition.id)?.facts ?? [])];
		expect(definitionFaults(definition, facts)).toEqual([]);
	});

	it('says everything in Chinese and in English', () => {
		const texts = textsIn(definition);
		expect(texts).not.toEqual([]);
		const bad = texts.filter(([, { zh, en }]) => !/\p{Script=Han}/u.test(zh) || !/[A-Za-z]/.test(en));
		expect(bad).toEqual([]);
	});

	it('speaks calmly: no exclamation marks', () => {
		expect(textsIn(definition).filter(([, { zh, en }]) => /[!！]/.test(zh + en))).toEqual([]);
	});

	it('fills the same braces in both languages', () => {
		const braces = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
		for (const [path, { zh, en }] of textsIn(definition)) expect([path, braces(en)]).toEqual([path, braces(zh)]);
	});

	it('pipes a name only where somebody has one', () => {
		expect(textsIn(plain(definition)).filter(([, { zh }]) => zh.includes('{name}'))).toEqual([]);
	});

	it('names every field, step and section once', () => {
		const twice = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index);
		expect(twice(definition.sections.map(({ id }) => id))).toEqual([]);
		expect(twice(householdFields(definition).map(({ name }) => name))).toEqual([]);
		for (const section of definition.sections) expect(twice(section.steps.map(({ id }) => id))).toEqual([]);
		for (const section of definition.sections.filter(isRepeated)) {
			expect(twice(fieldsOf(section).map(({ name }) => name))).toEqual([]);
		}
	});

	it('has ids that can stand in an address', () => {
		const ids = definition.sections.flatMap((section) => [section.id, ...section.steps.map(({ id }) => id)]);
		expect(ids.filter((id) => !/^[A-Za-z0-9]+$/.test(id))).toEqual([]);
	});

	it('derives and implies only categories that it knows', () => {
		for (const section of definition.sections.filter(isRepeated)) {
			const implied = [...(section.groups ?? []), ...(section.entriesFrom ?? [])].flatMap(({ implies }) =>
				Object.entries(implies)
			);
			const first = section.first ? [[section.first.field, section.first.value] as const] : [];
			const derived = questionsOf(section).flatMap(({ derivations = [] }) =>
				derivations.map(({ field, value }) => [field, value] as const)
			);
			for (const [field, value] of [...implied, ...first, ...derived]) {
				expect(codesOf(fieldsOf(section), field)).toContain(value);
			}
		}
	});

	it('compares only with categories that it knows', () => {
		const all = definition.sections.flatMap(fieldsOf);
		const leaves = (condition: Condition): Condition[] => {
			if ('all' in condition) return condition.all.flatMap(leaves);
			if ('any' in condition) return condition.any.flatMap(leaves);
			return 'not' in condition ? leaves(condition.not) : [condition];
		};
		for (const leaf of definition.sections.flatMap(conditionsIn).flatMap(leaves)) {
			if ((!('in' in leaf) && !('notIn' in leaf)) || leaf.item.startsWith('@')) continue;
			const codes = 'in' in leaf ? leaf.in : leaf.notIn;
			expect(codes.filter((code) => !codesOf(all, leaf.item).includes(code))).toEqual([]);
		}
	});

	it('names reasons, proposals, counts and names by fields that are there', () => {
		const names = definition.sections.flatMap(fieldsOf).map(({ name }) => name);
		const named = [
			...definition.sections
				.flatMap(fieldsOf)
				.flatMap(({ reasonField, proposedFrom }) => [reasonField, proposedFrom?.field]),
			...definition.counted.map(({ field }) => field),
			...definition.sections
				.filter(isRepeated)
				.flatMap(({ nameField, entriesFrom = [] }) => [nameField, ...entriesFrom.map(({ countField }) => countField)])
		].filter((name) => name !== undefined);
		expect(named.filter((name) => !names.includes(name))).toEqual([]);
	});

	it('offers choices wherever it asks for one, each code once', () => {
		for (const { name, type, categories = [] } of definition.sections.flatMap(fieldsOf)) {
			const codes = categories.map(({ code }) => code);
			expect([name, codes.length > 0]).toEqual([name, type === 'category' || type === 'searchableCategory']);
			expect([name, new Set(codes).size]).toEqual([name, codes.length]);
		}
	});

	it('heads every page with a question or a title', () => {
		const untitled = definition.sections
			.flatMap(({ steps }) => steps)
			.filter(({ title, questions }) => !title && questions.length > 1);
		expect(untitled).toEqual([]);
	});
});

describe('the short form of 2020', () => {
	it('has its seven items of the household and twelve of a person, with the official codes', () => {
		const codes = new Set(census2020Short.sections.flatMap(questionsOf).map(({ code }) => code));
		const official = [
			...[1, 2, 3, 4, 5, 6, 7].map((n) => `H${n}`),
			...Array.from({ length: 12 }, (_, n) => `D${n + 1}`)
		];
		expect(official.filter((code) => !codes.has(code))).toEqual([]);
	});

	it('has the number of categories of the official lists', () => {
		const fields = census2020Short.sections.flatMap(fieldsOf);
		const counts = ['H1', 'H5', 'D2', 'D4', 'D6', 'D7.code', 'D8.code', 'D9', 'D10', 'D11', 'D12', 'marital'].map(
			(name) => codesOf(fields, name).length
		);
		expect(counts).toEqual([2, 5, 10, 2, 58, 7, 5, 9, 10, 9, 2, 4]);
	});

	it('lists all 56 ethnic groups by their standard codes, those of Guilin first', () => {
		const codes = codesOf(census2020Short.sections.flatMap(fieldsOf), 'D6');
		const standard = Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0'));
		expect([...codes].sort()).toEqual([...standard, '97', '98']);
		const zhuang = census2020Short.sections
			.flatMap(fieldsOf)
			.find(({ name }) => name === 'D6')
			?.categories?.slice(0, 8);
		expect(zhuang?.map(({ label }) => label.zh)).toEqual([
			'汉族',
			'壮族',
			'瑶族',
			'回族',
			'苗族',
			'侗族',
			'仫佬族',
			'毛南族'
		]);
	});

	it('reminds of the people whom households forget', () => {
		const [present, absent] =
			census2020Short.sections[1]?.steps.map(({ questions }) => questions[0]?.guidance?.zh ?? '') ?? [];
		for (const word of ['婴儿', '老人', '寄住', '保姆', '租客', '合租', '夜班', '临时外出'])
			expect(present).toContain(word);
		for (const word of ['上学', '打工', '出国']) expect(absent).toContain(word);
		expect(census2020Short.sections[1]?.steps[1]?.questions[0]?.help?.zh).toContain('现役军人');
	});

	it('is found by its id, and nothing else is', () => {
		expect(folderById('census-2020-short')?.definition).toBe(census2020Short);
		expect(folderById('census-2030')).toBeUndefined();
	});
});

describe('the long form of 2020', () => {
	it('has its nineteen items of the household and twenty-nine of a person, with the official codes', () => {
		const codes = new Set(census2020Long.sections.flatMap(questionsOf).map(({ code }) => code));
		const official = [
			...Array.from({ length: 19 }, (_, n) => `H${n + 1}`),
			...Array.from({ length: 29 }, (_, n) => `C${n + 1}`)
		];
		expect(official.filter((code) => !codes.has(code))).toEqual([]);
		expect([...codes].filter((code) => /^D\d/.test(code))).toEqual([]);
	});

	it('has the number of categories of the official lists', () => {
		const fields = census2020Long.sections.flatMap(fieldsOf);
		const counts = [
			...['H8', 'H9', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19'],
			...['C11', 'C12', 'C13.code', 'C14.code', 'C16', 'C18.code', 'C19', 'C22', 'C23', 'C24', 'C28', 'C29']
		].map((name) => codesOf(fields, name).length);
		expect(counts).toEqual([4, 5, 9, 2, 5, 2, 3, 5, 4, 9, 10, 7, 4, 2, 3, 2, 5, 3, 4, 5, 7, 4, 7, 4]);
	});

	it('marks what nobody could confirm', () => {
		const marked = census2020Long.sections.flatMap(questionsOf).filter(({ unconfirmed }) => unconfirmed);
		expect(marked.map(({ code }) => code)).toEqual(['H19', 'C11', 'C13', 'C18', 'C22', 'C27']);
	});
});

describe('the calendar of the 2020 census', () => {
	it('opens on 11 October, has its moment at the start of 1 November and closes at the end of 5 November, Beijing time', () => {
		const instants = [round2020.selfReportOpens, round2020.referenceMoment, round2020.selfReportCloses];
		expect(instants.map((instant) => new Date(instant).toISOString())).toEqual([
			'2020-10-10T16:00:00.000Z',
			'2020-10-31T16:00:00.000Z',
			'2020-11-05T16:00:00.000Z'
		]);
	});
});
