import type { LocalizedText } from '$lib/engine/model/types';

/** Sign-in of staff, and the frame that all their pages share. */
export const staffText = {
	signInTitle: { zh: '工作人员登录', en: 'Staff sign-in' },
	signInLead: {
		zh: '普查员、指导员、客服和普查办公室在这里登录。填报普查表请用信上的填报码。',
		en: 'For enumerators, supervisors, the help desk and the census office. To fill in a census form, use the code on your letter.'
	},
	toResidents: { zh: '我要填报普查表', en: 'I want to fill in my census form' },
	number: { zh: '工号', en: 'Staff number' },
	password: { zh: '密码', en: 'Password' },
	oneTimeCode: { zh: '动态码', en: 'One-time code' },
	oneTimeCodeHint: { zh: '验证器应用上现在显示的 6 位数字', en: 'The 6 digits that your authenticator app shows now' },
	limits: {
		zh: '同一工号连续输错 {tries} 次，要等 {minutes} 分钟再试。',
		en: 'After {tries} wrong tries for one staff number, please wait {minutes} minutes.'
	},
	signIn: { zh: '登录', en: 'Sign in' },
	toWork: { zh: '进入工作页面', en: 'Go to my pages' },
	account: { zh: '设备和密码', en: 'Devices and password' },
	signOut: { zh: '退出登录', en: 'Sign out' },
	signedInAs: { zh: '{name} · {role} · 工号 {number}', en: '{name} · {role} · no. {number}' },
	navigation: { zh: '工作页面', en: 'Staff pages' },
	rehearsalTitle: { zh: '演练用的账号', en: 'Accounts for the rehearsal' },
	rehearsalLead: {
		zh: '现在是演练，不用验证器也能登录：动态码写在下面，每 30 秒换一个，换了请刷新本页。密码在启动服务的窗口里，也在 data/rehearsal.json 里。',
		en: 'This is a rehearsal, so nobody needs an authenticator: the one-time codes are below. They change every 30 seconds; reload the page for new ones. The passwords are in the window that started the service, and in data/rehearsal.json.'
	},
	rehearsalRole: { zh: '岗位', en: 'Role' },
	rehearsalCode: { zh: '现在的动态码', en: 'Current one-time code' },
	reload: { zh: '刷新', en: 'Reload' }
} satisfies Record<string, LocalizedText>;

export const roleText = {
	enumerator: { zh: '普查员', en: 'Enumerator' },
	supervisor: { zh: '普查指导员', en: 'Supervisor' },
	'help-desk': { zh: '客服', en: 'Help desk' },
	'help-desk-lead': { zh: '客服组长', en: 'Help desk lead' },
	office: { zh: '普查办公室', en: 'Census office' }
} satisfies Record<string, LocalizedText>;
