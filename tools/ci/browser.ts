import { ensureChineseFont, ensureChromium } from './chromium';

/** `node tools/with-node.mjs tools/ci/browser.ts`: what tests in a browser need, installed; prints its path. */
const log = (line: string) => process.stderr.write(`${line}\n`);
const path = ensureChromium(log);
ensureChineseFont(log);
process.stdout.write(`${path}\n`);
