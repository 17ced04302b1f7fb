/** Employer, business and work in words, well enough to be coded: W07–W11 (census-2020-more §1.2). */
import { isOneOf, MISSING } from '../../shared/reading';
import { lengthOf, ofEachPerson } from './reading';
import type { Check } from './types';

/** Words that say nothing that could be coded. */
const VAGUE_UNITS = ['公司', '工厂', '单位', '学校', '医院', '商店', '工地', '政府'];
const VAGUE_BUSINESSES = ['服务', '生产', '销售', '管理', '经营', '加工'];
const VAGUE_WORK = ['工人', '职工', '干部', '员工', '打工', '上班', '老板', '农民工', '技术员', '公务员'];

export const WORK_TEXT_CHECKS: Check[] = [
	{
		id: 'W07',
		level: 'hard',
		basis: 'form',
		holds: 'If C19 is 1 or 2, the name of the employer has at least {W07.min} characters.',
		message: {
			zh: '请写{name}的单位全名，至少 {min} 个字。',
			en: 'Please write the full name of {name}’s employer, at least {min} characters.'
		},
		find: ofEachPerson(['C20.unit'], ({ C19, C20 }, { thresholds: t }) => {
			if (!isOneOf(C19, '12') || lengthOf(C20?.unit) >= t['W07.min']) return false;
			return { missing: C20?.unit === undefined || undefined, values: { min: t['W07.min'] } };
		})
	},
	{
		id: 'W08',
		level: 'soft',
		basis: 'M:med',
		holds: 'The name of the employer is not just 公司, 工厂, 单位, 学校, 医院, 商店, 工地 or 政府.',
		message: {
			zh: '请核实：{name}的单位名称过于笼统，请写全名。',
			en: 'Please check: the name of {name}’s employer is too general. Please write it in full.'
		},
		find: ofEachPerson(['C20.unit'], ({ C20 }) => VAGUE_UNITS.includes(C20?.unit?.trim() ?? ''))
	},
	{
		id: 'W09',
		level: 'hard',
		basis: 'D',
		holds: 'If C19 is 3 or 4, C20 has a business; the employer may be 无.',
		message: {
			zh: '{name}没有单位的，也请写主要做什么业务。',
			en: 'Even without an employer, please write what {name}’s business is.'
		},
		find: ofEachPerson(
			['C20.business'],
			({ C19, C20 }) => isOneOf(C19, '34') && lengthOf(C20?.business) === 0 && MISSING
		)
	},
	{
		id: 'W10',
		level: 'soft',
		basis: 'M:med',
		holds: 'The business has at least {W10.min} characters and is not just 服务, 生产, 销售, 管理, 经营 or 加工.',
		message: {
			zh: '请核实：{name}的主要业务写得太简单，请写明做什么产品或业务。',
			en: 'Please check: the business of {name} is too short. Please say what is made or done.'
		},
		find: ofEachPerson(['C20.business'], ({ C20 }, { thresholds: t }) => {
			const business = C20?.business?.trim() ?? '';
			return business !== '' && (lengthOf(business) < t['W10.min'] || VAGUE_BUSINESSES.includes(business));
		})
	},
	{
		id: 'W11',
		level: 'soft',
		basis: 'M:med',
		holds:
			'C21 has at least {W11.min} characters and is not just 工人, 职工, 干部, 员工, 打工, 上班, 老板, 农民工, 技术员 or 公务员.',
		message: {
			zh: '请核实：{name}的具体工作写得太笼统，请写明做什么。',
			en: 'Please check: the work of {name} is too general. Please say what is done.'
		},
		find: ofEachPerson(['C21'], ({ C21 }, { thresholds: t }) => {
			const work = C21?.trim() ?? '';
			return work !== '' && (lengthOf(work) < t['W11.min'] || VAGUE_WORK.includes(work));
		})
	}
];
