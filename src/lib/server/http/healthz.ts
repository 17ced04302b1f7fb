import { release } from '../release';

/** The process is up, and which release it is. */
export const answerHealthz = (): Response => Response.json({ status: 'ok', ...release });
