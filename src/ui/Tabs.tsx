import * as React from 'react';
import { classNames } from './class-names';
import { useStrings } from './language';
import { Select } from './Select';
import { strings } from './strings';
import styles from './tabs.module.scss';
import { useNarrow } from './width';

export interface Tab<I extends string> {
  readonly id: I;
  readonly label: string;
}

export interface TabsProps<I extends string> {
  /** Name of the whole row, for screen readers and for the list that takes its place when narrow. */
  readonly label?: string;
  readonly tabs: readonly Tab<I>[];
  readonly current: I;
  readonly onSelect: (id: I) => void;
  /** Id of the element with the content; it needs `role="tabpanel"` and `aria-labelledby={tabId(panelId, current)}` (see {@link TabPanel}). */
  readonly panelId: string;
}

/** A row of tabs: arrows walk, Enter or Space opens. Under 640 px a list to choose from. */
export function Tabs<I extends string>(props: TabsProps<I>): React.ReactElement {
  const { tabs, current, onSelect } = props;
  const text = useStrings(strings);
  const label = props.label ?? text.part;
  if (useNarrow()) {
    const options = tabs.map(({ id, label: name }) => ({ value: id, label: name }));
    return (
      <div className={styles.narrow}>
        <Select
          large
          label={label}
          hideLabel
          placeholder={false}
          options={options}
          value={current}
          onChange={onSelect}
        />
      </div>
    );
  }
  return <TabList {...props} label={label} />;
}

function TabList<I extends string>({ label, tabs, current, onSelect, panelId }: TabsProps<I>): React.ReactElement {
  const list = React.useRef<HTMLDivElement>(null);

  function handleKey(event: React.KeyboardEvent): void {
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? []);
    const at = all.findIndex((element) => element === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  }

  return (
    <div role="tablist" aria-label={label} ref={list} className={styles.list} onKeyDown={handleKey}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(panelId, tab.id)}
          aria-selected={tab.id === current}
          aria-controls={tab.id === current ? panelId : undefined}
          tabIndex={tab.id === current ? 0 : -1}
          className={classNames(styles.tab, tab.id === current && styles.current)}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** @returns the id of a tab, which names the panel */
export function tabId(panelId: string, id: string): string {
  return `${panelId}-tab-${id}`;
}

export interface TabPanelProps {
  readonly id: string;
  readonly current: string;
  /** The tabs are there; without them it is content like any other. */
  readonly hasTabs?: boolean;
  readonly children: React.ReactNode;
}

/** The content that belongs to {@link Tabs}. */
export function TabPanel({ id, current, hasTabs = true, children }: TabPanelProps): React.ReactElement {
  const narrow = useNarrow();
  return (
    <div id={id} {...(narrow || !hasTabs ? {} : { role: 'tabpanel', 'aria-labelledby': tabId(id, current) })}>
      {children}
    </div>
  );
}
