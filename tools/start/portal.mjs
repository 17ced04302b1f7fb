/** The built portal as one process: SvelteKit's Node server, with the edge before it. */
import { server } from '../../build/index.js';
import { edge, filesIn } from './edge.mjs';

const { ORIGIN = '', ADDRESS_HEADER, XFF_DEPTH = '1' } = process.env;

server.server?.prependListener(
	'request',
	edge({
		https: ORIGIN.startsWith('https:'),
		files: filesIn('build/client'),
		addressHeader: ADDRESS_HEADER,
		depth: Number(XFF_DEPTH)
	})
);
