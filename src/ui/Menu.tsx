import * as React from 'react';
import { Button } from './Button';
import { MoreIcon } from './icons';
import styles from './menu.module.scss';
import { useId } from './use-id';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
}

export interface MenuProps<I extends MenuItem> {
  /** Name of the button. */
  readonly label: string;
  readonly items: readonly I[];
  readonly onSelect: (item: I) => void;
}

/** The acts behind "⋯": arrows move, Enter chooses, Esc closes and gives focus back to the button. */
export function Menu<I extends MenuItem>({ label, items, onSelect }: MenuProps<I>): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const menuId = useId('menu');
  const frame = React.useRef<HTMLDivElement>(null);
  const opener = React.useRef<HTMLButtonElement>(null);

  React.useEffect(() => {
    if (!isOpen) return undefined;
    itemsIn(frame.current)[0]?.focus();
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  function handleKey(event: React.KeyboardEvent): void {
    if (!isOpen) return;
    const all = itemsIn(frame.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target =
      step === undefined
        ? { Home: all[0], End: all[all.length - 1] }[event.key]
        : all[(at + step + all.length) % all.length];
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    } else if (target) {
      event.preventDefault();
      target.focus();
    }
  }

  return (
    <div ref={frame} className={styles.frame} onKeyDown={handleKey}>
      <Button
        ref={opener}
        kind="quiet"
        icon={MoreIcon}
        label={label}
        expanded={isOpen}
        controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <ul id={menuId} role="menu" aria-label={label} className={styles.menu}>
          {items.map((item) => (
            <li key={item.id} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                onClick={() => {
                  // Focus goes to the button first: what opens now gives it back there when it closes.
                  close();
                  onSelect(item);
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function itemsIn(frame: HTMLElement | null): readonly HTMLElement[] {
  return frame ? Array.from(frame.querySelectorAll<HTMLElement>('[role="menuitem"]')) : [];
}
