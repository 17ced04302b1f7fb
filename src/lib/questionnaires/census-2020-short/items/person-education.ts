/** D11 and D12 with their printed cut-offs, 3 and 15 years of age: in 2020, born on or before 31 October 2017 and 2005 (census-2020 §0.7). */
import type { Step } from '$lib/engine/model/types';
import { EDUCATION } from './categories';

const education: Step = {
	id: 'D11',
	title: { zh: '{name}上学上到哪一级？', en: 'How far did {name} get in school?' },
	questions: [
		{
			code: 'D11',
			title: { zh: '受教育程度', en: 'Education' },
			askedWhen: { yearsFrom: 'D5', to: '@lastMonth', atLeast: 3 },
			guidance: {
				zh: '选上过的最高一级。正在上的也算，没有毕业也算。',
				en: 'The highest level ever attended. One still in progress or left without a diploma counts as well.'
			},
			help: {
				zh: '例如：初中没有读完，选“初中”；正在读大学本科，选“大学本科”；只上过识字班，选“未上过学”。',
				en: 'For example: left junior secondary school early, choose “Junior secondary school”; studying for a bachelor’s degree now, choose “Bachelor’s studies”; only went to a literacy class, choose “No schooling”.'
			},
			fields: [
				{
					name: 'D11',
					type: 'category',
					categories: EDUCATION,
					whenMissing: { zh: '请选择受教育程度。', en: 'Please choose the education.' }
				}
			]
		}
	]
};

const literacy: Step = {
	id: 'D12',
	title: { zh: '{name}认识字吗？', en: 'Can {name} read?' },
	questions: [
		{
			code: 'D12',
			title: { zh: '是否识字', en: 'Literacy' },
			askedWhen: { yearsFrom: 'D5', to: '@lastMonth', atLeast: 15 },
			// E03: whoever went to junior secondary school or further can read.
			derivations: [{ when: { item: 'D11', in: ['4', '5', '6', '7', '8', '9'] }, field: 'D12', value: '1' }],
			guidance: {
				zh: '能看懂简单的通知、写简单的便条，就选“是”。',
				en: 'Choose “Yes” if they can read a simple notice and write a short note.'
			},
			fields: [
				{
					name: 'D12',
					type: 'category',
					categories: [
						{ code: '1', label: { zh: '是', en: 'Yes' } },
						{ code: '2', label: { zh: '否', en: 'No' } }
					]
				}
			]
		}
	]
};

/** D11 and D12. */
export const EDUCATION_STEPS: Step[] = [education, literacy];
