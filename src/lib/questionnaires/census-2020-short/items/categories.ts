/** Code lists that several items share. Labels are the official ones, hints are examples in everyday words. */
import type { Condition, Category } from '$lib/engine/model/types';

/** D4 and the death record: GB/T 2261.1 has 0 and 9 as well, the census form has not. */
export const SEX: Category[] = [
	{ code: '1', label: { zh: '男', en: 'Male' } },
	{ code: '2', label: { zh: '女', en: 'Female' } }
];

/** D11 and the death record. */
export const EDUCATION: Category[] = [
	{ code: '1', label: { zh: '未上过学', en: 'No schooling' } },
	{
		code: '2',
		label: { zh: '学前教育', en: 'Pre-school' },
		hint: { zh: '托儿所、幼儿园、学前班', en: 'Nursery, kindergarten, pre-school class' }
	},
	{ code: '3', label: { zh: '小学', en: 'Primary school' } },
	{ code: '4', label: { zh: '初中', en: 'Junior secondary school' } },
	{
		code: '5',
		label: { zh: '高中', en: 'Senior secondary school' },
		hint: { zh: '包括中专、职高、技校', en: 'Including vocational and technical secondary schools' }
	},
	{
		code: '6',
		label: { zh: '大学专科', en: 'Junior college' },
		hint: { zh: '大专，包括高职', en: 'Including higher vocational colleges' }
	},
	{ code: '7', label: { zh: '大学本科', en: 'Bachelor’s studies' } },
	{ code: '8', label: { zh: '硕士研究生', en: 'Master’s studies' } },
	{ code: '9', label: { zh: '博士研究生', en: 'Doctoral studies' } }
];

/** Death record; the order of the 2010 form. */
export const MARITAL: Category[] = [
	{ code: '1', label: { zh: '未婚', en: 'Never married' } },
	{ code: '2', label: { zh: '有配偶', en: 'Married' } },
	{ code: '3', label: { zh: '离婚', en: 'Divorced' } },
	{ code: '4', label: { zh: '丧偶', en: 'Widowed' } }
];

/** Why somebody has no ID number. Words of this portal: how the 2020 form marked it is not known (census-2020 §9.2). */
export const NO_ID_NUMBER: Category[] = [
	{
		code: 'newborn',
		label: { zh: '刚出生，还没有上户口', en: 'Newborn, not registered yet' }
	},
	{
		code: 'pending',
		label: { zh: '户口待定，还没有号码', en: 'Hukou still pending, no number yet' }
	},
	{ code: 'other', label: { zh: '其他原因', en: 'Another reason' } }
];

/** A proxy gives no ID number (census-2020-more §4.3). */
export const BY_MEMBERS: Condition = { not: { item: '@proxy', in: ['1'] } };
