import { civilDate } from '../../domain';
import type { ClockPort } from './ports';

const two = (value: number): string => String(value).padStart(2, '0');

/** The computer's own clock, in its own time zone. */
export const systemClock: ClockPort = {
  today() {
    const now = new Date();
    const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    if (!date.ok) throw new Error('The computer’s clock shows no possible date');
    return date.value;
  },
  now() {
    const now = new Date();
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
  },
};
