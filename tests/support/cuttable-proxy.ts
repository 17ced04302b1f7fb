import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy on the loopback that can be cut: connections end and new ones are refused, as when a server is away. */
export interface CuttableProxy {
	port: number;
	cut(): void;
	mend(): void;
	/** Ends connections without a farewell, as a machine does that has been started anew; new ones are taken. */
	reset(): void;
	close(): void;
}

export async function cuttableProxy(target: { host: string; port: number }): Promise<CuttableProxy> {
	const open = new Set<Socket>();
	let isCut = false;
	const server = createServer((client) => {
		if (isCut) return void client.destroy();
		const upstream = connect(target.port, target.host);
		for (const socket of [client, upstream]) {
			open.add(socket);
			socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
		}
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
			isCut = true;
			cutAll();
		},
		mend: () => {
			isCut = false;
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
