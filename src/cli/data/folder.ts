import { homedir } from 'node:os';
import { join } from 'node:path';

/** Names another folder for imported tables, e.g. one that a team shares. */
export const FOLDER_VARIABLE = 'THERAPY_CODE_CHECK_DATA';

const NAME = 'therapy-code-check';

/** Where imported tables are kept: one folder a user, where the operating system keeps a program's data (docs/data.md). */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = env[FOLDER_VARIABLE];
  if (chosen) return chosen;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), NAME);
}
