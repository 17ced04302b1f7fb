import type { Passage } from './public-pages';

/** 谁要登记 (条例 11; census-2020 §3). */
export const who: Passage[] = [
	{
		heading: { zh: '住在这里的人', en: 'People who live here' },
		body: {
			zh: '{referenceNight}晚上住在您家的人，不管户口在哪里，都登记在您家的表上：刚出生的孩子、老人、寄住的亲友、住家保姆、租客、合租的人。\n\n那天晚上值夜班、出差、旅游、探亲的，还登记在自己家里。',
			en: 'Everybody who slept in your home on the night of {referenceNight} is on your form, wherever their hukou is: newborn babies, the elderly, relatives and friends staying with you, live-in helpers, tenants, flat-sharers.\n\nWhoever was on a night shift, travelling or visiting that night is still counted at home.'
		}
	},
	{
		heading: { zh: '户口在这里、不住在这里的人', en: 'People with hukou here who live elsewhere' },
		body: {
			zh: '在外打工、上学、出国的家人，户口还在您家的，也登记在您家的表上，不管离开多久。他们现在住的地方还会登记一次。登记在两张表上是对的，汇总时只算一次。',
			en: 'Family members who work, study or live abroad and still have their hukou with you are on your form too, however long they have been away. Where they live now they are registered again. Two forms are right: they are counted once.'
		}
	},
	{
		heading: { zh: '容易弄错的', en: 'Often mistaken' },
		body: {
			zh: '小学、初中的住校生：登记在父母家。\n\n高中住校生和住校的大学生：登记在学校；户口还在家里的，家里也登记。\n\n住院不到半年的：登记在家里。\n\n有几处房子的：户口在其中一处的，登记在那一处；户口都不在的，登记在住得最久的那一处。\n\n{referenceDay}零时以后出生的孩子不登记；零时以后去世的人还要登记。\n\n现役军人另行登记，不填在您家的表上。',
			en: 'Boarders of primary and junior middle schools: at their parents’ home.\n\nBoarders of senior middle schools and students living in a university: at the school; at home as well if their hukou is there.\n\nIn hospital for less than half a year: at home.\n\nWith several homes: the one where the hukou is; if it is in none of them, the one lived in longest.\n\nA child born after 00:00 on {referenceDay} is not registered; somebody who died after it still is.\n\nServing soldiers are registered by their own units, not on your form.'
		}
	},
	{
		heading: { zh: '港澳台居民和外籍人员', en: 'Residents of Hong Kong, Macao and Taiwan, and foreigners' },
		body: {
			zh: '那天晚上住在您家的，另有专门的表，由普查员上门登记。在网上只要回答“有”，普查员就会来。',
			en: 'If they slept in your home that night, an enumerator registers them on a form of their own. Answer “yes” online and the enumerator will come.'
		}
	}
];

/** 问什么 (census-2020 §1.1, §1.2, §1.5), and what no form asks. */
export const questions: Passage[] = [
	{
		heading: { zh: '问您家的 7 项', en: 'Seven items about the home' },
		body: {
			zh: '户别、登记人数、一年内的出生人数、一年内的去世人数、住所类型、建筑面积、房间数。',
			en: 'Type of household, how many people to register, births within a year, deaths within a year, type of dwelling, floor area, number of rooms.'
		}
	},
	{
		heading: { zh: '问每个人的 12 项', en: 'Twelve items about each person' },
		body: {
			zh: '姓名、与户主的关系、公民身份号码、性别、出生年月、民族、{referenceDay}零时住在哪里、户口登记地、离开户口登记地多久、为什么离开、受教育程度、是否识字。\n\n一年内有家人去世的，另问去世的人几项。',
			en: 'Name, relation to the householder, citizen ID number, sex, month of birth, ethnic group, where they lived at 00:00 on {referenceDay}, where the hukou is, how long and why they have been away from it, education, whether they can read.\n\nIf a family member died within the year, a few items about them.'
		}
	},
	{
		heading: { zh: '从来不问', en: 'Never asked' },
		body: {
			zh: '不问收入多少、存款、银行卡号、任何密码和验证码，不看您的手机，不要您转账、装别的软件，不收一分钱。\n\n有人借普查的名义要这些，就不是普查。请打 110，或按“权利、义务和举报”那一页举报。',
			en: 'How much you earn, savings, bank card numbers, passwords, text-message codes. Nobody looks at your phone, asks for a transfer, has you install anything, or takes any money.\n\nWhoever asks for these in the name of the census is not the census. Call 110, or report it as “Rights, duties and reports” says.'
		}
	},
	{
		heading: { zh: '为什么要身份证号', en: 'Why the ID number' },
		body: {
			zh: '为了不把一个人算两次，也不漏掉一个人。表里它和姓名一起封存，统计表上没有姓名，也没有号码。',
			en: 'So that nobody is counted twice and nobody is left out. It is sealed with the name; no table shows a name or a number.'
		}
	}
];

/** What the 10 % means (census-2020-more §1.3, §9). */
export const sample: Passage[] = [
	{
		heading: { zh: '怎么抽', en: 'How households are drawn' },
		body: {
			zh: '短表登记完以后，在每个社区（村）里把住户排好，隔一定的户数抽一户，大约每十户抽一户。抽中谁，和填得早不早、对不对没有关系，普查员和区里的办公室都不能挑。',
			en: 'After the short form is complete, the households of each community are put in order and one in about every ten is taken at an equal distance. Who is drawn has nothing to do with when or how well you answered, and neither the enumerator nor the district office can choose.'
		}
	},
	{
		heading: { zh: '抽中了', en: 'If you are drawn' },
		body: {
			zh: '抽中不等于被怀疑，也不能换别的户。一户代表了大约十户，换了，数字就不准了。\n\n普查员会再上门一次，在网上不用填。多问的是工作、婚姻和生育、住房设施等，仍然不问存款、银行卡和密码。',
			en: 'To be drawn is not to be suspected, and no other household can take your place: each stands for about ten, and an exchange would make the figures wrong.\n\nAn enumerator comes once more; there is nothing to fill in online. The further questions are about work, marriage and births, and the home, and still not about savings, bank cards or passwords.'
		}
	},
	{
		heading: { zh: '没抽中', en: 'If you are not' },
		body: { zh: '填好短表就完成了。', en: 'With the short form you are done.' }
	}
];
