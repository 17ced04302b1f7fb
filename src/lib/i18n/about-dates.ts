import type { Passage } from './public-pages';

/** The calendar of the round (census-2020 §4.1). `afterVisits` is the page's own: "11月16日至12月10日". */
export const dates: Passage[] = [
	{
		heading: { zh: '{opens}起', en: 'From {opens}' },
		body: {
			zh: '普查员挨家送信，问您家想自己填还是请人上门。收到信就可以先填好，这叫“预填”。',
			en: 'Enumerators bring the letters and ask whether you want to fill in the form yourself. You can do so as soon as you have the letter: that is a pre-fill.'
		}
	},
	{
		heading: { zh: '{referenceDate}零时', en: '00:00 on {referenceDate}' },
		body: {
			zh: '普查的标准时点：这一刻谁住在哪里，就怎么登记。预填过的，请在这以后再确认一次，只要一分钟。',
			en: 'The reference moment: people are registered as they live at it. Whoever has pre-filled confirms once more after it, which takes a minute.'
		}
	},
	{
		heading: { zh: '{closes}以前', en: 'Until {closes}' },
		body: {
			zh: '可以在网上填报；报过的可以取消上报，改了再报。请普查员上门也可以。',
			en: 'Fill in the form online, or withdraw what you submitted, change it and submit again. You may also ask for a visit.'
		}
	},
	{
		heading: { zh: '{visits}', en: 'Between {visits}' },
		body: {
			zh: '普查员到还没有填报的住户家里登记，晚上和周末也来。一直没有遇到的，请给客服打电话，约一个时间。',
			en: 'Enumerators visit households that have not answered, in evenings and at weekends too. If you keep missing each other, call the help desk and agree on a time.'
		}
	},
	{
		heading: { zh: '{afterVisits}', en: 'Between {afterVisits}' },
		body: {
			zh: '抽中的住户填长表，大约每十户一户。同时核对有没有漏登、重登的人，有疑问的会再问一次。以后还会抽少数住户检查质量。',
			en: 'Households that are drawn, about one in ten, fill in the long form. Lists are checked for people left out or counted twice, and where there is a doubt somebody asks again. Later the quality is checked in a few households.'
		}
	},
	{
		heading: { zh: '结果', en: 'Results' },
		body: {
			zh: '审核、上级核准以后公布。',
			en: 'Published after they have been examined and approved by the higher office.'
		}
	}
];
