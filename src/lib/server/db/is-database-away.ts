/**
 * Whether an exception means that PostgreSQL could not be reached or could not write for want of something: connection codes
 * of the driver; SQLSTATE 08 (connection), 53 (disk, memory, connections), 57 (stopped, took too long), 58 (its files), and
 * 25006: this one is a standby now. None of it is the fault of what was typed, which is kept.
 */
export function isDatabaseAway(error: unknown): boolean {
	const cause = error instanceof Error && error.cause ? error.cause : error;
	const code = String((cause as { code?: unknown })?.code ?? '');
	return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|(08|53|57|58)...|25006)$/.test(
		code
	);
}
