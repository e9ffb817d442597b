// Checks SharePoint REST answers against SharePoint's own $metadata: what type a URL leads to, whether every property in
// the answer exists on it with that type, whether a plain GET has the properties it should, the error shape, the status.
//   node check-sp.mjs METADATA.json DEFAULTS.json TRACE.jsonl... [--lenient] [--json OUT]
// TRACE: {method,url,status,body,headers,request:{headers,body}} a line (the harness writes these), or recorded *.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

export function makeChecker(md, defaults, { lenient = false } = {}) {
  const T = md.types;
  const up = (t) => {
    const out = [];
    for (let k = t, n = 0; k && T[k] && n < 10; k = T[k].base, n++) out.push(k);
    return out;
  };
  const find = (o, n) => o && Object.keys(o).find((k) => k.toLowerCase() === n.toLowerCase());
  const member = (t, n, what) => {
    for (const k of up(t)) {
      const hit = find(T[k][what], n);
      if (hit) return T[k][what][hit];
    }
  };
  const isDerived = (t, base) => up(t).includes(base);
  const derived = (base) => Object.keys(T).filter((t) => isDerived(t, base));
  const un = (t) => {
    const m = t?.match(/^Collection\((.*)\)$/);
    return m ? { type: m[1].replace(/\?$/, ''), many: true } : { type: t?.replace(/\?$/, ''), many: false };
  };

  /** Walks the path after _api/ through the metadata. */
  function resolve(path) {
    const segs = []; // split on / outside quotes and parentheses
    let cur = '',
      depth = 0,
      quote = false;
    for (const ch of path) {
      if (ch === "'") quote = !quote;
      if (!quote && ch === '(') depth++;
      if (!quote && ch === ')') depth--;
      if (ch === '/' && !quote && depth === 0) {
        if (cur) segs.push(cur);
        cur = '';
      } else cur += ch;
    }
    if (cur) segs.push(cur);
    let at = null,
      fn = null;
    const bare = (seg) => seg.replace(/\(.*$/s, '');
    for (const [i, seg] of segs.entries()) {
      const name = bare(seg),
        called = seg.includes('(');
      fn = null;
      if (i === 0) {
        const k = find(md.roots, name.replace(/^SP\./i, 'SP_').replace(/\./g, '_'));
        if (/^web$/i.test(name)) at = { type: 'SP.Web', many: false };
        else if (/^site$/i.test(name)) at = { type: 'SP.Site', many: false };
        else if (/^contextinfo$/i.test(name)) {
          at = { type: 'SP.ContextWebInformation', many: false };
          fn = {};
        } else if (k) {
          at = un(md.roots[k].returns);
          fn = md.roots[k];
        } else return null;
        continue;
      }
      if (!at?.type) return null;
      if (/^\$(value|count)$/i.test(name)) return { ...at, raw: true };
      if (at.many) {
        const f = (() => {
          for (const k of up(at.type)) {
            const h = find(T[k].collectionFunctions, name);
            if (h) return T[k].collectionFunctions[h];
          }
        })();
        if (f) {
          fn = f;
          at = f.returns ? un(f.returns) : { type: null };
          continue;
        }
        return null;
      }
      const nav = member(at.type, name, 'nav');
      if (nav) {
        at = un(nav);
        if (called && at.many) at = { type: at.type, many: false };
        continue;
      }
      const f = member(at.type, name, 'functions');
      if (f) {
        fn = f;
        at = f.returns ? { ...un(f.returns), wrapped: name } : { type: null };
        continue;
      }
      const prop = member(at.type, name, 'props');
      if (prop) {
        at = { ...un(prop), prop: name };
        continue;
      }
      return null;
    }
    return at && { ...at, fn };
  }

  const EDM = {
    'Edm.String': (v) => typeof v === 'string',
    'Edm.Boolean': (v) => typeof v === 'boolean',
    'Edm.Int16': Number.isInteger,
    'Edm.Int32': Number.isInteger,
    'Edm.Byte': Number.isInteger,
    'Edm.Double': (v) => typeof v === 'number',
    'Edm.Single': (v) => typeof v === 'number',
    'Edm.Int64': (v) => typeof v === 'string' && /^-?\d+$/.test(v),
    'Edm.Decimal': (v) => typeof v === 'string' || typeof v === 'number',
    'Edm.Guid': (v) => typeof v === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(v),
    'Edm.DateTime': (v) =>
      typeof v === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(v),
    'Edm.DateTimeOffset': (v) => typeof v === 'string',
    'Edm.Stream': () => true,
    'Edm.Binary': (v) => typeof v === 'string',
    'Edm.Duration': (v) => typeof v === 'string',
    'Edm.Time': (v) => typeof v === 'string',
  };
  const INT64 = (v) => typeof v === 'number';
  // where the service departs from its own metadata (seen in the traffic that PnP Core SDK recorded)
  const DEPARTS = /\/DateFormat$/;
  function value(t, v, where, problems) {
    if (v === null && DEPARTS.test(where)) return;
    const nullable = t.endsWith('?'),
      c = un(t);
    if (v === null) {
      if (!nullable && !c.many && EDM[c.type]) problems.push(`${where} is null, but ${c.type} is not nullable`);
      return;
    }
    if (v && typeof v === 'object' && v.__deferred) return;
    if (c.many) {
      const list = Array.isArray(v) ? v : v?.results;
      if (!Array.isArray(list)) {
        problems.push(`${where} should be a list of ${c.type}`);
        return;
      }
      list.forEach((x) => value(c.type, x, `${where}/*`, problems));
      return;
    }
    if (EDM[c.type]) {
      if (!EDM[c.type](v))
        problems.push(
          `${where} is ${JSON.stringify(v).slice(0, 40)}, not ${c.type}${c.type === 'Edm.Int64' && INT64(v) ? ' (SharePoint writes 64-bit numbers as strings)' : ''}`,
        );
      return;
    }
    if (T[c.type]) {
      if (typeof v !== 'object') problems.push(`${where} should be an object, ${c.type}`);
      else entity(c.type, v, where, problems, null);
    }
  }
  /** Every property that $select names comes back, whatever its case; of Author/Title the Author. */
  function selected(o, where, problems, query) {
    const names = (query?.get('$select') ?? '')
      .split(',')
      .map((s) => s.trim().split('/')[0])
      .filter((s) => s && !s.includes('*'));
    const have = new Set(Object.keys(o).map((k) => k.toLowerCase()));
    const lacking = names.filter((n) => !have.has(n.toLowerCase()));
    if (lacking.length)
      problems.push(`${where}: $select asked for ${[...new Set(lacking)].join(', ')}, which did not come`);
  }
  function entity(t, o, where, problems, query) {
    if (!T[t]) return; // a type outside the trimmed metadata
    if (query?.get('$select')) selected(o, where, problems, query);
    const said = o['odata.type'] ?? o['@odata.type']?.replace(/^#/, '') ?? o.__metadata?.type;
    let type = t;
    if (said && T[said])
      type = said; // SP.FieldText in a list of SP.Field
    else if (said && /^SP\.Data\./.test(said)) type = 'SP.ListItem';
    const family = type === t && !said ? derived(t) : [type];
    const open = up(type).some((k) => T[k].open);
    for (const [k, v] of Object.entries(o)) {
      if (/^(odata\.|@odata\.|__metadata$)|@odata\./.test(k)) continue;
      let pt;
      for (const f of family) {
        pt = member1(f, k, 'props') ?? navType(member1(f, k, 'nav'));
        if (pt) break;
      }
      if (!pt) {
        if (!open) problems.push(`${where}: ${type} has no property '${k}'`);
        continue;
      }
      if (pt.nav) {
        if (v && typeof v === 'object' && !v.__deferred)
          (Array.isArray(v) ? v : (v.results ?? v.value ?? [v])).forEach?.(
            (x) => x && typeof x === 'object' && entity(un(pt.nav).type, x, `${where}/${k}`, problems, null),
          );
      } else value(pt, v, `${where}/${k}`, problems);
    }
    const plain = query && ![...query.keys()].some((k) => /^\$(select)$/i.test(k));
    if (plain && !lenient && defaults.types[type === 'SP.Field' || isDerived(type, 'SP.Field') ? 'SP.Field' : type]) {
      const need = defaults.types[isDerived(type, 'SP.Field') ? 'SP.Field' : type].always.filter((k) => !(k in o));
      if (need.length)
        problems.push(
          `${where}: a plain GET of ${type} lacks ${need.length > 8 ? `${need.length} properties: ${need.slice(0, 8).join(', ')}, …` : need.join(', ')}`,
        );
    }
  }
  const member1 = (t, n, what) => {
    for (const k of up(t)) if (T[k][what] && Object.hasOwn(T[k][what], n)) return T[k][what][n];
  }; // case matters in answers
  const navType = (n) => (n ? { nav: n } : undefined);

  return function check({ method, url, status, body, text, requestHeaders = {}, partialUrl }) {
    const i = url.search(/_api\//i);
    if (i < 0) return { outside: true, path: url };
    const [rawPath, rawQuery = ''] = url.slice(i + 5).split('?');
    let path;
    try {
      path = decodeURIComponent(rawPath);
    } catch {
      path = rawPath;
    }
    if (/^\$batch/i.test(path)) return { outside: true, path: '$batch' };
    const query = new URLSearchParams(rawQuery);
    const problems = [];
    const verb = (requestHeaders['x-http-method'] ?? method).toUpperCase();
    const r = resolve(path.replace(/\/+$/, ''));
    const op = `${verb} ${path
      .replace(/'[^']*'/g, "'…'")
      .replace(/\(\d+\)/g, '(n)')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, 'guid')}`;
    if (status >= 400) {
      const e = body?.['odata.error'] ?? body?.error;
      if (!e) problems.push('an error must be {"odata.error":{code,message:{lang,value}}}');
      else {
        if (typeof e.code !== 'string' || !/^-?\d+, /.test(e.code))
          problems.push(`error code ${JSON.stringify(e.code)} is not "<number>, <.NET type>"`);
        if (typeof e.message?.value !== 'string' || typeof e.message?.lang !== 'string')
          problems.push('error message must be {lang, value}');
      }
      return { op, problems, resolved: r };
    }
    if (!r) return { outside: true, path: op };
    // status: what SharePoint answers for each kind of request
    if (status) {
      const expect =
        verb === 'GET'
          ? [200]
          : ['MERGE', 'PATCH', 'PUT'].includes(verb)
            ? [204, 200]
            : verb === 'DELETE'
              ? [200, 204]
              : r.fn
                ? [200, 201, 204]
                : r.many
                  ? [201]
                  : [200, 201, 204];
      if (!expect.includes(status)) problems.push(`status ${status}; expected ${expect.join(' or ')}`);
    }
    if (body === undefined || body === null || r.raw) return { op, problems, resolved: r };
    let b = body.d ?? body;
    if (r.wrapped && b && typeof b === 'object' && find(b, r.wrapped)) b = b[find(b, r.wrapped)]; // verbose wraps a function's answer in its name
    if (!r.type) return { op, problems, resolved: r };
    const createsOne = verb === 'POST' && r.many && !r.fn;
    const forDefaults = (verb === 'GET' || createsOne) && !partialUrl ? query : null; // a create answers with the whole new thing
    if (r.prop) {
      const v = b.value ?? b[r.prop] ?? b;
      value(r.many ? `Collection(${r.type})` : `${r.type}?`, v, r.prop, problems);
      return { op, problems, resolved: r };
    }
    if (r.many && !createsOne) {
      const list = Array.isArray(b) ? b : (b.value ?? b.results);
      if (!Array.isArray(list)) problems.push(`should be a collection of ${r.type}: {"value":[…]}`);
      else
        list.forEach((x) =>
          T[r.type]
            ? x && typeof x === 'object' && entity(r.type, x, 'value/*', problems, forDefaults)
            : value(r.type, x, 'value/*', problems),
        );
    } else if (EDM[r.type]) value(`${r.type}?`, b.value === undefined ? b : b.value, 'value', problems);
    else if (T[r.type]) {
      if (typeof b !== 'object' || Array.isArray(b)) problems.push(`should be one ${r.type}`);
      else if (Object.keys(b).length === 1 && b['odata.null']) {
        /* nothing there */
      } else entity(r.type, b, '/', problems, forDefaults);
    }
    return { op, problems: [...new Set(problems)], resolved: r };
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {
    values: o,
    positionals: [mdFile, defFile, ...traces],
  } = parseArgs({
    allowPositionals: true,
    options: { lenient: { type: 'boolean' }, json: { type: 'string' }, top: { type: 'string', default: '60' } },
  });
  const check = makeChecker(JSON.parse(readFileSync(mdFile)), JSON.parse(readFileSync(defFile)), o);
  let n = 0,
    bad = 0;
  const outside = new Map(),
    tally = new Map(),
    covered = new Set(),
    out = [];
  const one = (e, label) => {
    const r = check(e);
    if (r.outside) {
      const k = r.path.slice(0, 110);
      outside.set(k, (outside.get(k) ?? 0) + 1);
      return;
    }
    n++;
    covered.add(r.op);
    if (r.problems.length) {
      bad++;
      out.push({ label, op: r.op, status: e.status, problems: r.problems });
      for (const p of r.problems) {
        const k = `${r.op.slice(0, 70)}  ${e.status ?? ''}  ${p}`;
        tally.set(k, (tally.get(k) ?? 0) + 1);
      }
    }
  };
  for (const f of traces) {
    const text = readFileSync(f, 'utf8');
    if (f.endsWith('.json')) {
      for (const e of [JSON.parse(text)].flat().flatMap((x) => x.answers ?? x))
        if (/_api\//i.test(e.url)) one({ method: e.method, url: e.url, body: e.answer, partialUrl: e.partial }, e.file);
      continue;
    }
    for (const line of text.split('\n').filter(Boolean)) {
      const t = JSON.parse(line);
      if (t.status === undefined) continue;
      const parse = (s) => {
        try {
          return s ? JSON.parse(s) : undefined;
        } catch {
          return undefined;
        }
      };
      if (/\$batch$/i.test(t.url)) {
        // pair the parts of a batch
        const reqs = [...(t.request?.body ?? '').matchAll(/^(GET|POST|PATCH|MERGE|DELETE|PUT) (\S+) HTTP\/1\.1/gm)];
        const resps = (t.body ?? '')
          .split(/^--batchresponse_[^\r\n]*\r?\n?/m)
          .map((p) => p.match(/HTTP\/1\.1 (\d+)[^\n]*\r?\n([\s\S]*)$/))
          .filter(Boolean);
        if (reqs.length !== resps.length) {
          bad++;
          n++;
          tally.set(
            `POST $batch  ${reqs.length} requests, ${resps.length} answers${t.body?.length >= 8000 ? ' (the trace is cut: raise traceBytes)' : ''}`,
            1,
          );
          continue;
        }
        reqs.forEach((q, i) =>
          one(
            {
              method: q[1],
              url: q[2],
              status: Number(resps[i][1]),
              body: parse(
                resps[i][2]
                  .split(/\r?\n\r?\n/)
                  .slice(1)
                  .join('\n\n')
                  .trim(),
              ),
            },
            `${t.test} (in $batch)`,
          ),
        );
        continue;
      }
      if (!/_api\//i.test(t.url)) continue;
      one(
        {
          method: t.method,
          url: t.url,
          status: t.status,
          body: /json/.test(t.headers?.['content-type'] ?? 'json') ? parse(t.body) : undefined,
          requestHeaders: t.request?.headers,
        },
        t.test,
      );
    }
  }
  [...tally]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(o.top))
    .forEach(([k, v]) => console.log(`${String(v).padStart(4)} × ${k}`));
  if (tally.size > Number(o.top)) console.log(`  … and ${tally.size - Number(o.top)} kinds more`);
  if (outside.size)
    console.log(
      `\nnot resolvable in the trimmed metadata: ${[...outside]
        .map(([k, v]) => `${k}${v > 1 ? ` ×${v}` : ''}`)
        .slice(0, 25)
        .join('; ')}${outside.size > 25 ? ` … (${outside.size})` : ''}`,
    );
  console.log(
    `\n${n} answers checked (${covered.size} kinds of request), ${bad} with problems; ${[...outside.values()].reduce((a, b) => a + b, 0)} not resolvable`,
  );
  if (o.json) writeFileSync(o.json, JSON.stringify(out, null, 1));
  process.exitCode = bad ? 1 : 0;
}
