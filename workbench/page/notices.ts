const place = () => document.getElementById('notice')!;

/** Says something above the sheet; a problem stays until the next thing is said. */
export function say(message: string, kind: 'done' | 'problem' = 'done'): void {
  const notice = place();
  notice.textContent = message;
  notice.classList.toggle('problem', kind === 'problem');
  notice.hidden = message === '';
}

/** Runs what a button does; where it fails, the page says so and what to do. */
export async function attempt(what: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`${what} did not work: ${error instanceof Error ? error.message : String(error)}`, 'problem');
  }
}
