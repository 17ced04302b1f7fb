import { writtenDay } from '$lib/domain/beijing';
import { weekday } from '$lib/domain/field/appointment';
import { partOf, type Booking } from '$lib/domain/field/booking';
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { bookingText, partText, weekdayText } from '$lib/i18n/standing';

/** "11月3日（周二）晚上 18–21 点" / "Tuesday 3 November, evening, 18–21" */
export const bookedTime = (booking: Booking): LocalizedText =>
	interpolate(bookingText.time, {
		day: writtenDay(booking.from),
		weekday: weekdayText[weekday(booking.from)] ?? '',
		part: partText[partOf(booking)]
	});
