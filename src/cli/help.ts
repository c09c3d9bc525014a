import type { Command, Option } from './command';

const WIDTH = 100;

export function overview(commands: readonly Command[], version: string): string {
  const rows = commands.map((c) => [`${c.name} ${c.operands}`.trim(), c.summary] as const);
  return [
    `therapy-code-check ${version}: codes, counts and checks therapy billing sheets.`,
    '',
    'Usage: therapy-code-check COMMAND ...',
    '',
    ...columns(rows),
    '',
    '"therapy-code-check COMMAND --help" tells more about a command.',
    'Exit code: 0 nothing found, 1 findings, 2 could not run.',
    'What it finds is information, not billing or legal advice. CPT is a registered trademark of the American Medical Association.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const rows = command.options.map((o) => [flag(o), o.help] as const);
  return [
    `Usage: therapy-code-check ${command.name} ${command.operands}`,
    '',
    command.summary,
    ...(command.details ? ['', ...wrap(command.details, WIDTH)] : []),
    '',
    'Options:',
    ...columns(rows),
  ].join('\n');
}

const flag = ({ name, value, short }: Option) => `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)) + 2);
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, WIDTH - width - 2);
    const first =
      left.length < width
        ? [`  ${left.padEnd(width)}${lines[0] ?? ''}`]
        : [`  ${left}`, `  ${' '.repeat(width)}${lines[0] ?? ''}`];
    return [...first, ...lines.slice(1).map((line) => `  ${' '.repeat(width)}${line}`)];
  });
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
