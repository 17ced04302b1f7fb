import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
	id: string;
	to: string;
	text: string;
	authorization?: string;
}

/** An office's sending service on this machine, which answers with the statuses it is told, then with 204. */
export class SmsService {
	readonly received: ReceivedMessage[] = [];
	readonly statuses: number[] = [];
	readonly #server: Server;

	constructor() {
		this.#server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const body = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedMessage;
				this.received.push({ ...body, authorization: request.headers.authorization });
				response.writeHead(this.statuses.shift() ?? 204).end();
			});
		});
	}

	/** @returns where it listens */
	async open(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/messages`;
	}

	close(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}
}
