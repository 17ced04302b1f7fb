import type { LocalizedText } from '../../model/types';

/** What a page says when an answer has not the form that its field asks for: what to do, not what was done wrong. */
export const ERROR_TEXTS = {
	choose: { zh: '请选择一项。', en: 'Please choose one.' },
	unknownCategory: { zh: '请从列出的选项中选择一项。', en: 'Please choose one of the options listed.' },
	chooseMany: { zh: '请至少选择一项。', en: 'Please choose at least one.' },
	exclusive: {
		zh: '“{label}”要么单独选，要么不选。',
		en: 'Please choose either “{label}” or the others.'
	},
	countMissing: { zh: '请填写数字，没有请填 0。', en: 'Please enter a number; enter 0 if there are none.' },
	count: { zh: '请填 {min} 到 {max} 之间的整数。', en: 'Please enter a whole number from {min} to {max}.' },
	yearMonthMissing: { zh: '请填写年份和月份（公历）。', en: 'Please give the year and the month.' },
	yearMonth: {
		zh: '请填写四位数的年份和 1 到 12 的月份，例如 1980 年 1 月。',
		en: 'Please give the year in four digits and a month from 1 to 12, for example 1980, month 1.'
	},
	dateMissing: { zh: '请填写年、月、日（公历）。', en: 'Please give the year, the month and the day.' },
	date: {
		zh: '日历上没有这一天，请再看一遍年、月、日。',
		en: 'The calendar has no such day. Please look at the year, month and day again.'
	},
	decimal: {
		zh: '请填 {min} 到 {max} 之间的数，小数点后最多 {scale} 位。',
		en: 'Please enter a number from {min} to {max}, with at most {scale} places after the point.'
	},
	codeMissing: {
		zh: '请查找并选一项。',
		en: 'Please search and choose one.'
	},
	code: { zh: '请从找到的里面选一项。', en: 'Please choose one of those found.' },
	areaMissing: { zh: '请选择到县（市、区）。', en: 'Please choose the province, city and county.' },
	area: {
		zh: '没有找到这个地方，请从列出的县（市、区）中选择。',
		en: 'This place was not found. Please choose a county from the list.'
	},
	textMissing: { zh: '请填写。', en: 'Please fill this in.' },
	tooLong: { zh: '最多 {max} 个字。', en: 'Please use at most {max} characters.' },
	nameSign: {
		zh: '姓名里不能写“{sign}”，请用汉字或字母。名字中间可以有“·”。',
		en: 'A name cannot have “{sign}” in it. Please use Chinese characters or letters; a “·” may stand between them.'
	},
	nameTooLong: {
		zh: '姓名最多写 {max} 个字。更长的，请写前 {max} 个字。',
		en: 'Please use at most {max} characters; of a longer name, the first {max}.'
	},
	idNumberMissing: {
		zh: '请填写公民身份号码；没有的，请选择原因。',
		en: 'Please enter the ID number or, if there is none, choose the reason.'
	},
	idNumber: {
		zh: '公民身份号码是 18 位：前 17 位是数字，最后一位是数字或 X。请对照证件再看一遍。',
		en: 'The ID number has 18 places: 17 digits, then a digit or X. Please compare it with the card.'
	},
	retype: {
		zh: '请照证件把 18 位号码再完整输入一次。',
		en: 'Please type all 18 places of the number again, from the card.'
	},
	listChanged: {
		zh: '名单刚才有变化，请再核对一次人数。',
		en: 'The list has changed. Please look at the numbers once more.'
	},
	nobody: {
		zh: '还没有登记任何人。请先写上住在这里的人。',
		en: 'Nobody is on the form yet. Please add the people who live here first.'
	},
	notAsked: {
		zh: '因为别的答案有变化，这一页不用填了。请回到您家的普查表。',
		en: 'Other answers have changed and this page is no longer needed. Please go back to your form.'
	}
} as const satisfies Record<string, LocalizedText>;
