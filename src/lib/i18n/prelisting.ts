import type { LocalizedText } from '$lib/engine/model/types';

/** 摸底 and 补登. */
export const prelistingText = {
	title: { zh: '摸底登记', en: 'Pre-listing' },
	lead: {
		zh: '只记敲门需要的。姓名和电话加密保存，只有这个小区的普查员看得到。',
		en: 'Only what you need for calling. Name and phone are kept encrypted; only the enumerator of this block can see them.'
	},
	mode: { zh: '登记方式', en: 'Mode' },
	self: { zh: '自己网上填报', en: 'Self-reporting' },
	visit: { zh: '普查员上门登记', en: 'Interview at the door' },
	expectedPresent: { zh: '住在本户的人数', en: 'People living here' },
	expectedAbsent: { zh: '户口在本户、住在别处的人数', en: 'Hukou here, living elsewhere' },
	name: { zh: '户主姓名', en: 'Householder' },
	phone: { zh: '联系电话', en: 'Phone' },
	save: { zh: '保存', en: 'Save' },
	saved: { zh: '已保存。', en: 'Saved.' },
	open: { zh: '摸底登记', en: 'Pre-listing' },
	addTitle: { zh: '补登一户', en: 'Add a household' },
	addLead: {
		zh: '名单上没有的住房或住户在这里补登。户编号由系统接着排；全户死亡的排 999 号。',
		en: 'For a dwelling or household that the list lacks. It gets the next number of the block; one whose members have all died gets 999.'
	},
	behind: { zh: '和 {door} 同一个门', en: 'Behind the same door as {door}' },
	neighbours: {
		zh: '这个门里现在登记着 {numbers} 户。再补登一户，是另外的一家人。',
		en: 'Behind this door the list has household {numbers}. Adding one means another family.'
	},
	sameDoor: { zh: '这个门已经在名单上', en: 'This door is on the list already' },
	sameHousehold: { zh: '就是 {number} 户，打开它', en: 'It is household {number}: open it' },
	anotherHousehold: { zh: '是另一户，补登在同一个门里', en: 'It is another household behind the same door: add it' },
	addressLine: { zh: '小区、街巷和门牌', en: 'Compound or street and number' },
	building: { zh: '楼栋', en: 'Building' },
	unit: { zh: '单元', en: 'Unit' },
	floor: { zh: '楼层', en: 'Floor' },
	room: { zh: '房号', en: 'Room' },
	allDeceased: { zh: '全户死亡（999 号）', en: 'All members have died (number 999)' },
	add: { zh: '补登', en: 'Add' },
	added: { zh: '已补登，户编号 {number}。', en: 'Added as household {number}.' },
	addLink: { zh: '补登', en: 'Add a household' },
	addHere: { zh: '这个门里还有一户：补登', en: 'Another household behind this door: add it' }
} satisfies Record<string, LocalizedText>;
