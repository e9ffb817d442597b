import * as React from 'react';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { QuietLine } from './SourceLines';
import { strings } from './strings';
import type { SteadyOrder } from './use-steady-order';

/** Says that the list would stand in another order now, and puts it so. Focus stays here: never on another colleague. */
export function OrderLine({ order }: { readonly order: SteadyOrder }): React.ReactElement | null {
  const text = useStrings(strings);
  const [isUpdated, setUpdated] = React.useState(false);
  const line = React.useRef<HTMLDivElement>(null);
  const pressed = React.useRef(false);
  React.useEffect(() => {
    if (order.isBehind || !pressed.current) return;
    pressed.current = false;
    line.current?.focus();
  }, [order.isBehind]);
  if (!order.isBehind && !isUpdated) return null;
  return (
    <div ref={line} tabIndex={-1} role="status">
      <QuietLine>
        {order.isBehind ? text.orderChanged : text.orderUpdated}{' '}
        {order.isBehind && (
          <Button
            kind="link"
            onClick={() => {
              pressed.current = true;
              order.update();
              setUpdated(true);
            }}
          >
            {text.updateOrder}
          </Button>
        )}
      </QuietLine>
    </div>
  );
}
