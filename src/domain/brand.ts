/** A value that carries its meaning in its type: `Minutes` cannot be passed where `Units` are wanted. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** What a user can get wrong is a value, not an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
