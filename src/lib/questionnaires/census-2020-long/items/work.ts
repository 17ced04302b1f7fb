/** Schooling completed, work and livelihood: C16, C18–C23 (census-2020 §1.3, census-2020-more §1.1). */
import type { Condition, Step } from '$lib/engine/model/types';
import { LIVELIHOODS, NOT_WORKING, STUDIES, UNITS, WORK_STATES } from './categories';

export const FROM_15: Condition = { yearsFrom: 'C5', to: '@lastMonth', atLeast: 15 };
const AT_WORK: Condition = { item: 'C18.code', in: ['1', '2'] };

/** C16, beside C15 in the order of the form. */
export const studies: Step = {
	id: 'C16',
	title: { zh: '{name}的学业完成了吗？', en: 'Has {name} completed the schooling?' },
	questions: [
		{
			code: 'C16',
			title: { zh: '学业完成情况', en: 'Completion of schooling' },
			askedWhen: { item: 'C15', in: ['3', '4', '5', '6', '7', '8', '9'] },
			fields: [{ name: 'C16', type: 'category', categories: STUDIES }]
		}
	]
};

const work: Step = {
	id: 'C18',
	title: {
		zh: '普查时点前一周，{name}为了挣钱工作过一小时以上吗？',
		en: 'In the week before the census moment, did {name} work for pay for an hour or more?'
	},
	questions: [
		{
			code: 'C18',
			title: { zh: '工作情况', en: 'Work' },
			askedWhen: FROM_15,
			guidance: {
				zh: '看到{referenceNightDate}为止的七天。一小时以上就算工作。',
				en: 'The seven days that end with {referenceNightDate}. One hour is enough.'
			},
			unconfirmed: {
				zh: '第二项的准确文字没有查到。',
				en: 'The exact wording of the second answer was not found.'
			},
			fields: [
				{ name: 'C18.code', type: 'category', categories: WORK_STATES },
				{
					name: 'C18.hours',
					type: 'count',
					min: 1,
					max: 168,
					label: { zh: '上周工作时间', en: 'Hours of work that week' },
					unit: { zh: '小时', en: 'hours' },
					askedWhen: { item: 'C18.code', in: ['1'] }
				}
			]
		}
	]
};

const employer: Step = {
	id: 'C19',
	title: { zh: '{name}在什么样的地方工作？', en: 'What kind of place does {name} work for?' },
	askedWhen: AT_WORK,
	questions: [
		{
			code: 'C19',
			title: { zh: '工作单位或生产经营活动所属类型', en: 'Kind of employer or business' },
			fields: [{ name: 'C19', type: 'category', categories: UNITS }]
		}
	]
};

const occupation: Step = {
	id: 'C20C21',
	title: { zh: '{name}做什么工作？', en: 'What work does {name} do?' },
	askedWhen: AT_WORK,
	questions: [
		{
			code: 'C20',
			title: { zh: '行业', en: 'Industry' },
			guidance: {
				zh: '写单位的全名，再写主要做什么产品或业务。例如“桂林××食品有限公司，生产米粉”。没有单位的写“无”。',
				en: 'The employer’s full name, then its main product or business: “××食品有限公司, makes rice noodles”. Without an employer: “无”.'
			},
			fields: [
				{ name: 'C20.unit', type: 'text', maxLength: 60, label: { zh: '单位详细名称', en: 'Employer' } },
				{
					name: 'C20.business',
					type: 'text',
					maxLength: 60,
					label: { zh: '主要产品或主要业务', en: 'Main product or business' }
				}
			]
		},
		{
			code: 'C21',
			title: { zh: '职业', en: 'Occupation' },
			guidance: {
				zh: '写本人做的具体工作，例如“小学语文教师”“送外卖”，不写“工人”“职员”。',
				en: 'The work itself, such as “primary school teacher of Chinese” or “delivers meals”, not “worker” or “clerk”.'
			},
			fields: [
				{ name: 'C21', type: 'text', maxLength: 40, label: { zh: '本人从事的具体工作', en: 'The work in detail' } }
			]
		}
	]
};

const notWorking: Step = {
	id: 'C22',
	title: { zh: '{name}为什么没有工作？', en: 'Why did {name} not work?' },
	askedWhen: { item: 'C18.code', in: ['3'] },
	questions: [
		{
			code: 'C22',
			title: { zh: '未工作原因', en: 'Reason for not working' },
			unconfirmed: {
				zh: '选项只见于一个地方程序，上一次普查公布的有九项；以国家下发的为准。',
				en: 'The list is that of one local program; the census before published nine reasons. The national list decides.'
			},
			fields: [{ name: 'C22', type: 'category', categories: NOT_WORKING }]
		}
	]
};

const livelihood: Step = {
	id: 'C23',
	title: { zh: '{name}主要靠什么生活？', en: 'What does {name} mainly live on?' },
	questions: [
		{
			code: 'C23',
			title: { zh: '主要生活来源', en: 'Main source of livelihood' },
			askedWhen: FROM_15,
			fields: [{ name: 'C23', type: 'category', categories: LIVELIHOODS }]
		}
	]
};

/** Codes that the office gives to what was said, on its own machine: nobody is asked for them at the door. */
const coding: Step = {
	id: 'coding',
	title: { zh: '行业和职业的代码', en: 'Codes of industry and occupation' },
	askedWhen: { all: [{ item: '@coding', in: ['1'] }, AT_WORK] },
	questions: [
		{
			code: 'c20c',
			title: { zh: '行业代码', en: 'Code of the industry' },
			fields: [{ name: 'c20c', type: 'code', codeList: 'industries-2017', codeLength: 3 }]
		},
		{
			code: 'c21c',
			title: { zh: '职业代码', en: 'Code of the occupation' },
			fields: [{ name: 'c21c', type: 'code', codeList: 'occupations-2015', codeLength: 5 }]
		}
	]
};

/** C18 to C21, in the order in which they are asked. */
export const WORK_STEPS: Step[] = [work, employer, occupation, coding];

/** C22 and C23, of which a proxy is not asked. */
export const PRIVATE_WORK_STEPS: Step[] = [notWorking, livelihood];
