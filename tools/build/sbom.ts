import { readFileSync } from 'node:fs';

/**
 * `npm run -s sbom`: every package of the lock file as CycloneDX 1.6 (https://cyclonedx.org), from the lock file alone. npm's own
 * `npm sbom` refuses a project that puts nothing in the place of optional packages (`overrides`).
 */
interface Locked {
	version?: string;
	license?: string;
	integrity?: string;
	link?: boolean;
}

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

const components = Object.entries(packages)
	.filter(([path, { version, link }]) => path.includes('node_modules/') && version && !link)
	.map(([path, { version, license, integrity }]) => {
		const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
		const [algorithm, content = ''] = (integrity ?? '').split('-');
		return {
			type: 'library',
			name,
			version,
			purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
			...(license && { licenses: [{ expression: license }] }),
			...(algorithm === 'sha512' && {
				hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }]
			})
		};
	});

const bom = {
	bomFormat: 'CycloneDX',
	specVersion: '1.6',
	version: 1,
	metadata: { component: { type: 'application', name, version } },
	components
};
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);
