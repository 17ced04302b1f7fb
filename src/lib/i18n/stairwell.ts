import type { LocalizedText } from '$lib/engine/model/types';

/** What committees print and put up: a poster for the gate, a notice for the stairwell. */
export const stairwellText = {
	posterTitle: { zh: '海报', en: 'Poster' },
	posterLine: { zh: '一张 A4，贴在大门口、社区公告栏', en: 'One A4 sheet, for gates and notice boards' },
	noticeTitle: { zh: '楼道通知', en: 'Notice for stairwells' },
	noticeLine: {
		zh: '一张 A4，留有填写普查员姓名、电话的地方',
		en: 'One A4 sheet, with room for the enumerator’s name and phone'
	},
	print: { zh: '打印，或保存为 PDF', en: 'Print, or save as PDF' },
	printHow: {
		zh: '在浏览器的菜单里选“打印”，纸张选 A4；要文件的，打印机选“另存为 PDF”。换语言在这一页上方。',
		en: 'Choose “Print” in the browser’s menu, on A4; for a file, choose “Save as PDF” as the printer. Change the language at the top of this page.'
	},
	qr: { zh: '填报网站的二维码', en: 'QR code of the website' },

	census: { zh: '{census}', en: '{census}' },
	posterHead: { zh: '自己填，更方便', en: 'Fill it in yourself' },
	posterLead: {
		zh: '在家用手机填写您家的普查表，一家三口约 15 分钟。填好了，普查员就不用再为登记上门。',
		en: 'Answer for your household on your phone, at home: about 15 minutes for a family of three. Then the enumerator need not come for it.'
	},
	scan: { zh: '扫码，或打开 {site}', en: 'Scan, or open {site}' },
	code: { zh: '再输入信上的 16 位填报码', en: 'then type the 16 digits on your letter' },
	when: { zh: '{opens}起，{closes}截止', en: 'From {opens} until {closes}' },
	noLetter: { zh: '没有收到信，打 {phone}', en: 'No letter? Call {phone}' },
	never: { zh: '不收费，不问存款、银行卡和密码', en: 'It is free. Nobody asks about savings, bank cards or passwords' },
	sealed: { zh: '答案加密封存，只用于统计', en: 'Answers are sealed, and used for statistics only' },

	noticeHead: { zh: '人口普查通知', en: 'Notice of the census' },
	dear: { zh: '各位住户：', en: 'Dear neighbours,' },
	noticeMoment: {
		zh: '国家正在进行{census}，标准时点是{referenceDate}零时。{referenceNight}晚上住在本楼的每一个人，和户口在本楼的每一个人，都要登记，包括租客、保姆和婴儿。',
		en: 'The {census} counts everyone as of 00:00 on {referenceDate}. Everybody who sleeps in this building on the night of {referenceNight}, and everybody whose hukou is here, is registered: tenants, helpers and babies too.'
	},
	noticeHow: {
		zh: '{closes}以前，请在家自己填：扫右边的二维码，或打开 {site}，输入信上的填报码。随时可停，答案自动保存。',
		en: 'Until {closes}, please fill in the form at home: scan the code or open {site} and type the code on your letter. You can stop at any time; answers are saved.'
	},
	noticeVisit: {
		zh: '没有填的，普查员{visits}上门登记。不方便的，可以在网上约上门的时间。',
		en: 'Whoever has not answered is visited between {visits}. You can book a time online.'
	},
	noticeBadge: {
		zh: '普查员上门会出示证件。工号可以在 {site}/badge 核对。普查员不收费，不问存款、银行卡、密码和验证码。',
		en: 'Enumerators show their badge. Check its number at {site}/badge. They take no money and never ask about savings, bank cards, passwords or text-message codes.'
	},
	yourEnumerator: { zh: '本楼普查员', en: 'Enumerator of this building' },
	name: { zh: '姓名', en: 'Name' },
	phone: { zh: '电话', en: 'Phone' },
	badge: { zh: '工号', en: 'Badge' },
	helpDesk: { zh: '客服电话', en: 'Help desk' }
} satisfies Record<string, LocalizedText>;
