/** The round's time on pages: Asia/Shanghai, whatever the machine's zone. */
const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "10:46" */
export const clockTime = (at: number): string => TIME.format(at);

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** "2020-10-11": reads the same in both languages. */
export const day = (at: number): string => DAY.format(at);
