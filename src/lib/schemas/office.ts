import { z } from 'zod';
import { text } from './fields';

/** 结束本轮: the round's id, as whoever asks or agrees types it. */
export const closeSchema = z.object({ round: text(60) });

/** 退回修改 by the office; `number` is the household's, 18 digits. */
export const officeReturnSchema = z.object({ number: text(40), codes: text(400), reason: text(20) });
