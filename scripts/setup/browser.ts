import { ensureChineseFont, ensureChromium } from './chromium';

/** `node scripts/with-node.mjs scripts/setup/browser.ts`: what tests in a browser need, installed; prints its path. */
const log = (line: string) => process.stderr.write(`${line}\n`);
const path = ensureChromium(log);
ensureChineseFont(log);
process.stdout.write(`${path}\n`);
