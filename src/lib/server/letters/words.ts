/** What stands in the letter 致住户的一封信 (census-2020 §4.5), in our own words. Chinese first, English in short below. */
import { day } from '$lib/domain/beijing';
import { sentenceIn } from '$lib/engine/model/interpolate';
import type { CollectionRound, Round } from '$lib/domain/household/round';

const DAY = 86_400_000;

/** "2020 年 11 月 1 日" and "11 月 1 日": days of the round's calendar, in China's time. */
function dayOf(instant: number): { long: string; short: string; english: string } {
	const [year, month, date] = day(instant).split('-').map(Number);
	const short = `${month} 月 ${date} 日`;
	const english = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Asia/Shanghai',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	}).format(instant);
	return { short, long: `${year} 年 ${short}`, english };
}

export interface LetterWords {
	greeting: string[];
	steps: string[];
	prepare: string[];
	calendar: { when: string; what: string }[];
	confidence: string[];
	english: string[];
}

/** @param site the portal's address as people type it, without `https://` */
export function letterWords(round: Round, site: string): LetterWords {
	const moment = dayOf(round.referenceMoment);
	const lastDay = dayOf(round.selfReportCloses - 1);
	const again = round.longFormVisits === undefined ? '' : `在 ${round.longFormVisits}`;
	return {
		greeting: [
			`国家正在进行${sentenceIn(round.title, 'zh')}，普查的标准时点是 ${moment.long}零时。住在这里的每一个人，和户口在这里的每一个人，都要登记。`,
			'您可以在家用手机或电脑自己填写普查表，一家三口大约 15 分钟，随时可停，答案自动保存。填好以后，普查员就不用再为登记上门了。'
		],
		steps: [
			`用手机扫右边的二维码；或在浏览器里打开 ${site}，输入 16 位填报码。`,
			'核对是不是您家的地址，然后设置一个 6 位数字的密码。以后再登录，这封信和密码两样都要，请把信收好。',
			'按页面提示一项一项填写，最后签名上报。看到回执就完成了，普查员上门时出示回执即可。'
		],
		prepare: [
			'家里每个人的公民身份号码、出生年月（公历）、民族、受教育程度；',
			'户口不在这里的人：户口登记在哪个县（市、区）；',
			'户口在这里、不住在这里的人：现在住在哪个县（市、区）；',
			'住房的建筑面积和房间数；过去一年家里出生和去世的人。'
		],
		calendar: calendarOf(round, moment.short, lastDay.short),
		confidence: [
			'登记的内容只用于汇总统计。依照《中华人民共和国统计法》和《全国人口普查条例》，能够识别个人身份的资料，任何单位和个人都不得对外提供、泄露，也不会用来作为对您家办理其他事情的依据。如实申报是每个公民的义务。',
			'您上报以后，答案立即加密封存，普查员和客服都看不到。填报码和密码请不要告诉别人，普查员和客服也不会向您要。',
			`家里有港澳台居民或外籍人员的，另有专门的表；被抽中填长表的住户，普查员会${again}再来一次。这两种情况都由普查员上门登记。`
		],
		english: [
			`The national census counts everyone as of 00:00 on ${moment.english}. Your household can fill in its form online: scan the code or open ${site}, type the 16 digits, check the address and choose a 6-digit PIN. Keep this letter: you need it together with the PIN. Online forms close at 24:00 on ${lastDay.english}.`,
			'Answers are used for statistics only and are sealed when you submit: neither enumerators nor the help desk can read them. Nobody will ask you for the code or the PIN.'
		]
	};
}

function calendarOf(round: CollectionRound, moment: string, lastDay: string): LetterWords['calendar'] {
	return [
		{ when: `${dayOf(round.selfReportOpens).short} 起`, what: '可以先填好（预填）' },
		{ when: `${moment}零时以后`, what: '预填过的再确认一次；没填的可以直接填报' },
		{ when: `${lastDay} 24 时`, what: '网上填报结束，在此之前都可以修改' },
		{ when: `${dayOf(round.selfReportCloses + DAY / 2).short} 起`, what: '还没有填报的住户，由普查员上门登记' }
	];
}
