import type { Passage } from './public-pages';

/** What becomes of a submission (条例 32–34; census-2020-more §5.7, §6). */
export const answers: Passage[] = [
	{
		heading: { zh: '上报以后', en: 'After you submit' },
		body: {
			zh: '答案马上封存。网站、普查员、客服都打不开。只有普查办公室在自己的、不联网的电脑上，用自己保管的钥匙，才能打开汇总。\n\n自己填的那一份，本人填好时就封存：家里其他人也看不到。',
			en: 'The answers are sealed at once. The website, enumerators and the help desk cannot open them. Only the census office can, on a machine of its own that is on no network, with a key that it keeps.\n\nA part that somebody answers for themselves is sealed when they have finished: the others at home do not see it either.'
		}
	},
	{
		heading: { zh: '核对漏登和重登', en: 'Nobody left out, nobody twice' },
		body: {
			zh: '办公室会和户籍、出生等记录对一遍，看有没有漏掉的、重复的人，有疑问就请普查员再问一次。核对只有进，没有出：普查的资料不交给公安，也不交给任何别的部门和个人，不能作为办理其他事情的依据。',
			en: 'The office compares the list with records such as hukou and births, to find people left out or counted twice, and has an enumerator ask again where there is a doubt. Records come in; nothing goes out. Census data is given to no police, department or person, and is no ground for deciding anything else.'
		}
	},
	{
		heading: { zh: '变成统计数字', en: 'How it becomes figures' },
		body: {
			zh: '公布的只有汇总的数字，没有姓名、号码和地址；人数太少、能看出是谁的数字不公布。',
			en: 'Only totals are published, without names, numbers or addresses; where so few people are behind a figure that they could be recognised, it is not published.'
		}
	},
	{
		heading: { zh: '结果什么时候公布', en: 'When results are published' },
		body: {
			zh: '先审核，再报上级核准，核准以后才公布。核准以前，谁说的数字都不是普查结果。登记期间，街道、乡以下的进度也不公布。',
			en: 'Results are examined, approved by the higher office, and only then published, not before. Until then no figure that anybody names is a result of the census. While registration runs, not even progress is shown below the subdistrict or township.'
		}
	},
	{
		heading: { zh: '保存和销毁', en: 'Keeping and destroying' },
		body: {
			zh: '没有上报的草稿，填报结束后删除。上报的资料按国家规定保存，期满销毁。',
			en: 'Drafts that were not submitted are deleted when self-reporting ends. Submitted forms are kept and destroyed as the state’s rules say.'
		}
	}
];

/** Somebody at the door (条例 21, 23). */
export const enumerator: Passage[] = [
	{
		heading: { zh: '请对方出示证件', en: 'Ask for the badge' },
		body: {
			zh: '普查员和普查指导员上门，必须主动出示证件。上面有姓名、照片和工号。您可以隔着门看，也可以让对方等一等，先核对。',
			en: 'Enumerators and supervisors must show their badge without being asked. It has a name, a photograph and a number. Look at it through the door, and let them wait while you check.'
		}
	},
	{
		heading: { zh: '查一查工号', en: 'Check the number' },
		body: {
			zh: '在“核对普查员工号”那一页输入工号，就知道有没有这个人、是不是在岗、负责哪个社区。没有网络的，打客服电话也能查。',
			en: 'Type it on the page “Check a badge”: it says whether there is such a person, whether they are on duty, and where. Without a network, the help desk can look it up.'
		}
	},
	{
		heading: { zh: '普查员不会', en: 'An enumerator never' },
		body: {
			zh: '要您的填报码、密码、验证码；问存款和银行卡；要钱；推销；要您加群、装软件。',
			en: 'asks for your code, your PIN or a text-message code; asks about savings or bank cards; takes money; sells anything; has you join a group or install an app.'
		}
	},
	{
		heading: { zh: '觉得不对劲', en: 'If something seems wrong' },
		body: {
			zh: '不用开门。打客服电话核实；觉得有危险，打 110。\n\n已经上报的，出示回执就行，不用再回答一遍。',
			en: 'Keep the door closed. Call the help desk to check; if you feel in danger, call 110.\n\nIf you have already submitted, the receipt is enough: you need not answer again.'
		}
	}
];

/** 条例 4, 21, 23–25, 33, 36, 37. */
export const rights: Passage[] = [
	{
		heading: { zh: '您可以', en: 'You may' },
		body: {
			zh: '要求对方出示证件，说明为什么登记、依据什么法律。\n\n自己在网上填，也可以请普查员上门；{closes}以前可以取消上报，改了再报。\n\n要求保密。能够识别个人的普查资料，任何单位和个人不得对外提供、泄露，不得作为对您作出具体行政行为的依据，不得用于普查以外的目的（《全国人口普查条例》第三十三条）。',
			en: 'Ask to see the badge, and to be told why you are registered and under which law.\n\nFill in the form yourself online, or have an enumerator come; until {closes} you may withdraw what you submitted, change it and submit again.\n\nCount on confidentiality. Data that identify a person may not be passed on or disclosed, may not be a ground for an administrative decision about that person, and may not be used for anything but the census (article 33 of the Regulations on National Population Censuses).'
		}
	},
	{
		heading: { zh: '您应当', en: 'You should' },
		body: {
			zh: '按时、如实、完整地回答，并签名确认（第二十四条、第二十五条）。拒绝回答或者不如实回答的，由统计机构责令改正，批评教育（第三十六条）。',
			en: 'answer in time, truthfully and completely, and sign (articles 24 and 25). Whoever refuses or does not tell the truth is asked by the statistics office to put it right, and admonished (article 36).'
		}
	},
	{
		heading: { zh: '举报', en: 'Reporting' },
		body: {
			zh: '有人泄露、出售、挪用普查资料，替您编造答案，借普查收钱、要密码，刁难您：请向统计机构举报（第三十七条）。不影响您家的登记。',
			en: 'If somebody passes on, sells or misuses census data, makes up answers for you, takes money or asks for a PIN in the name of the census, or treats you badly, tell the statistics office (article 37). It changes nothing for your household’s form.'
		}
	}
];
