import type { Brand } from './brand';

/** Minutes of one service on one day. A line may hold a fraction only where the sheet says so. */
export type Minutes = Brand<number, 'Minutes'>;

/** Billing units of one line. */
export type Units = Brand<number, 'Units'>;

/** Minutes since midnight, 0 to 1440. */
export type ClockTime = Brand<number, 'ClockTime'>;

export const minutes = (value: number): Minutes => value as Minutes;
export const units = (value: number): Units => value as Units;
