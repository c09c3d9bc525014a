import type { Addin, RibbonButton } from './addin';
import { attempt } from './notices';

/** Puts the add-in's buttons in the ribbon, as its manifest describes them. */
export function fillRibbon(addin: Addin, press: (button: RibbonButton) => Promise<void>): void {
  const place = document.querySelector('#addin .buttons')!;
  place.replaceChildren(...addin.buttons.map((button) => drawn(button, press)));
}

function drawn(button: RibbonButton, press: (button: RibbonButton) => Promise<void>): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.title = button.tip;
  element.dataset['command'] = button.id;
  const icon = document.createElement('img');
  icon.src = button.icon;
  icon.alt = '';
  element.append(icon, button.label);
  element.addEventListener('click', () => {
    element.disabled = true;
    void attempt(`"${button.label}"`, () => press(button)).finally(() => {
      element.disabled = false;
    });
  });
  return element;
}
