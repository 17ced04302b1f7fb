/** The building and the home, H8–H19: asked of ordinary dwellings alone (census-2020 §1.3). */
import type { Category, Condition, Field, Question, Section, Step } from '$lib/engine/model/types';
import { BATHS, BUILT, CARS, FLOORS, FUELS, KITCHENS, RENTS, STRUCTURES, TENURES, TOILETS, YES_NO } from './categories';

const ORDINARY: Condition = { item: 'H5', in: ['1'] };

const chosen = (
	name: string,
	title: Question['title'],
	categories: Category[],
	more: Partial<Field> = {}
): Question => ({
	code: name,
	title,
	fields: [{ name, type: 'category', label: title, categories, ...more }]
});

const building: Step = {
	id: 'building',
	title: { zh: '这栋房子', en: 'The building' },
	askedWhen: ORDINARY,
	questions: [
		chosen('H8', { zh: '住房所在建筑的总层数', en: 'Floors of the building' }, FLOORS),
		chosen('H9', { zh: '承重类型', en: 'Load-bearing structure' }, STRUCTURES),
		chosen('H10', { zh: '住房建成年代', en: 'When it was built' }, BUILT),
		chosen('H11', { zh: '住房所在建筑有无电梯', en: 'Lift in the building' }, YES_NO)
	]
};

const facilities: Step = {
	id: 'facilities',
	title: { zh: '做饭、用水和卫生', en: 'Cooking, water and washing' },
	askedWhen: ORDINARY,
	questions: [
		chosen('H12', { zh: '主要炊事燃料', en: 'Main fuel for cooking' }, FUELS),
		chosen('H13', { zh: '住房内有无管道自来水', en: 'Piped water in the home' }, YES_NO),
		chosen('H14', { zh: '住房内有无厨房', en: 'Kitchen' }, KITCHENS),
		chosen('H15', { zh: '住房内有无厕所', en: 'Toilet' }, TOILETS),
		chosen('H16', { zh: '住房内有无洗澡设施', en: 'Bath or shower' }, BATHS)
	]
};

const tenure: Step = {
	id: 'tenure',
	title: { zh: '房子是怎么来的？', en: 'How did the household come by the home?' },
	askedWhen: ORDINARY,
	questions: [
		chosen('H17', { zh: '住房来源', en: 'Source of the home' }, TENURES),
		{
			...chosen('H18', { zh: '月租房费用', en: 'Rent a month' }, RENTS, {
				askedWhen: { item: 'H17', in: ['1', '2'] },
				whenMissing: { zh: '租房的，请选择月租金。', en: 'For a rented home, please choose the rent.' }
			})
		}
	]
};

const cars: Step = {
	id: 'cars',
	title: { zh: '家里的汽车一共值多少钱？', en: 'What are the household’s cars worth together?' },
	askedWhen: ORDINARY,
	questions: [
		{
			...chosen('H19', { zh: '拥有全部家用汽车的总价', en: 'Total price of the household’s cars' }, CARS),
			guidance: { zh: '按买的时候的价钱，几辆加在一起。', en: 'At the price when bought, all cars together.' },
			unconfirmed: {
				zh: '各档的官方代码没有查到，这里先用 car0—car6，等上级公布后再对应。',
				en: 'The official digits of the bands were not found: car0 to car6 stand for them until they are published.'
			}
		}
	]
};

export const home: Section = {
	id: 'home',
	title: { zh: '住房', en: 'The home' },
	steps: [building, facilities, tenure, cars]
};
