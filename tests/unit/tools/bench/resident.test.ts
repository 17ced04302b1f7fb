import { expect, test } from 'vitest';
import { fieldsOf } from '../../../../tools/bench/support/requests/resident';

test('an untouched form posts its hidden and text fields and what is chosen, and nothing of other forms', () => {
	const html = `<form><input name="language" value="en"></form><main><form method="POST">
		<input type="hidden" name="revision" value="7"/> <input class="input" name="H6" value="120"> <input name="H7">
		<input type="radio" name="D3" value="1"> <input type="radio" name="D3" value="2" checked>
		<button name="do" value="add">+</button></form><form><input name="out" value="1"></form></main>`;
	expect(fieldsOf(html)).toEqual({ revision: '7', H6: '120', H7: '', D3: '2' });
});
