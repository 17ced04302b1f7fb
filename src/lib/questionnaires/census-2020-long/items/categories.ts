/** Code lists of the long form's own items (census-2020 §1.3, census-2020-more §1.1), in the order of the form. */
import type { Category, LocalizedText } from '$lib/engine/model/types';

/** Codes 1, 2, 3 … of labels in the order of the form. */
export const numbered = (labels: readonly LocalizedText[]): Category[] =>
	labels.map((label, index) => ({ code: String(index + 1), label }));

export const YES_NO = numbered([
	{ zh: '有', en: 'Yes' },
	{ zh: '无', en: 'No' }
]);

export const FLOORS = numbered([
	{ zh: '平房', en: 'Single storey' },
	{ zh: '多层（7 层及以下）', en: 'Up to 7 floors' },
	{ zh: '高层（8—33 层）', en: '8 to 33 floors' },
	{ zh: '超高层（34 层及以上）', en: '34 floors or more' }
]);

export const STRUCTURES = numbered([
	{ zh: '钢及钢筋混凝土结构', en: 'Steel or reinforced concrete' },
	{ zh: '混合结构', en: 'Mixed structure' },
	{ zh: '砖木结构', en: 'Brick and timber' },
	{ zh: '竹草土坯结构', en: 'Bamboo, straw or adobe' },
	{ zh: '其他结构', en: 'Other structure' }
]);

export const BUILT = numbered([
	{ zh: '1949 年以前', en: 'Before 1949' },
	{ zh: '1949—1959 年', en: '1949 to 1959' },
	{ zh: '1960—1969 年', en: '1960 to 1969' },
	{ zh: '1970—1979 年', en: '1970 to 1979' },
	{ zh: '1980—1989 年', en: '1980 to 1989' },
	{ zh: '1990—1999 年', en: '1990 to 1999' },
	{ zh: '2000—2009 年', en: '2000 to 2009' },
	{ zh: '2010—2014 年', en: '2010 to 2014' },
	{ zh: '2015 年以后', en: '2015 or later' }
]);

export const FUELS = numbered([
	{ zh: '燃气', en: 'Gas' },
	{ zh: '电', en: 'Electricity' },
	{ zh: '煤炭', en: 'Coal' },
	{ zh: '柴草', en: 'Firewood or straw' },
	{ zh: '其他', en: 'Other' }
]);

export const KITCHENS = numbered([
	{ zh: '独立使用', en: 'Of its own' },
	{ zh: '与其他户合用', en: 'Shared with other households' },
	{ zh: '无', en: 'None' }
]);

export const TOILETS = numbered([
	{ zh: '水冲式卫生厕所', en: 'Flush toilet, sanitary' },
	{ zh: '水冲式非卫生厕所', en: 'Flush toilet, not sanitary' },
	{ zh: '卫生旱厕', en: 'Dry toilet, sanitary' },
	{ zh: '普通旱厕', en: 'Ordinary dry toilet' },
	{ zh: '无', en: 'None' }
]);

export const BATHS = numbered([
	{ zh: '统一供热水', en: 'Hot water from a central supply' },
	{ zh: '家庭自装热水器', en: 'Own water heater' },
	{ zh: '其他', en: 'Other' },
	{ zh: '无', en: 'None' }
]);

export const TENURES = numbered([
	{ zh: '租赁廉租房、公租房', en: 'Rented: public rental housing' },
	{ zh: '租赁其他住房', en: 'Rented: other' },
	{ zh: '购买新建商品房', en: 'Bought: newly built' },
	{ zh: '购买二手房', en: 'Bought: second-hand' },
	{ zh: '购买原公有住房', en: 'Bought: formerly public housing' },
	{ zh: '购买经济适用房、两限房', en: 'Bought: affordable housing' },
	{ zh: '自建住房', en: 'Built by the household' },
	{ zh: '继承或赠予', en: 'Inherited or given' },
	{ zh: '其他', en: 'Other' }
]);

export const RENTS = numbered([
	{ zh: '200 元以下', en: 'Below 200 yuan' },
	{ zh: '200—499 元', en: '200 to 499 yuan' },
	{ zh: '500—999 元', en: '500 to 999 yuan' },
	{ zh: '1000—1999 元', en: '1000 to 1999 yuan' },
	{ zh: '2000—2999 元', en: '2000 to 2999 yuan' },
	{ zh: '3000—3999 元', en: '3000 to 3999 yuan' },
	{ zh: '4000—5999 元', en: '4000 to 5999 yuan' },
	{ zh: '6000—7999 元', en: '6000 to 7999 yuan' },
	{ zh: '8000—9999 元', en: '8000 to 9999 yuan' },
	{ zh: '10000 元及以上', en: '10000 yuan or more' }
]);

