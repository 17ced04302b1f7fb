// Loaded before a web server: its clock is as far from the machine's as the file says, read anew at SIGUSR2.
import { readFileSync } from 'node:fs';

const real = Date.now.bind(Date);
let apart = 0;
process.on('SIGUSR2', () => (apart = Number(readFileSync(process.env.CLOCK_FILE, 'utf8'))));
Date.now = () => real() + apart;
globalThis.Date = new Proxy(Date, {
	construct: (target, values, asked) => Reflect.construct(target, values.length > 0 ? values : [target.now()], asked)
});
