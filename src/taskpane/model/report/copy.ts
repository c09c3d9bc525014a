/** Puts a text on the clipboard; false where the host lets neither the new nor the old way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Frames without the clipboard permission still copy what is selected. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  const copied = document.execCommand?.('copy') ?? false;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** A download begins after the click, and the file is read then; it is let go when that has long been done (milliseconds). */
const READ = 60_000;

/** Gives a text to the person as a file. Only hosts in a browser do anything with it; desktop panes drop it in silence. */
export function downloadText(name: string, text: string): void {
  const link = document.createElement('a');
  // The mark at the start makes Excel read the file as UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}
