import { closeRound } from '$lib/server/use-cases/office/close-round';
import { both, CommandError, problemText, runOfficeCommand, say } from './office-command';

/** `npm run close-round`, on the server after the close: destroys what could still open a draft. Cannot be undone. */
runOfficeCommand(async (deps) => {
	const closed = await closeRound(deps, 'close-round');
	if (!closed.ok) throw new CommandError(problemText(closed.problem));
	const { households } = closed.value;
	say(
		both({
			zh: `已销毁 ${households} 户的密钥。接着请运行 VACUUM FULL data_key，并让旧备份过期。`,
			en: `The keys of ${households} households were destroyed. Now run VACUUM FULL data_key, and let old backups expire.`
		})
	);
});
