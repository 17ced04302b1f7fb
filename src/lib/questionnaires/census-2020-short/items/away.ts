/** Code lists of D9 and D10 (census-2020 §1.2). */
import type { Category } from '$lib/engine/model/types';

/** Code 1 is never chosen: it follows from where the person lives and is registered (M08–M10). */
export const AWAY_SINCE: Category[] = [
	{
		code: '1',
		label: { zh: '没有离开户口登记地', en: 'Has not left the place of registration' },
		impliedOnly: true
	},
	{ code: '2', label: { zh: '不满半年', en: 'Less than half a year' } },
	{ code: '3', label: { zh: '半年以上，不满一年', en: 'Half a year to less than 1 year' } },
	{ code: '4', label: { zh: '一年以上，不满二年', en: '1 year to less than 2 years' } },
	{ code: '5', label: { zh: '二年以上，不满三年', en: '2 years to less than 3 years' } },
	{ code: '6', label: { zh: '三年以上，不满四年', en: '3 years to less than 4 years' } },
	{ code: '7', label: { zh: '四年以上，不满五年', en: '4 years to less than 5 years' } },
	{ code: '8', label: { zh: '五年以上，不满十年', en: '5 years to less than 10 years' } },
	{ code: '9', label: { zh: '十年以上', en: '10 years or more' } }
];

/** Labels and order of the form; that the national file uses the digits 0–9 is not confirmed (census-2020 §9.3). */
export const AWAY_REASONS: Category[] = [
	{
		code: '0',
		label: { zh: '工作就业', en: 'Work' },
		hint: { zh: '打工、经商、调动工作', en: 'A job, a business, a transfer' }
	},
	{
		code: '1',
		label: { zh: '学习培训', en: 'Study or training' },
		hint: { zh: '上学、参加培训', en: 'School, university, a course' }
	},
	{
		code: '2',
		label: { zh: '随同离开/投亲靠友', en: 'Came along with or joined family or friends' },
		hint: { zh: '跟着父母或配偶出来，投靠亲友', en: 'Moved with parents or spouse, or to relatives' }
	},
	{
		code: '3',
		label: { zh: '拆迁/搬家', en: 'Demolition or moving house' },
		hint: { zh: '买了新房，户口没有迁', en: 'Moved to a new home, the hukou stayed' }
	},
	{
		code: '4',
		label: { zh: '寄挂户口', en: 'Hukou kept elsewhere' },
		hint: { zh: '户口挂在亲友家或单位、学校', en: 'Registered with relatives, an employer or a school' }
	},
	{ code: '5', label: { zh: '婚姻嫁娶', en: 'Marriage' } },
	{ code: '6', label: { zh: '照料孙子女', en: 'Looking after grandchildren' } },
	{
		code: '7',
		label: { zh: '为子女就学', en: 'For a child’s schooling' },
		hint: { zh: '陪读、为孩子上学搬来', en: 'Moved so that a child can go to school' }
	},
	{ code: '8', label: { zh: '养老/康养', en: 'Retirement or health care' } },
	{ code: '9', label: { zh: '其他', en: 'Other' } }
];
