import type { LocalizedText } from '$lib/engine/model/types';

/** Where somebody is signed in, and the secret that they sign in with. */
export const accountText = {
	title: { zh: '登录的设备和密码', en: 'Devices signed in, and your PIN' },
	staffTitle: { zh: '登录的设备和密码', en: 'Devices signed in, and your password' },
	sessions: { zh: '现在登录着的设备', en: 'Devices signed in now' },
	here: { zh: '这一台', en: 'this one' },
	used: { zh: '{begun} 登录，最近使用 {used}', en: 'signed in {begun}, last used {used}' },
	end: { zh: '退出这台设备', en: 'Sign it out' },
	endOthers: { zh: '退出其他所有设备', en: 'Sign out all other devices' },
	onlyHere: { zh: '只有这一台设备登录着。', en: 'Only this device is signed in.' },
	ended: { zh: '已退出。', en: 'Signed out.' },
	lasts: {
		zh: '登录后最长 12 小时自动退出。不认得的设备，请退出它并换密码。',
		en: 'Every sign-in ends after 12 hours at the latest. If you do not know a device, sign it out and change the PIN.'
	},
	staffLasts: {
		zh: '登录后最长 12 小时自动退出。不认得的设备，请退出它并换密码。',
		en: 'Every sign-in ends after 12 hours at the latest. If you do not know a device, sign it out and change the password.'
	},
	pinTitle: { zh: '换密码', en: 'Change the PIN' },
	pinWhy: {
		zh: '换了以后，其他设备都会退出，要用新的密码登录。已填的答案都在。',
		en: 'Other devices are signed out and need the new PIN. Everything filled in is kept.'
	},
	pinNow: { zh: '现在的密码', en: 'PIN now' },
	newPin: { zh: '新的密码', en: 'New PIN' },
	newPinAgain: { zh: '再输一次新的密码', en: 'The new PIN again' },
	code: { zh: '信上的填报码', en: 'The code on your letter' },
	codeHint: { zh: '16 位数字；新的密码要和它配在一起', en: '16 digits; the new PIN is tied to it' },
	savePin: { zh: '换成新的密码', en: 'Change the PIN' },
	pinChanged: {
		zh: '密码已经换了，其他设备都已退出。',
		en: 'The PIN has been changed, and other devices are signed out.'
	},
	firstPassword: {
		zh: '您用的是打印出来的密码，别人可能见过。请先换成自己的，再开始工作。',
		en: 'You signed in with the password that was printed, which others may have seen. Choose one of your own before you begin.'
	},
	passwordTitle: { zh: '换密码', en: 'Change the password' },
	passwordWhy: {
		zh: '换了以后，其他设备都会退出。',
		en: 'Other devices are signed out.'
	},
	passwordNow: { zh: '现在的密码', en: 'Password now' },
	newPassword: { zh: '新的密码', en: 'New password' },
	newPasswordHint: {
		zh: '至少 12 个字符，几个不相干的词连起来最好记',
		en: 'At least 12 characters; several unrelated words are easy to remember'
	},
	newPasswordAgain: { zh: '再输一次新的密码', en: 'The new password again' },
	savePassword: { zh: '换成新的密码', en: 'Change the password' },
	passwordChanged: {
		zh: '密码已经换了，其他设备都已退出。',
		en: 'The password has been changed, and other devices are signed out.'
	}
} satisfies Record<string, LocalizedText>;

/** All that is known of a device. */
export const ownDeviceText = {
	phone: { zh: '手机', en: 'Phone' },
	tablet: { zh: '平板电脑', en: 'Tablet' },
	computer: { zh: '电脑', en: 'Computer' }
} satisfies Record<string, LocalizedText>;
