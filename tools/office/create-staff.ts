import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readPhoto, type StaffPhoto } from '$lib/domain/access/staff-photo';
import { isAgent } from '$lib/domain/support/agents';
import type { Deps } from '$lib/server/deps';
import type { Role } from '$lib/server/db/schema';
import { createStaff, ROLES } from '$lib/server/use-cases/office/create-staff';
import { setPhoto } from '$lib/server/use-cases/office/set-photo';
import { both, CommandError, officeActor, problemText, runOfficeCommand, say } from './office-command';

/**
 * `npm run create-staff -- --role enumerator --number 0231 --name 韦明 [--phone …] [--blocks CODE,CODE] [--district CODE] [--photo FILE]`,
 * or `-- --only-photo --number 0231 --photo FILE` for an account that exists.
 */
const { values } = parseArgs({
	options: {
		role: { type: 'string' },
		number: { type: 'string', default: '' },
		name: { type: 'string', default: '' },
		phone: { type: 'string', default: '' },
		blocks: { type: 'string', default: '' },
		district: { type: 'string' },
		photo: { type: 'string' },
		'only-photo': { type: 'boolean', default: false }
	}
});

const USAGE = `npm run create-staff -- --role ${ROLES.join('|')} --number NUMBER --name NAME [--phone PHONE] [--blocks CODE,CODE] [--district CODE] [--photo FILE]
npm run create-staff -- --only-photo --number NUMBER --photo FILE`;

const ACTOR = officeActor('create-staff');

async function photoFrom(file: string): Promise<StaffPhoto> {
	const photo = readPhoto(await readFile(file));
	if (!photo.ok) throw new CommandError(problemText(photo.problem));
	return photo.value;
}

async function addPhoto(deps: Deps, number: string, photo?: StaffPhoto): Promise<void> {
	if (!photo || number === '') throw new CommandError(USAGE);
	const added = await setPhoto(deps, ACTOR, { number, photo });
	if (!added.ok) throw new CommandError(problemText(added.problem));
	say(both({ zh: `工号 ${number} 的照片已保存`, en: `Photograph of ${number} saved` }));
}

async function create(deps: Deps, photo?: StaffPhoto): Promise<void> {
	const { number, name, phone, blocks } = values;
	const role = ROLES.find((one): one is Role => one === values.role);
	if (!role || !/^[0-9A-Za-z-]{1,20}$/.test(number) || name.trim() === '') throw new CommandError(USAGE);
	const only = deps.round.districts.length === 1 ? deps.round.districts[0] : undefined;
	const created = await createStaff(deps, ACTOR, {
		role,
		number,
		phone,
		photo,
		name: name.trim(),
		blocks: blocks.split(/[\s,，]+/).filter(Boolean),
		// A help desk works for the round's district, unless it is told a part of it; of several, it has to be told.
		district: values.district ?? (isAgent({ role }) && only ? only.code : ''),
		rehearsal: deps.settings.rehearsal
	});
	if (!created.ok) throw new CommandError(problemText(created.problem));
	const { password, totpUri } = created.value;
	say(both({ zh: '工号', en: `Staff number: ${number} (${role})` }));
	say(both({ zh: '初始密码，只显示这一次', en: `Password, shown only now: ${password}` }));
	say(both({ zh: '动态码：用身份验证器扫描或输入', en: `One-time codes, for an authenticator: ${totpUri}` }));
}

runOfficeCommand(async (deps) => {
	const photo = values.photo === undefined ? undefined : await photoFrom(values.photo);
	await (values['only-photo'] ? addPhoto(deps, values.number, photo) : create(deps, photo));
});
