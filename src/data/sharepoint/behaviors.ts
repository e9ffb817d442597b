import type { TimelinePipe } from '@pnp/core';
import { DefaultParse, RejectOnError, ResolveOnData, type Queryable } from '@pnp/queryable';
import type { Send, SendInit } from '../http/send';

/** What every request of PnPjs has in common here: who sends it, which JSON is asked for, what its promise does. */
export function sendBy(send: Send): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.pre((url, init, result) => {
      // `application/json` alone: rows carry `odata.etag` and no `__metadata`.
      const usual = { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8' };
      const headers = { ...usual, ...(init.headers as Readonly<Record<string, string>> | undefined) };
      return Promise.resolve([url, { ...init, headers, cache: 'no-cache', credentials: 'same-origin' }, result]);
    });
    instance.on.send.replace((url, init) => send(url.toString(), init));
    instance.using(DefaultParse(), RejectOnError(), ResolveOnData());
    return instance;
  };
}

/** Says of a POST that sending it twice does no harm, so that it is sent again when no answer came. */
export function repeatSafe(): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.pre((url, init, result) => {
      const marked: SendInit = { ...init, repeatSafe: true };
      return Promise.resolve([url, marked, result]);
    });
    return instance;
  };
}
