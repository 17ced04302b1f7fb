import { answerHealthz } from '$lib/server/http/healthz';

/** Answered by the first hook already, before anything is prepared for a page. */
export const GET = answerHealthz;
