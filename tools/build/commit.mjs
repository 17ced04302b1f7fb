import { execFileSync } from 'node:child_process';

/** The commit that is built: ZITIAN_COMMIT where the sources came without their history, as in an image. */
export function commit() {
	if (process.env.ZITIAN_COMMIT) return process.env.ZITIAN_COMMIT.slice(0, 12);
	try {
		return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return 'unknown';
	}
}
