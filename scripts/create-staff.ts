import { parseArgs } from 'node:util';
import type { Role } from '$lib/server/db/schema';
import { createStaff, ROLES } from '$lib/server/use-cases/create-staff';
import { both, CommandError, officeActor, problemText, runOfficeCommand, say } from './office-command';

/** `npm run create-staff -- --role enumerator --number 0231 --name 韦明 [--phone …] [--blocks CODE,CODE]` */
const { values } = parseArgs({
	options: {
		role: { type: 'string' },
		number: { type: 'string' },
		name: { type: 'string' },
		phone: { type: 'string', default: '' },
		blocks: { type: 'string', default: '' }
	}
});

const USAGE = `npm run create-staff -- --role ${ROLES.join('|')} --number NUMBER --name NAME [--phone PHONE] [--blocks CODE,CODE]`;

runOfficeCommand(async (deps) => {
	const { number = '', name = '', phone, blocks } = values;
	const role = ROLES.find((one): one is Role => one === values.role);
	if (!role || !/^[0-9A-Za-z-]{1,20}$/.test(number) || name.trim() === '') throw new CommandError(USAGE);
	const created = await createStaff(deps, officeActor('create-staff'), {
		role,
		number,
		phone,
		name: name.trim(),
		blocks: blocks.split(/[\s,，]+/).filter(Boolean),
		rehearsal: deps.settings.rehearsal
	});
	if (!created.ok) throw new CommandError(problemText(created.problem));
	const { password, totpUri } = created.value;
	say(both({ zh: '工号', en: `Staff number: ${number} (${role})` }));
	say(both({ zh: '初始密码，只显示这一次', en: `Password, shown only now: ${password}` }));
	say(both({ zh: '动态码：用身份验证器扫描或输入', en: `One-time codes, for an authenticator: ${totpUri}` }));
});
