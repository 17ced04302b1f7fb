/** 电话登记: how long a caller's consent serves. A call is one sitting of an agent, and a session lasts no longer. */
export const CALL_LASTS = 12 * 3_600_000;
