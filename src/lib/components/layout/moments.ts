import type { Locale } from '$lib/i18n/say';

/** Instants (UTC milliseconds) as pages show them: always Beijing time, whatever the phone is set to. */
const ZONE = { timeZone: 'Asia/Shanghai' } as const;
const TIME = new Intl.DateTimeFormat('en-GB', { ...ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const CHINESE_DAY = new Intl.DateTimeFormat('zh-CN', { ...ZONE, month: 'long', day: 'numeric' });
const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { ...ZONE, month: 'long', day: 'numeric' });

/** "10:42" */
export const clockTime = (at: number): string => TIME.format(at);

/** "11月2日" / "2 November" */
export const dayOf = (at: number, locale: Locale): string => (locale === 'en' ? ENGLISH_DAY : CHINESE_DAY).format(at);

/** "11月2日 10:58" */
export const dayAndTime = (at: number, locale: Locale): string => `${dayOf(at, locale)} ${clockTime(at)}`;
