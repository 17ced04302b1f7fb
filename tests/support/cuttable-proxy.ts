import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy on the loopback that can be cut: connections end and new ones are refused, as when a server is away. */
export interface CuttableProxy {
	port: number;
	cut(): void;
	/** Takes connections and what is said on them, and never answers, as a line with one bar. */
	stall(): void;
	mend(): void;
	/** Connections stay, new ones are taken, and nothing comes through, as of a process that was stopped. */
	freeze(): void;
	thaw(): void;
	/** Ends connections without a farewell, as a machine does that has been started anew; new ones are taken. */
	reset(): void;
	close(): void;
}

export async function cuttableProxy(target: { host: string; port: number }): Promise<CuttableProxy> {
	const open = new Set<Socket>();
	const keep = (socket: Socket) => {
		open.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
	};
	let state: 'open' | 'cut' | 'stalled' | 'frozen' = 'open';
	const server = createServer((client) => {
		if (state === 'cut') return void client.destroy();
		keep(client);
		if (state === 'stalled') return void client.resume();
		if (state === 'frozen') return;
		const upstream = connect(target.port, target.host);
		keep(upstream);
		client.pipe(upstream).on('close', () => client.destroy());
		upstream.pipe(client).on('close', () => upstream.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const cutAll = () => {
		for (const socket of open) socket.destroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		cut: () => {
			state = 'cut';
			cutAll();
		},
		stall: () => {
			state = 'stalled';
			cutAll();
		},
		mend: () => {
			state = 'open';
		},
		freeze: () => {
			state = 'frozen';
			for (const socket of open) socket.pause();
		},
		thaw: () => {
			state = 'open';
			for (const socket of open) socket.resume();
		},
		reset: () => {
			for (const socket of open) socket.resetAndDestroy();
		},
		close: () => {
			cutAll();
			server.close();
		}
	};
}
