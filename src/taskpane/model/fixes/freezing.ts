import type { Frozen } from '../../../excel';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';

export interface Freezing {
  /** Turns our formulas in the selected cells into their values. */
  freeze(): Promise<void>;
  /** Puts the formulas of the last freeze back. */
  thaw(): Promise<void>;
}

export function createFreezing(ports: PanePorts): Freezing {
  const { store, excel } = ports;
  return {
    async freeze() {
      const frozen = await excel.freezeFormulas(ports.namespace());
      if (!frozen.ok) return notify(ports, problemNotice(frozen.error));
      const { cells, pending } = frozen.value;
      store.set({ frozen: cells > 0 ? frozen.value : null });
      notify(ports, {
        tone: pending > 0 ? 'caution' : 'plain',
        text: ({ freeze }) =>
          [cells > 0 ? freeze.done(cells) : freeze.none, pending > 0 ? freeze.pending(pending) : '']
            .filter(Boolean)
            .join(' '),
      });
    },
    async thaw() {
      const { frozen }: { readonly frozen: Frozen | null } = store.get();
      if (frozen === null) return;
      const thawed = await excel.thawFormulas(frozen);
      if (!thawed.ok) return notify(ports, problemNotice(thawed.error));
      store.set({ frozen: null });
      const { formulas, left } = thawed.value;
      notify(ports, {
        tone: left > 0 ? 'caution' : 'plain',
        text: ({ freeze }) => [freeze.undone(formulas), left > 0 ? freeze.left(left) : ''].filter(Boolean).join(' '),
      });
    },
  };
}
