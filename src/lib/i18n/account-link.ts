import type { LocalizedText } from '$lib/engine/model/types';

/** By itself, so that pages of the form do not carry what only the page behind it says. */
export const accountLink: LocalizedText = { zh: '登录的设备和密码', en: 'Devices and PIN' };
