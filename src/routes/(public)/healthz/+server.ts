import { release } from '$lib/server/release';

/** The process is up, and which release it is. */
export const GET = () => Response.json({ status: 'ok', ...release });
