import { pino } from 'pino';

/** JSON lines on standard output. Callers pass ids, classes and counts only: there is no key here for what people typed. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined });
