import type { Text } from '$lib/domain/questionnaire/types';

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
		zh: '下面的命令在服务器上运行。带“-- --help”可以看用法。',
		en: 'These commands are run on the server. Add “-- --help” to see how.'
	},
	confidential: {
		zh: '这里只有户数。姓名、证件号码和答案不在这里；上报的普查表只有办公室自己的机器能打开。',
		en: 'Only counts of households are shown. Submitted forms can be opened on the office’s own machine only.'
	}
} satisfies Record<string, Text>;

/** What the office does at the command line (docs/operations.md). */
export const officeCommands: { command: string; does: Text }[] = [
	{
		command: 'npm run import-households -- FILE',
		does: { zh: '载入住户名单（CSV 或 XLSX）。有一行不对就都不载入，并说明每一行的原因。', en: 'Loads the list of households (CSV or XLSX). One faulty line and nothing is loaded; every fault is named.' }
	},
	{
		command: 'npm run issue-letters -- --block CODE --out FILE.html',
		does: { zh: '制作一个普查小区的信，每户一页。填报码只能打印一次。', en: 'Prints the letters of a block, a page a household. A code can be printed only once.' }
	},
	{
		command: 'npm run create-staff -- --role ROLE --number NUMBER --name NAME',
		does: { zh: '新建工作人员账号，给出一次性密码和动态码密钥。', en: 'Creates a staff account and gives its password and one-time-code secret once.' }
	},
	{
		command: 'npm run office-keys',
		does: { zh: '制作办公室的密钥。私钥留在办公室，不上服务器。', en: 'Makes the office’s keys. The private one stays with the office, never on the server.' }
	},
	{
		command: 'npm run open-responses',
		does: { zh: '在办公室自己的机器上打开已封存的普查表。', en: 'Opens the sealed responses, on the office’s own machine.' }
	}
];
