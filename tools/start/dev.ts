import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openEnvironment } from './environment';
import { prepareDatabase } from './product';
import { progressOn } from './progress';

/** `npm run dev [-- --port 5173]`: Vite's development server on the rehearsal's database. */
const DISTRICT = { households: 400, seed: 1 };

const progress = progressOn(process.stdout);
const port = process.env.PORT || '5173';
const variables = { ...process.env, PORT: port, ORIGIN: process.env.ORIGIN || `http://localhost:${port}` };
const open = await progress.step('Database', () => openEnvironment({ attach: true, variables, log: progress.log }));
await prepareDatabase(open.settings, { ...DISTRICT, progress });

const args = ['node_modules/vite/bin/vite.js', 'dev', '--host', open.settings.host, '--port', port, '--strictPort'];
const vite = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...open.variables } });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vite.kill(signal));
await once(vite, 'exit');
await open.stop();
