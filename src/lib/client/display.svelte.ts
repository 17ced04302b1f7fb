import { page } from '$app/state';
import type { TextSize } from '$lib/domain/access/text-size';

/** Pressed since this page was loaded. The server has been told, and says the same on the next one. */
let pressed = $state<TextSize>();

/** How large this page shows text. Only while a component renders. */
export const pageTextSize = (): TextSize => pressed ?? page.data.textSize ?? 'normal';

/** 长辈版 */
export const isElderMode = (): boolean => pageTextSize() !== 'normal';

/** In a browser only: a server shows many people's pages. */
export const showTextSize = (size: TextSize): void => void (pressed = size);
