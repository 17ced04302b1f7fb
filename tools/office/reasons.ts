/**
 * Why something failed, for whoever runs a command: what the database or the file system said, with a sentence before it.
 * A statement, a bound value or a row is never shown: names and telephone numbers are among them.
 */
import type { LocalizedText } from '../../src/lib/engine/model/types';

/** What PostgreSQL says of an error: https://www.postgresql.org/docs/current/protocol-error-fields.html */
interface Answer extends Error {
	/** SQLSTATE, or a code of the driver or of Node */
	code: string;
	detail?: string;
	hint?: string;
}

const inBoth = ({ zh, en }: LocalizedText): string => `${zh}  |  ${en}`;

/** By SQLSTATE or code; the first that fits. */
const DATABASE: readonly [RegExp, LocalizedText][] = [
	[
		/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_.*|08...|57P0.)$/,
		{
			zh: '连不上数据库：请看它是否在运行，DATABASE_URL 对不对。',
			en: 'The database cannot be reached: is it running, and is DATABASE_URL right?'
		}
	],
	[
		/^28...$/,
		{
			zh: '数据库不接受 DATABASE_URL 里的用户名或密码。',
			en: 'The database refuses the user or the password of DATABASE_URL.'
		}
	],
	[/^3D000$/, { zh: 'DATABASE_URL 里的数据库不存在。', en: 'There is no database of the name in DATABASE_URL.' }],
	[/^42501$/, { zh: '数据库用户没有这项权限。', en: 'The database’s user may not do this.' }],
	[/^(53100|58...)$/, { zh: '数据库的磁盘满了或出了故障。', en: 'The database’s disk is full or fails.' }],
	[/^53...$/, { zh: '数据库现在太忙，请稍后再试。', en: 'The database is too busy: try again later.' }],
	[
		/^(40...|55P03)$/,
		{ zh: '有别的程序正在改同样的数据，请再试一次。', en: 'Something else is changing the same data: try again.' }
	],
	[/^[0-9A-Z]{5}$/, { zh: '数据库拒绝了，原因如下。', en: 'The database refused, for this reason.' }]
];

const FILES: Readonly<Record<string, LocalizedText>> = {
	ENOENT: { zh: '找不到文件或文件夹', en: 'No such file or folder' },
	EEXIST: { zh: '文件已经存在，不会覆盖', en: 'The file is there already and is not overwritten' },
	EACCES: { zh: '没有权限读写', en: 'Not allowed to read or write' },
	EPERM: { zh: '没有权限读写', en: 'Not allowed to read or write' },
	EISDIR: { zh: '这是文件夹，不是文件', en: 'A folder, not a file' },
	ENOSPC: { zh: '磁盘满了', en: 'The disk is full' }
};

/** @returns one or more lines; an error of the product's own is its message, as it is */
export function reasonOf(error: unknown): string {
	const { code = '', path } = (error ?? {}) as { code?: string; path?: string };
	const file = FILES[code];
	if (file && path) return `${inBoth(file)}: ${path}`;
	return databaseReason(error) ?? (error instanceof Error ? error.message : String(error));
}

function databaseReason(error: unknown): string | undefined {
	const answer = answerIn(error);
	const sentence = answer && DATABASE.find(([codes]) => codes.test(answer.code))?.[1];
	if (!sentence) return undefined;
	const { code, detail, hint } = answer;
	const message = withoutValues(answer) || code;
	// The details of a broken rule and of an unreadable value (classes 22 and 23) are the row itself.
	const told = detail && !/^2[23]/.test(code) ? [`  ${detail}`] : [];
	const advice = hint ? [`  ${inBoth({ zh: '提示', en: 'Hint' })}: ${hint}`] : [];
	return [inBoth(sentence), `  ${message}${message.includes(code) ? '' : ` (${code})`}`, ...told, ...advice].join('\n');
}

/** Drizzle wraps what the driver threw, and Node what it tried at each address. */
function answerIn(error: unknown): Answer | undefined {
	if (!(error instanceof Error)) return undefined;
	return answerIn(error.cause) ?? ('code' in error ? (error as Answer) : undefined);
}

/** `invalid input syntax for type uuid: "…"` quotes what it was given. */
const withoutValues = ({ code, message }: Answer): string =>
	code.startsWith('22') ? message.replace(/: ".*"/s, '') : message;
