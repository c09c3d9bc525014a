import { usePane } from '../pane';

/** Beside the button that keeps them: there are changes that nobody has kept yet, and the way to drop them. */
export function Unsaved({ next, onDrop }: { readonly next: string; readonly onDrop: () => void }) {
  const { setup } = usePane().words;
  return (
    <>
      <span class="soft">{setup.unsaved}</span>
      <button type="button" data-focus-next={next} onClick={onDrop}>
        {setup.drop}
      </button>
    </>
  );
}
