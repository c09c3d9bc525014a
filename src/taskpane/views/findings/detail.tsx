import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../domain';
import { formatIsoDate } from '../../../domain';
import { authorityText } from '../../model/list/authority-text';
import { canBeFixed } from '../../model/list/counts';
import { keyOf } from '../../model/list/items';
import { rowsOf } from '../../model/list/rows-of';
import { rulesWithRows } from '../../model/list/row-ranges';
import type { Checked, Item } from '../../model/state';
import { NoticeText } from '../notice-bar';
import { Decision } from '../decision';
import { usePane } from '../pane';
import { SeverityMark } from '../severity';
import { CellTexts } from './cell-texts';
import { bringIntoView } from './into-view';
import { Sources } from './sources';
import { WaiveForm } from './waive-form';

/** Service lines that are shown of a finding; a finding over a whole sheet has thousands. */
const LINES_SHOWN = 12;

export interface Around {
  /** 1-based; 0 where the open finding does not fit the filter. */
  readonly position: number;
  readonly total: number;
  readonly previous: Item | null;
  readonly next: Item | null;
}

interface DetailProps {
  readonly item: Item;
  readonly checked: Checked;
  readonly around: Around;
}

/** Everything about one finding: what was seen, how it was counted, who says so, what to do. */
export function Detail({ item, checked, around }: DetailProps) {
  const { state, words, actions, texts } = usePane();
  const { title, todo, rule, rules } = texts.item(item);
  const finding = item.kind === 'finding' ? item.finding : null;
  const setWaiving = (waiving: string | null) => actions.changeList({ waiving });
  const section = useRef<HTMLElement>(null);
  useEffect(() => bringIntoView(section.current), [keyOf(item)]);
  return (
    <section
      ref={section}
      class="detail card stack"
      aria-label={words.detail.label}
      aria-live="polite"
      data-focus-next=".list"
    >
      <div class="bar tight">
        <span class="grow">
          <SeverityMark kind={finding?.severity ?? 'gap'} />{' '}
          {around.position > 0 && <span class="soft">{words.list.position(around.position, around.total)}</span>}
        </span>
        <Step to={around.previous} label={words.list.previous} sign={'\u2191'} />
        <Step to={around.next} label={words.list.next} sign={'\u2193'} />
        <button type="button" class="plain" aria-label={words.close} onClick={() => actions.closeDetail()}>
          {'\u2715'}
        </button>
      </div>
      <h2>{title}</h2>
      {state.selection && <NoticeText notice={state.selection} />}
      {state.list.waiving === keyOf(item) ? (
        <WaiveForm item={item} onCancel={() => setWaiving(null)} />
      ) : (
        item.kind === 'finding' && (
          <div class="bar tight">
            <button type="button" onClick={() => void actions.open(item)}>
              {words.detail.openRow}
            </button>
            {canBeFixed(item) && (
              <button type="button" data-focus-next="#fixes-heading" onClick={() => actions.setTab('fixes')}>
                {words.detail.fix}
              </button>
            )}
            {!item.waived && (
              <button
                type="button"
                class="waive"
                data-focus-next=".detail form select"
                onClick={() => setWaiving(keyOf(item))}
              >
                {words.detail.waive}
              </button>
            )}
          </div>
        )
      )}
      {item.kind === 'finding' &&
        state.waivers
          .filter(({ at }) => item.waivedAt?.includes(at))
          .map((waiver) => (
            <div key={waiver.at} class="card stack">
              <p>{words.waivers.waived(waiver.reason)}</p>
              <Decision waiver={waiver} />
            </div>
          ))}
      <dl>
        {todo !== null && (
          <div>
            <dt>{words.detail.todo}</dt>
            <dd>{todo}</dd>
            {item.kind === 'finding' && item.cellUnknown && <dd class="soft">{words.fixes.cellUnknown}</dd>}
          </div>
        )}
        {finding?.steps && finding.steps.length > 0 && (
          <div>
            <dt>{words.detail.arithmetic}</dt>
            <dd>
              <ol class="steps">
                {finding.steps.map((step, at) => (
                  <li key={at}>{texts.step(step)}</li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.detail.seen}</dt>
          <dd>
            <Lines item={item} checked={checked} />
            {item.kind === 'finding' && <CellTexts key={keyOf(item)} item={item} checked={checked} />}
          </dd>
        </div>
        <div>
          <dt>{words.detail.rule}</dt>
          <dd>{rule}</dd>
          {rules.length > 1 && (
            <dd>
              <ul>
                {rulesWithRows(item, rules, words, checked.area.row + 1).map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          )}
        </div>
        {finding && (
          <div>
            <dt>{words.detail.authority}</dt>
            <dd>{authorityText(finding.authority, words)}</dd>
            <dd class="soft">{words.detail.confidence[finding.authority.confidence]}</dd>
            {(finding.authority.sources?.length ?? 0) > 0 && (
              <dd>
                <Sources key={keyOf(item)} ids={finding.authority.sources!} />
              </dd>
            )}
          </div>
        )}
        {finding?.denial !== undefined && <Denial finding={finding} />}
      </dl>
    </section>
  );
}

function Step({ to, label, sign }: { readonly to: Item | null; readonly label: string; readonly sign: string }) {
  const { actions } = usePane();
  return (
    <button type="button" aria-label={label} disabled={to === null} onClick={() => to && void actions.open(to)}>
      {sign}
    </button>
  );
}

function Denial({ finding }: { readonly finding: Finding }) {
  const { words } = usePane();
  return (
    <div>
      <dt>{words.detail.denial}</dt>
      <dd>{words.detail.carc(finding.denial ?? '')}</dd>
    </div>
  );
}

/** The lines that the finding is about, as they were read. */
function Lines({ item, checked }: { readonly item: Item; readonly checked: Checked }) {
  const { words } = usePane();
  const rows = rowsOf(item);
  const shown = rows.slice(0, LINES_SHOWN);
  const role = words.setup.roles;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.fixes.row}</th>
            <th scope="col">{role.date}</th>
            <th scope="col">{role.code}</th>
            <th scope="col">{role.units}</th>
            <th scope="col">{role.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((row) =>
            checked.facts.lines(row).map((line) => (
              <tr key={`${row}.${line.part}`}>
                <td>{checked.area.row + row + 1}</td>
                <td>{line.date === null ? '' : formatIsoDate(line.date)}</td>
                <td>{[line.code ?? '', ...line.modifiers].join(' ')}</td>
                <td>{line.units ?? ''}</td>
                <td>{line.minutes ?? ''}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {rows.length > shown.length && <p class="soft">{words.list.more(rows.length - shown.length)}</p>}
    </>
  );
}
