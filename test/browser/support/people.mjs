/** Two people who do the same things in the pane: one has only a mouse (and types into boxes), one has only a keyboard. */
const button = (page, name, where) => {
  const scope = where === 'nav' ? page.getByRole('navigation') : where === 'form' ? page.locator('form') : page;
  return scope.getByRole('button', { name, exact: true });
};
const choices = (page, label) => page.getByRole('combobox', { name: label, exact: true });
const list = (page) => page.locator('.list');

export const byMouse = (page) => ({
  use: (target) => target.click(),
  press: (name, where) => button(page, name, where).click(),
  choose: (label, option) => choices(page, label).selectOption({ label: option }),
  fill: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
  openFirst: () => list(page).locator('.list-row:not(.group)').first().click(),
});

export const byKeyboard = (page) => {
  const use = async (target) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  return {
    use,
    /** Goes to an element and does nothing with it. */
    reach: (target) => tabTo(page, target),
    press: (name, where) => use(button(page, name, where)),
    // A list of choices takes the first letters of one.
    choose: async (label, option) => {
      await tabTo(page, choices(page, label));
      await page.keyboard.type(option.slice(0, 6));
    },
    fill: async (label, text) => {
      await tabTo(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.type(text);
    },
    openFirst: async () => {
      await tabTo(page, list(page));
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
    },
  };
};

const MOST_STOPS = 250;
/** Most milliseconds until a focus shows: the page may still be drawing. */
const MOST_TO_SEE = 2000;

/** Runs in the page. */
const isSeenToHaveFocus = (one) => one === document.activeElement && getComputedStyle(one).outlineStyle !== 'none';

/** Presses Tab until the element has the focus, and fails where it is no stop or cannot be seen to have it. */
async function tabTo(page, target) {
  await target.waitFor();
  const element = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await element.evaluate((one) => one === document.activeElement)) {
      await page.waitForFunction(isSeenToHaveFocus, element, { timeout: MOST_TO_SEE }).catch(async (error) => {
        const name = await target.innerText();
        throw new Error(`The focus cannot be seen on ${name}, or has gone from it`, { cause: error });
      });
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${target}`);
}

/** Answers the question how rows are to be marked, where a pane asks it, and waits until they are. */
export async function colorRows(pane) {
  const answer = pane.getByRole('button', { name: 'Color rows only' });
  const marked = pane.getByText(/rows? (is|are) marked/);
  await answer.or(marked).first().waitFor();
  if (await answer.isVisible()) await answer.dispatchEvent('click');
  await marked.waitFor();
}
