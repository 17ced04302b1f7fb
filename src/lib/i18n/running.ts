import type { LocalizedText } from '$lib/engine/model/types';

/** How the server does, for whoever has no dashboard. */
export const runningText = {
	title: { zh: '系统运行', en: 'How the system runs' },
	lead: {
		zh: '回答这一页的服务器此刻的情况；有几台服务器时，刷新一次可能换一台。只有数字，没有任何一户、一个人的信息。',
		en: 'How the server does that answers this page, at this moment; where there are several, a reload may ask another. Figures only, of no household and nobody.'
	},
	fine: { zh: '正常', en: 'fine' },
	look: { zh: '要看一看', en: 'look at this' },
	away: { zh: '连不上', en: 'away' },
	release: { zh: '版本', en: 'Release' },
	up: { zh: '已运行', en: 'Running for' },
	hours: { zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min' },
	milliseconds: { zh: '{value} 毫秒', en: '{value} ms' },
	percent: { zh: '{value}%', en: '{value}%' },
	help: {
		zh: '要看一看的，先告诉管服务器的人，把这一页念给他；怎么办写在 docs/operations.md 的 Alarms 表里。',
		en: 'Where something should be looked at, tell whoever runs the server and read this page to them; what to do is in the table of alarms in docs/operations.md.'
	}
} satisfies Record<string, LocalizedText>;

/** Names of figures, as /metrics has them; `most`: from more than that on somebody should look. */
export const figureText = {
	database_answer_seconds: { title: { zh: '数据库回答一个问题', en: 'The database answers in' }, most: 0.2 },
	pressure: { title: { zh: '忙到什么程度（100% 是极限）', en: 'How busy it is (100%: all it can do)' }, most: 0.8 },
	newcomers_waiting: { title: { zh: '排队等登录的户', en: 'Households waiting to sign in' }, most: 0 },
	strangers_waiting: {
		title: { zh: '没登录的人排队的请求', en: 'Requests of people not signed in, in line' },
		most: 64
	},
	slow_work_waiting: { title: { zh: '正在核对填报码、排着队的', en: 'Sign-ins being checked, in line' }, most: 16 },
	live_lines: { title: { zh: '打开着的实时名单', en: 'Live lists open' } },
	outbox_waiting: { title: { zh: '等着发出的短信', en: 'Text messages waiting' }, most: 100 },
	submissions: { title: { zh: '有效的上报', en: 'Submissions that stand' } }
} satisfies Record<string, { title: LocalizedText; most?: number }>;
