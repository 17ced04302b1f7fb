/** A questionnaire that shares nothing with the short form: other lists, items, thresholds, checks and words. */
import type { FormResponse } from '../../../../src/lib/engine/model/response';
import type { Questionnaire } from '../../../../src/lib/engine/model/types';
import type { Check } from '../../../../src/lib/engine/validate/check';
import {
	inFamilyOrder,
	type CheckContext,
	type QuestionnaireFolder
} from '../../../../src/lib/questionnaires/shared/folder';

interface GardenResponse extends FormResponse {
	G1?: number;
	trees: { T1?: string; T2?: number }[];
	hives: { label?: string; bees?: number }[];
}

type ThresholdName = 'T01.max' | 'G01.max';

const garden: Questionnaire = {
	id: 'garden-survey',
	title: { zh: '园子调查', en: 'Garden survey' },
	sections: [
		{
			id: 'garden',
			title: { zh: '园子', en: 'The garden' },
			steps: [
				{
					id: 'G1',
					questions: [
						{
							code: 'G1',
							title: { zh: '面积', en: 'Size' },
							fields: [{ name: 'G1', type: 'count' }]
						}
					]
				},
				{
					id: 'all-trees',
					kind: 'roster',
					roster: { list: 'trees', group: 'all' },
					questions: [
						{
							code: 'T1',
							title: { zh: '树名', en: 'Tree' },
							fields: [{ name: 'T1', type: 'text' }]
						}
					]
				}
			]
		},
		{
			id: 'trees',
			title: { zh: '树', en: 'Trees' },
			list: 'trees',
			nameField: 'T1',
			entryName: 'tree',
			entryTitle: { zh: '第{number}棵树', en: 'Tree {number}' },
			groups: [{ id: 'all', title: { zh: '所有', en: 'All' }, implies: {} }],
			steps: [
				{
					id: 'T2',
					questions: [
						{
							code: 'T2',
							title: { zh: '高度', en: 'Height' },
							fields: [{ name: 'T2', type: 'count' }]
						}
					]
				}
			]
		},
		{
			id: 'hives',
			title: { zh: '蜂箱', en: 'Hives' },
			list: 'hives',
			nameField: 'label',
			steps: [
				{
					id: 'bees',
					questions: [
						{
							code: 'bees',
							title: { zh: '蜂群', en: 'Bees' },
							fields: [
								{ name: 'label', type: 'text' },
								{ name: 'bees', type: 'count' }
							]
						}
					]
				}
			]
		}
	],
	counted: []
};

type GardenCheck = Check<GardenResponse, CheckContext<ThresholdName>>;

/** A tall tree, with a shorter one beside it to name. */
const tallTrees: GardenCheck = {
	id: 'T01',
	level: 'soft',
	basis: 'form',
	holds: 'T2 is at most {T01.max} m.',
	message: { zh: '请核实：{name}比{other}高很多。', en: 'Please check: {name} is much taller than {other}.' },
	find: ({ trees }, { thresholds }) =>
		trees.flatMap(({ T2 = 0 }, index) =>
			T2 > thresholds['T01.max']
				? [{ at: { list: 'trees', index }, items: ['T2'], others: [{ list: 'trees', index: 0, items: ['T2'] }] }]
				: []
		)
};

const emptyHives: GardenCheck = {
	id: 'T02',
	level: 'hard',
	basis: 'form',
	holds: 'Every hive has bees.',
	message: { zh: '{name}没有蜜蜂。', en: '{name} has no bees.' },
	find: ({ hives }) =>
		hives.flatMap(({ bees }, index) => (bees === 0 ? [{ at: { list: 'hives', index }, items: ['bees'] }] : []))
};

const largeGarden: GardenCheck = {
	id: 'G01',
	level: 'soft',
	basis: 'form',
	holds: 'G1 is at most {G01.max} m².',
	message: { zh: '请核实：园子有 {size} 平方米。', en: 'Please check: the garden has {size} m².' },
	find: ({ G1 = 0 }, { thresholds }) => (G1 > thresholds['G01.max'] ? [{ items: ['G1'], values: { size: G1 } }] : [])
};

const FAMILIES = [
	{ letter: 'T', title: 'Trees' },
	{ letter: 'G', title: 'Garden' }
];

export const gardenFolder: QuestionnaireFolder = {
	definition: garden,
	checks: inFamilyOrder(FAMILIES, [largeGarden, emptyHives, tallTrees]),
	families: FAMILIES,
	notes: [],
	thresholds: {
		'T01.max': { value: 30, unit: 'm', basis: 'form', approved: false },
		'G01.max': { value: 500, unit: 'm²', basis: 'form', approved: false }
	}
};

/** Breaks each of its checks once; one tree has no name. */
export const GARDEN = {
	questionnaire: 'garden-survey',
	G1: 501,
	trees: [{ T1: '桂树', T2: 3 }, { T2: 31 }],
	hives: [{ label: 'north', bees: 0 }, { bees: 0 }]
};
