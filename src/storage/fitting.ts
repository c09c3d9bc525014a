import * as v from 'valibot';

/** A record of which the values that do not fit are left out, and not the whole record. */
export const fittingValues = <T>(
  key: v.GenericSchema<string, string>,
  value: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, Record<string, T>> =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([name, each]) =>
          v.is(key, name) ? fitting(value, each).map((one) => [name, one] as const) : [],
        ),
      ),
    ),
  );

function fitting<T>(schema: v.GenericSchema<unknown, T>, value: unknown): readonly T[] {
  const read = v.safeParse(schema, value);
  return read.success ? [read.output] : [];
}