/** H19: words for codes, because the official digits are not known (census-2020-more §10.1). */
export const CARS: Category[] = [
	{ code: 'car1', label: { zh: '不满 10 万元', en: 'Below 100,000 yuan' } },
	{ code: 'car2', label: { zh: '10—20 万元', en: '100,000 to 200,000 yuan' } },
	{ code: 'car3', label: { zh: '20—30 万元', en: '200,000 to 300,000 yuan' } },
	{ code: 'car4', label: { zh: '30—50 万元', en: '300,000 to 500,000 yuan' } },
	{ code: 'car5', label: { zh: '50—100 万元', en: '500,000 to 1,000,000 yuan' } },
	{ code: 'car6', label: { zh: '100 万元以上', en: 'More than 1,000,000 yuan' } },
	{ code: 'car0', label: { zh: '没有汽车', en: 'No car' } }
];

export const HUKOU_KINDS = numbered([
	{ zh: '乡', en: 'Township' },
	{ zh: '镇的村委会', en: 'Village committee of a town' },
	{ zh: '镇的居委会', en: 'Residents’ committee of a town' },
	{ zh: '街道', en: 'Subdistrict' }
]);

export const STUDIES = numbered([
	{ zh: '在校', en: 'Still at school' },
	{ zh: '毕业', en: 'Graduated' },
	{ zh: '肄业', en: 'Left with a certificate of attendance' },
	{ zh: '辍学', en: 'Dropped out' },
	{ zh: '其他', en: 'Other' }
]);

export const WORK_STATES: Category[] = [
	{
		code: '1',
		label: { zh: '工作了一小时以上', en: 'Worked for an hour or more' },
		hint: {
			zh: '包括临时工、网约车等灵活就业、家庭经营中不拿报酬的帮工',
			en: 'Including odd jobs, work through an app, and unpaid help in a family business'
		}
	},
	{
		code: '2',
		label: {
			zh: '在职休假、在职学习培训、临时停工（保留工资）',
			en: 'Has a job but was on leave, in training or stood down with pay'
		}
	},
	{ code: '3', label: { zh: '未做任何工作', en: 'Did no work' } }
];

export const UNITS = numbered([
	{ zh: '企业、事业、机关或社会团体等法人单位', en: 'Company, institution, government body or association' },
	{ zh: '个体经营户', en: 'Self-employed business' },
	{ zh: '经营农村家庭承包地（家庭农林牧渔生产经营活动）', en: 'Contracted farm land of the family' },
	{ zh: '自由职业、灵活就业', en: 'Freelance or casual work' }
]);

export const NOT_WORKING = numbered([
	{ zh: '在校学习', en: 'At school' },
	{ zh: '离退休', en: 'Retired' },
	{ zh: '料理家务', en: 'Keeping house' },
	{ zh: '丧失工作能力', en: 'Unable to work' },
	{ zh: '其他', en: 'Other' }
]);

export const LIVELIHOODS = numbered([
	{ zh: '劳动收入', en: 'Earnings from work' },
	{ zh: '离退休金、养老金', en: 'Pension' },
	{ zh: '最低生活保障金', en: 'Minimum living allowance' },
	{ zh: '失业保险金', en: 'Unemployment insurance' },
	{ zh: '财产性收入', en: 'Income from property' },
	{ zh: '家庭其他成员供养', en: 'Supported by other members of the family' },
	{ zh: '其他', en: 'Other' }
]);

export const LIVING_WITH = numbered([
	{ zh: '与配偶和子女同住', en: 'With spouse and children' },
	{ zh: '与配偶同住', en: 'With the spouse' },
	{ zh: '与子女同住', en: 'With children' },
	{ zh: '独居（有保姆）', en: 'Alone, with a live-in helper' },
	{ zh: '独居（无保姆）', en: 'Alone, without a helper' },
	{ zh: '养老机构', en: 'In a home for the elderly' },
	{ zh: '其他', en: 'Other' }
]);

export const HEALTH = numbered([
	{ zh: '健康', en: 'Healthy' },
	{ zh: '基本健康', en: 'Fairly healthy' },
	{ zh: '不健康，但生活能自理', en: 'Not healthy, but manages daily life' },
	{ zh: '生活不能自理', en: 'Cannot manage daily life' }
]);
