import type { LocalizedText } from '$lib/engine/model/types';

/** Today's work in a block: appointments, requests, the best hours. */
export const dayPlanText = {
	appointments: { zh: '约好的', en: 'Appointments' },
	requested: { zh: '请您上门的', en: 'They ask for a visit' },
	hours: { zh: '最容易见到人', en: 'the best hours at' },
	missed: { zh: '约在 {time}，已经过了', en: 'Appointment {time}, past' },
	later: { zh: '不排在今天的还有 {count} 户：看名单', en: '{count} more are not for today: see the list' },
	doneToday: { zh: '今天排的都走完了。', en: 'Everything planned for today is done.' }
} satisfies Record<string, LocalizedText>;
