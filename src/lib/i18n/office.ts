import type { LocalizedText } from '$lib/engine/model/types';

/** The office's small page: how far the round has come, and which commands there are. */
export const officeText = {
	title: { zh: '进度', en: 'Progress' },
	at: { zh: '{time}（北京时间）', en: '{time} (Beijing time)' },
	reload: { zh: '刷新', en: 'Reload' },
	shareSubmitted: { zh: '{share}% 已上报', en: '{share}% submitted' },
	caption: { zh: '各街道（乡）和社区（村）的户数', en: 'Households by subdistrict or township and by committee' },
	unit: { zh: '地区', en: 'Area' },
	district: { zh: '全区', en: 'The whole district' },
	households: { zh: '户数', en: 'Households' },
	letters: { zh: '已发信', en: 'Letters' },
	opened: { zh: '已登录', en: 'Signed in' },
	share: { zh: '上报率', en: 'Share' },
	villages: { zh: '{township}：各社区（村）', en: '{township}: committees' },
	commandsTitle: { zh: '命令', en: 'Commands' },
	commandsLead: {
		zh: '下面的命令在服务器上运行，写明在办公室机器上运行的除外。用法见 docs/operations.md。',
		en: 'These commands are run on the server, except where the office’s own machine is named. How: docs/operations.md.'
	},
	confidential: {
		zh: '这里只有户数。姓名、证件号码和答案不在这里；上报的普查表只有办公室自己的机器能打开。',
		en: 'Only counts of households are shown. Submitted forms can be opened on the office’s own machine only.'
	}
} satisfies Record<string, LocalizedText>;

/** What the office does at the command line (docs/operations.md). */
export const officeCommands: { command: string; does: LocalizedText }[] = [
	{
		command: 'npm run import-households -- FILE',
		does: {
			zh: '载入住户名单（CSV 或 XLSX）。有一行不对就都不载入，并说明每一行的原因。',
			en: 'Loads the list of households (CSV or XLSX). One faulty line and nothing is loaded; every fault is named.'
		}
	},
	{
		command: 'npm run issue-letters -- --block CODE --out FILE.html',
		does: {
			zh: '制作一个普查小区的信，每户一页。填报码只能打印一次。',
			en: 'Prints the letters of a block, a page a household. A code can be printed only once.'
		}
	},
	{
		command: 'npm run create-staff -- --role ROLE --number NUMBER --name NAME',
		does: {
			zh: '新建工作人员账号，给出一次性密码和动态码密钥。',
			en: 'Creates a staff account and gives its password and one-time-code secret once.'
		}
	},
	{
		command: 'npm run export-sealed -- --out FILE',
		does: { zh: '取出已上报的普查表，仍然是封存的。', en: 'Fetches the submitted forms, still sealed.' }
	},
	{
		command: 'npm run close-round',
		does: {
			zh: '填报结束以后，两个人在“结束本轮”上提出和同意，再销毁还能打开草稿的密钥。不能恢复。',
			en: 'After the close, and once two people agreed on “Closing”, destroys the keys that could still open a draft. This cannot be undone.'
		}
	},
	{
		command: 'npm run office-keys -- --name ID',
		does: {
			zh: '在办公室自己的机器上制作密钥。私钥留在办公室，不上服务器。',
			en: 'On the office’s own machine: makes the keys. The private one never goes to the server.'
		}
	},
	{
		command: 'npm run open-responses -- --key FILE --in FILE --out FILE',
		does: { zh: '在办公室自己的机器上打开已封存的普查表。', en: 'On the office’s own machine: opens the sealed forms.' }
	}
];
