import { z } from 'zod';
import { text } from './fields';

/** 结束本轮: the round's id, as whoever asks or agrees types it. */
export const closeSchema = z.object({ round: text(60) });
