/** Where the household lives: H5, and H6 with H7 for an ordinary dwelling (census-2020 §1.1). */
import type { Step } from '$lib/engine/model/types';

const kindOfDwelling: Step = {
	id: 'H5',
	title: { zh: '您家住在什么样的地方？', en: 'What kind of place do you live in?' },
	questions: [
		{
			code: 'H5',
			title: { zh: '住所类型', en: 'Type of dwelling' },
			help: {
				zh: '普通住宅是专门给人住的房子：有墙、有顶、有门窗，有自己的出入口。\n\n住在店铺楼上、单独隔出来专门住人的一套房子，是普通住宅；睡在店铺里面，是工作地住所。',
				en: 'An ordinary dwelling is built for living in: walls, a roof, door and windows, and its own entrance.\n\nA separate flat above a shop is an ordinary dwelling. Sleeping inside the shop itself is a workplace.'
			},
			fields: [
				{
					name: 'H5',
					type: 'category',
					whenMissing: { zh: '请选择住所类型。', en: 'Please choose the type of dwelling.' },
					categories: [
						{
							code: '1',
							label: { zh: '普通住宅', en: 'Ordinary dwelling' },
							hint: {
								zh: '单元房、公寓、平房、四合院、别墅、筒子楼等',
								en: 'Flat, apartment, single-storey house, courtyard house, villa'
							}
						},
						{
							code: '2',
							label: { zh: '集体住所', en: 'Collective quarters' },
							hint: {
								zh: '学生宿舍、职工宿舍、工棚、养老院、福利院、宗教场所等',
								en: 'Dormitory, workers’ quarters, care home, religious house'
							}
						},
						{
							code: '3',
							label: { zh: '工作地住所', en: 'Workplace' },
							hint: {
								zh: '住在办公楼、发廊、商铺、餐馆等工作的地方',
								en: 'Living in an office, salon, shop or restaurant'
							}
						},
						{ code: '4', label: { zh: '其他住房', en: 'Other housing' } },
						{ code: '5', label: { zh: '无住房', en: 'No housing' } }
					]
				}
			]
		}
	]
};

const home: Step = {
	id: 'home',
	title: { zh: '您家的房子有多大？', en: 'How large is your home?' },
	askedWhen: { item: 'H5', in: ['1'] },
	questions: [
		{
			code: 'H6',
			title: { zh: '本户现住房建筑面积', en: 'Floor area of the dwelling' },
			guidance: {
				zh: '填建筑面积，就是房产证上的面积，不是室内的使用面积。四舍五入到整数，例如 91.6 平方米填 92。',
				en: 'Enter the built area as on the property certificate, not the usable area inside. Round to a whole number: 91.6 becomes 92.'
			},
			help: {
				zh: '不算院子的面积。租的房子也要填，不清楚可以问房东，或者估一个接近的数。\n\n几户合住一套房：自己住的房间，加上合用部分的一份。两户合用算二分之一，三户合用算三分之一。',
				en: 'The courtyard is not included. Rented homes count too; if you do not know, ask your landlord or give your best estimate.\n\nIf several households share a home: add your own rooms and your share of the common area, one half for two households, one third for three.'
			},
			fields: [
				{
					name: 'H6',
					type: 'count',
					min: 1,
					max: 9999,
					label: { zh: '建筑面积', en: 'Floor area' },
					unit: { zh: '平方米', en: 'm²' },
					whenMissing: { zh: '请填写建筑面积，取整数。', en: 'Please enter the floor area as a whole number.' }
				}
			]
		},
		{
			code: 'H7',
			title: { zh: '本户现住房间数', en: 'Number of rooms' },
			guidance: {
				zh: '卧室、书房都算；厨房、厕所、过道、客厅、饭厅不算。例如三室两厅填 3。',
				en: 'Bedrooms and studies count. Kitchen, bathroom, corridor, living room and dining room do not. Three bedrooms and two halls: enter 3.'
			},
			help: {
				zh: '几户合住的，只算您家单独使用的房间。',
				en: 'If several households share the home, count only the rooms that yours alone uses.'
			},
			fields: [
				{
					name: 'H7',
					type: 'count',
					min: 1,
					max: 99,
					label: { zh: '房间数', en: 'Rooms' },
					unit: { zh: '间', en: 'rooms' },
					whenMissing: { zh: '请填写房间数。', en: 'Please enter the number of rooms.' }
				}
			]
		}
	]
};

/** H5, then H6 and H7 on one page; codes 2–5 of H5 go on to the people. */
export const DWELLING_STEPS: Step[] = [kindOfDwelling, home];
