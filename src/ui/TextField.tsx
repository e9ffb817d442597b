import * as React from 'react';
import { classNames } from './class-names';
import { Field } from './Field';
import type { FieldProps } from './Field';
import styles from './input.module.scss';
import { useStrings } from './language';
import { strings } from './strings';
import { useId } from './use-id';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  readonly multiline?: boolean;
  /**
   * How many characters the place where it is kept can hold. The field lets people type on (cutting off pasted text would lose it)
   * and counts; the form refuses what is too long.
   */
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'tel' | 'email' | 'url' | 'month';
  readonly autoComplete?: string;
  /** Values to choose from while typing; another one is right too. One line only. */
  readonly suggestions?: readonly string[];
  readonly readOnly?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement | HTMLTextAreaElement>;
}

/** A field for text: one line, or as high as its text. */
export function TextField(props: TextFieldProps): React.ReactElement {
  const { value, onChange, multiline, maxLength } = props;
  const counter = useCounter(value, maxLength);
  const listId = useId('suggestions');
  return (
    <Field {...props} counter={counter}>
      {(control) => {
        const shared = {
          ...control,
          value,
          placeholder: props.placeholder,
          autoComplete: props.autoComplete ?? 'off',
          readOnly: props.readOnly,
          onBlur: props.onBlur,
          onKeyDown: props.onKeyDown,
          onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value),
        };
        return multiline ? (
          <GrowingArea {...shared} inputRef={props.inputRef as React.Ref<HTMLTextAreaElement>} />
        ) : (
          <>
            <input
              {...shared}
              ref={props.inputRef as React.Ref<HTMLInputElement>}
              type={props.type ?? 'text'}
              className={styles.input}
              list={props.suggestions && listId}
            />
            {props.suggestions && (
              <datalist id={listId}>
                {props.suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

type AreaProps = React.TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly inputRef?: React.Ref<HTMLTextAreaElement>;
};

function GrowingArea({ inputRef, ...props }: AreaProps): React.ReactElement {
  const area = React.useRef<HTMLTextAreaElement | null>(null);
  React.useLayoutEffect(() => grow(area.current), [props.value]);
  React.useEffect(() => {
    const element = area.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    // In a panel it has no width until the panel opens, which is after it was made.
    grow(element);
    let width = element.clientWidth;
    // Another width has other lines.
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) grow(element);
      width = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const attach = React.useCallback(
    (element: HTMLTextAreaElement | null) => {
      area.current = element;
      if (typeof inputRef === 'function') inputRef(element);
      else if (inputRef) (inputRef as React.MutableRefObject<HTMLTextAreaElement | null>).current = element;
    },
    [inputRef],
  );
  return <textarea {...props} ref={attach} rows={1} className={classNames(styles.input, styles.area)} />;
}

function grow(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = 'auto';
  // 2 px for the border: scrollHeight leaves it out, the box-sizing counts it in.
  element.style.height = `${element.scrollHeight + 2}px`;
}

function useCounter(value: string, maxLength: number | undefined): string | undefined {
  const text = useStrings(strings);
  if (maxLength === undefined) return undefined;
  const left = maxLength - value.length;
  if (left < 0) return text.charactersTooMany(-left);
  return left <= Math.max(20, maxLength * 0.1) && value.length > 0 ? text.charactersLeft(left) : undefined;
}
