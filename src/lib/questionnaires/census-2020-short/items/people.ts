/** Who is on the form: two lists of names, and H2 counted from them (census-2020 §0.5, §3). */
import type { CountedField, Question, Section, Step } from '$lib/engine/model/types';

/** D1 is asked here, where the list is made; 未取名 is what the form writes for a baby without a name. */
const name: Question = {
	code: 'D1',
	title: { zh: '姓名', en: 'Name' },
	guidance: {
		zh: '写身份证上的名字。孩子还没有取名的，写“未取名”。',
		en: 'The name on the ID card. For a baby without a name yet, write “未取名”.'
	},
	fields: [
		{
			name: 'D1',
			type: 'text',
			maxLength: 30,
			characters: 'name',
			whenMissing: { zh: '请填写姓名。', en: 'Please enter the name.' }
		}
	]
};

const present: Step = {
	id: 'present',
	kind: 'roster',
	roster: { list: 'persons', group: 'present' },
	title: { zh: '{referenceNight}晚上，谁住在这里？', en: 'Who sleeps here on the night of {referenceNight}?' },
	questions: [
		{
			...name,
			guidance: {
				zh: '不管户口在哪里，也不管是不是亲属，都要写上。别忘了：婴儿、老人、寄住的亲友、保姆、租客、合租的人，还有那天上夜班或临时外出的人。请先写户主，再写配偶、子女和其他人。',
				en: 'Everyone, wherever their hukou is and whether related or not. Please remember babies, elderly members, relatives and friends staying with you, live-in helpers, lodgers, flatmates, and anyone on a night shift or away just for that night. Begin with the householder, then spouse, children and others.'
			},
			help: {
				zh: '那天临时出差、探亲、旅游、值夜班的人，仍然算住在家里。\n\n上小学、初中的住校生和全托的幼儿，算住在家里；上高中的住校生，算住在学校，请写到下一页。\n\n住院不满半年的人，算住在家里。\n\n{referenceDay}零时以后才去世的人要写上；{referenceDay}零时以后出生的孩子不写。\n\n名字按身份证写；孩子还没有取名的，写“未取名”。',
				en: 'Someone away just for that night on business, on a visit, travelling or at work still lives at home.\n\nBoarders at primary and junior secondary school, and children in full-time kindergarten, count at home. Boarders at senior secondary school count at the school: put them on the next page.\n\nSomeone in hospital for less than half a year counts at home.\n\nInclude anyone who died after midnight at the start of {referenceDay}. Leave out babies born after it.\n\nWrite names as on the ID card. For a baby without a name yet, write “未取名”.'
			}
		}
	]
};

const absent: Step = {
	id: 'absent',
	kind: 'roster',
	roster: { list: 'persons', group: 'absent' },
	title: {
		zh: '谁的户口在这里，但那天晚上不住在这里？',
		en: 'Whose hukou is here, but who slept somewhere else that night?'
	},
	questions: [
		{
			...name,
			guidance: {
				zh: '在外地上学、打工的，出国的，搬到别处住的，只要户口还在您家，都写在这里。没有这样的人，直接按“下一步”。',
				en: 'People studying or working elsewhere, abroad, or living in another home, as long as their hukou is still with your household. If there is nobody, just go on.'
			},
			help: {
				zh: '离开多久、什么原因都一样，要写上。\n\n现役军人由部队另行登记，不写在这里。\n\n如果他就住在同一个普查小区（附近大约八十户）的另一处房子里，会在那一户登记，这里不用再写；拿不准可以问普查员。\n\n前一页已经写过的人不用再写。',
				en: 'It does not matter how long they have been away or why.\n\nPeople in active military service are registered separately by the forces and are not listed here.\n\nSomeone who lives in another home within the same census block is registered there and need not be listed here. If you are not sure, ask your enumerator.\n\nDo not repeat anyone from the page before.'
			}
		}
	]
};

/** Nobody on either list: what then is an enumerator's to do (number 999, or a dwelling without a household). */
const nobody: Step = {
	id: 'nobody',
	kind: 'gate',
	title: { zh: '两张名单上都没有人，是哪一种情况？', en: 'Nobody is on either list. Which is it?' },
	askedWhen: { entries: 'persons', atMost: 0 },
	questions: [
		{
			code: 'nobody',
			title: { zh: '没有人要登记', en: 'Nobody to register' },
			guidance: {
				zh: '要是忘了写谁，请按“返回”，把姓名写上。',
				en: 'If somebody was forgotten, please press “Back” and add the name.'
			},
			fields: [
				{
					name: 'nobody',
					type: 'category',
					categories: [
						{
							code: '1',
							label: { zh: '住在这里的人都已经去世', en: 'Everybody who lived here has died' },
							hint: {
								zh: '普查员会来帮您登记，不用在网上填',
								en: 'An enumerator will help you; nothing has to be filled in online'
							}
						},
						{
							code: '2',
							label: {
								zh: '没有人住在这里，也没有人的户口在这里',
								en: 'Nobody lives here, and nobody has their hukou here'
							}
						}
					]
				}
			]
		}
	]
};

const count: Step = {
	id: 'H2',
	kind: 'rosterCount',
	title: { zh: '请核对登记的人数', en: 'Please check how many people are on the form' },
	questions: [
		{
			code: 'H2',
			title: { zh: '本户应登记人数', en: 'Persons to be registered' },
			guidance: {
				zh: '人数是按您写的名单数出来的，不用再填。对了就按“下一步”，不对就回去改名单。',
				en: 'The numbers are counted from your lists. If they are right, go on. If not, go back and change the lists.'
			},
			fields: [
				{
					name: 'H2.present',
					type: 'count',
					min: 0,
					max: 999,
					label: { zh: '{referenceNightDate}晚居住本户的人数', en: 'Slept here on the night of {referenceNightDate}' },
					unit: { zh: '人', en: 'persons' }
				},
				{
					name: 'H2.absent',
					type: 'count',
					min: 0,
					max: 999,
					label: {
						zh: '户口在本户，{referenceNightDate}晚未住本户的人数',
						en: 'Hukou in this household, but slept elsewhere on the night of {referenceNightDate}'
					},
					unit: { zh: '人', en: 'persons' }
				}
			]
		}
	]
};

/** The two lists and the confirmation of their counts. */
export const people: Section = {
	id: 'people',
	title: { zh: '谁登记在这张表上', en: 'Who is on this form' },
	steps: [present, absent, nobody, count],
	// An ordinary page, on which nothing is left to be asked: the counts are read back with the rest and confirmed by the signature.
	atTheDoor: [{ title: { zh: '登记的人数', en: 'How many people are on the form' }, steps: ['H2'] }]
};

/** H2 is never typed: ① counts those who slept here, ② those who were away. */
export const COUNTED: CountedField[] = [
	{ field: 'H2.present', list: 'persons', group: 'present' },
	{ field: 'H2.absent', list: 'persons', group: 'absent' }
];
