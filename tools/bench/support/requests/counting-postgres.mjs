/**
 * What is asked of PostgreSQL, read from the sockets themselves (frontend messages of protocol 3.0,
 * https://www.postgresql.org/docs/current/protocol-message-formats.html): whatever driver or layer sends it, it is counted.
 */
import { Socket } from 'node:net';

const PROTOCOL_3_0 = 196608;
const CONTROL = new Set(['commit', 'rollback', 'savepoint', 'release', 'set']);

/** @type {WeakMap<Socket, { rest: Buffer, texts: Map<string, string>, bound: string }>} sockets that said the start-up message */
const connections = new WeakMap();

const isStartup = (bytes) =>
	bytes.length >= 8 && bytes.readInt32BE(0) === bytes.length && bytes.readInt32BE(4) === PROTOCOL_3_0;

/** Two texts that end with a zero byte, as Parse (statement, query) and Bind (portal, statement) begin. */
function twoTexts(body) {
	const first = body.indexOf(0);
	return [body.toString('utf8', 0, first), body.toString('utf8', first + 1, body.indexOf(0, first + 1))];
}

/** `select draft`: never a value. */
function nameOf(text) {
	const [verb = ''] = /[a-z]+/i.exec(text) ?? [];
	const [, table = ''] = /\b(?:from|into|update)\s+"?(?:\w+"?\.")?(\w+)/i.exec(text) ?? [];
	return `${verb} ${table}`.trim().toLowerCase();
}

function record(text, count) {
	const name = nameOf(text);
	const [verb] = name.split(' ');
	if (verb === 'begin') count('transaction');
	else if (!CONTROL.has(verb)) {
		count('statement');
		count(`sql ${name}`);
	}
}

/** One message by its type. Every Sync and every simple query is a journey to the database and back. */
function take(connection, type, body, count) {
	if (type === 'P') connection.texts.set(...twoTexts(body));
	if (type === 'B') connection.bound = connection.texts.get(twoTexts(body)[1]) ?? '';
	if (type === 'E') record(connection.bound, count);
	if (type === 'Q') record(body.toString('utf8', 0, body.length - 1), count);
	if (type === 'S' || type === 'Q') count('round trip');
}

function read(connection, bytes, count) {
	let unread = Buffer.concat([connection.rest, bytes]);
	while (unread.length >= 5 && unread.length > unread.readInt32BE(1)) {
		const end = 1 + unread.readInt32BE(1);
		take(connection, String.fromCharCode(unread[0]), unread.subarray(5, end), count);
		unread = unread.subarray(end);
	}
	connection.rest = unread;
}

/** From now on every socket of this process is looked at as it is written to. */
export function countStatements(count) {
	const { write } = Socket.prototype;
	Socket.prototype.write = function (data, ...rest) {
		const connection = connections.get(this);
		if (connection && data instanceof Uint8Array) read(connection, data, count);
		else if (data instanceof Uint8Array && isStartup(Buffer.from(data))) {
			connections.set(this, { rest: Buffer.alloc(0), texts: new Map(), bound: '' });
		}
		return write.call(this, data, ...rest);
	};
}
