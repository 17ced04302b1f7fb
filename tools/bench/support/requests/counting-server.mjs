/**
 * Loaded into the web server before its own code (`node --import`): counts what a request costs, and tells it on a port of
 * the loopback. Nothing of the product is named here, so that the same counts are taken of every later commit. Neither
 * keys, answers nor parameters are looked at: of a statement its verb and table, of a cipher the purpose before the first `/`.
 */
import crypto from 'node:crypto';
import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { countStatements } from './counting-postgres.mjs';

/** @type {Record<string, number>} how often each thing has happened since the start */
const counts = {};
const count = (name) => (counts[name] = (counts[name] ?? 0) + 1);

/** One of node's ciphers, counted as it ends, by its purpose: that is the head of its additional data. */
function countCiphers(kind, name) {
	const original = crypto[name];
	crypto[name] = (...parameters) => {
		const cipher = original(...parameters);
		const { setAAD, final } = cipher;
		let purpose = 'unbound';
		cipher.setAAD = (about, ...rest) => {
			[purpose] = Buffer.from(about).toString().split('/');
			return setAAD.call(cipher, about, ...rest);
		};
		cipher.final = (...rest) => {
			count(`${kind} ${purpose}`);
			return final.apply(cipher, rest);
		};
		return cipher;
	};
}

/** WebCrypto is what cookies and the office's envelopes are made with. */
function countWebCrypto(kind, name) {
	const prototype = Object.getPrototypeOf(globalThis.crypto.subtle);
	const original = prototype[name];
	prototype[name] = function (...parameters) {
		count(`${kind} webcrypto`);
		return original.apply(this, parameters);
	};
}

function countScrypt() {
	const { scrypt } = crypto;
	crypto.scrypt = (...parameters) => {
		count('scrypt');
		return scrypt(...parameters);
	};
}

const session = new Session();

/** From now on every function's calls are counted, which makes the server slower: measure its time before. */
async function startCoverage() {
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
}

/** Calls of each function of the build since this was last asked, by its name; `*` is all of them together. */
async function takeCalls() {
	const { result } = await session.post('Profiler.takePreciseCoverage');
	const calls = { '*': 0 };
	for (const { functions } of result.filter(({ url }) => url.includes('/build/'))) {
		for (const { functionName, ranges } of functions) {
			const times = ranges[0]?.count ?? 0;
			calls['*'] += times;
			if (functionName && times > 0) calls[functionName] = (calls[functionName] ?? 0) + times;
		}
	}
	return calls;
}

/** The same work every time: how fast this processor is at this moment, so that figures of other moments can be compared. */
function yardstick() {
	const list = Array.from({ length: 4000 }, (_, i) => ({ id: `p${(i * 7919) % 4001}`, answers: { D1: String(i) } }));
	for (let times = 0; times < 10; times += 1) JSON.parse(JSON.stringify(list)).sort((a, b) => (a.id < b.id ? -1 : 1));
	return {};
}

const ANSWERS = {
	'/counts': () => ({ ...counts }),
	'/cpu': () => process.cpuUsage(),
	'/yardstick': yardstick,
	'/coverage': startCoverage,
	'/calls': takeCalls
};

function listen(port) {
	const server = createServer(async ({ url }, answer) => {
		const body = JSON.stringify((await ANSWERS[url]()) ?? {});
		answer.setHeader('connection', 'close').end(body);
	});
	server.listen(port, '127.0.0.1').unref();
}

if (isMainThread) {
	countCiphers('decrypt', 'createDecipheriv');
	countCiphers('encrypt', 'createCipheriv');
	countWebCrypto('decrypt', 'decrypt');
	countWebCrypto('encrypt', 'encrypt');
	countScrypt();
	syncBuiltinESMExports();
	countStatements(count);
	listen(Number(process.env.BENCH_COUNTS_PORT));
}
