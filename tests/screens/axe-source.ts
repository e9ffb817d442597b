import axe from 'axe-core';

/**
 * axe as a page evaluates it, in less than half of the time and with the same findings. It is compiled for browsers of
 * long ago: each private field of each colour is kept in a WeakMap, which is dear to fill and to clean up. Inside it these
 * keep what they hold on the object itself. The module loader of a page is out of its sight, which would take it away.
 */
export const axeSource = (): string => `(() => {
  let define, module, exports;
  ${OnTheObject.toString()}
  const [WeakMap, WeakSet] = [OnTheObject, OnTheObject];
  ${axe.source}
  (${rememberColours.toString()})(window.axe.commons.color.Color);
})()`;

type Holder = Record<symbol, unknown>;

/** As a WeakMap or a WeakSet. It is sent to the page as text, so nothing outside it is used. */
class OnTheObject {
  private readonly key = Symbol('held');
  public has(holder: Holder): boolean {
    return this.key in holder;
  }
  public get(holder: Holder): unknown {
    return holder[this.key];
  }
  public set(holder: Holder, value: unknown): this {
    holder[this.key] = value;
    return this;
  }
  public add(holder: Holder): this {
    return this.set(holder, true);
  }
  public delete(holder: Holder): boolean {
    return Reflect.deleteProperty(holder, this.key);
  }
}

interface Colour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString: (this: Colour, text: string) => Colour;
}

/** A page has a dozen colours and hundreds of elements: each colour is read once. Sent to the page as text too. */
function rememberColours({ prototype }: { readonly prototype: Colour }): void {
  const { parseString } = prototype;
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>();
  prototype.parseString = function remembered(this: Colour, text) {
    const colour = known.get(text);
    if (colour) return Object.assign(this, colour);
    const { r, g, b, alpha } = parseString.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
}
