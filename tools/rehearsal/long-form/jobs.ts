/** Work that people of a district do, with the codes that the office would give it (GB/T 4754-2017, GB/T 6565-2015). */
export interface Job {
	/** C19 */
	employer: '1' | '2' | '3' | '4';
	unit: string;
	business: string;
	work: string;
	industry: string;
	occupation: string;
	/** Lowest code of D11 with which anybody does it here. */
	education: number;
}

// prettier-ignore
export const JOBS: readonly Job[] = [
	{ employer: '1', unit: '桂林漓岸食品有限公司', business: '生产米粉和糕点', work: '包装米粉', industry: '143', occupation: '60101', education: 1 },
	{ employer: '2', unit: '榕荫早餐店', business: '经营米粉早餐', work: '做米粉、招呼客人', industry: '622', occupation: '40302', education: 1 },
	{ employer: '2', unit: '柚园便民超市', business: '零售日用百货', work: '收银和理货', industry: '521', occupation: '40102', education: 3 },
	{ employer: '1', unit: '桂林月渡物业服务有限公司', business: '住宅小区物业管理', work: '小区巡查和保洁', industry: '702', occupation: '40601', education: 1 },
	{ employer: '1', unit: '象山区竹溪小学', business: '小学教育', work: '教小学语文', industry: '832', occupation: '20803', education: 7 },
	{ employer: '1', unit: '桂林塔灯医院', business: '综合医院诊疗', work: '内科护士', industry: '841', occupation: '20508', education: 6 },
	{ employer: '4', unit: '无', business: '给餐馆送外卖', work: '骑车送外卖', industry: '624', occupation: '40207', education: 3 }
];

/** Farm work on the family's contracted land. */
export const FARMING: Job = {
	employer: '3',
	unit: '无',
	business: '种植水稻和柑橘',
	work: '种水稻、管果园',
	industry: '011',
	occupation: '50102',
	education: 1
};
