// Answers requests with the handlers in FUNCTIONS, as file routing on Cloudflare Pages did: the same order, middleware,
// parameters and context. Written once by 'pagelift fix --functions router'; from here on this file is yours to change.
IMPORTS

type Handler = (context: any) => unknown;

interface Route {
  /** A path; ":name" stands for the text of a segment, ":name*" for any number of segments. */
  path: string;
  /** The only method it is for. */
  method?: string;
  /** Runs before everything below the path. */
  middleware?: Handler | Handler[];
  /** Answers the path itself. */
  handler?: Handler | Handler[];
  /** The folder of the file, which the handler sees as its functionPath when it is middleware. */
  folder: string;
}

// The first route that matches answers. Middleware runs before it, that of the shortest path first.
const routes: Route[] = [
ROUTES
];

export default {
  async fetch(request: Request, env: any, ctx: any): Promise<Response> {
    const calls = callsFor(request.method, new URL(request.url).pathname);
    let data: object = {};
    let filesOnError = false;

    const next = async (input?: Request | string, init?: RequestInit): Promise<Response> => {
      if (input !== undefined) {
        request = new Request(typeof input === "string" ? new URL(input, request.url) : input, init);
      }
      const call = calls.shift();
      if (!call) {
        return mutable(await env.ASSETS.fetch(request));
      }
      const response = await call.handler({
        request: new Request(request.clone()),
        functionPath: call.functionPath,
        params: call.params,
        env,
        next,
        get data() {
          return data;
        },
        set data(value) {
          if (typeof value !== "object" || value === null) {
            throw new Error("context.data must be an object");
          }
          data = value;
        },
        waitUntil: (promise: Promise<unknown>) => ctx.waitUntil(promise),
        passThroughOnException: () => {
          filesOnError = true;
        },
      });
      if (!(response instanceof Response)) {
        throw new Error("Your Pages function should return a Response");
      }
      return mutable(response);
    };

    try {
      return await next();
    } catch (error) {
      if (filesOnError) {
        return mutable(await env.ASSETS.fetch(request));
      }
      throw error;
    }
  },
};

interface Call {
  handler: Handler;
  params: Record<string, string | string[]>;
  functionPath: string;
}

/** The handlers that a request meets, in the order in which each calls next(). */
function callsFor(method: string, path: string): Call[] {
  const calls: Call[] = [];
  const mine = routes.filter((route) => !route.method || route.method === method);
  for (const route of [...mine].reverse()) {
    const match = matchStart(route.path, path);
    const folder = matchStart(route.folder, path);
    if (match && folder) {
      for (const handler of [route.middleware ?? []].flat()) {
        calls.push({ handler, params: match.params, functionPath: folder.text });
      }
    }
  }
  for (const route of mine) {
    const match = route.handler && matchWhole(route.path, path);
    if (match) {
      for (const handler of [route.handler ?? []].flat()) {
        calls.push({ handler, params: match.params, functionPath: match.text });
      }
      break;
    }
  }
  return calls;
}

interface Match {
  text: string;
  params: Record<string, string | string[]>;
}

function matchWhole(route: string, path: string): Match | null {
  return match(route, "/?$", path);
}

/** Matches a path or any path below it. */
function matchStart(route: string, path: string): Match | null {
  return match(route, route.endsWith("/") ? "(?:/$)?" : "(?:/(?=$))?(?=/|$)", path);
}

function match(route: string, end: string, path: string): Match | null {
  const names: string[] = [];
  let last = -1;
  const source = route.replace(/(\/?):(\w+)(\*?)|[.+?^${}()|[\]\\]/g, (text, slash = "", name, star, offset: number) => {
    if (name === undefined) {
      return "\\" + text;
    }
    // A parameter cannot hold the text that parts it from the one before.
    const between = route[offset - 1] === "." ? "." : last < 0 ? "" : route.slice(last, offset);
    last = offset + text.length;
    names.push(name + star);
    const segment = slash || !between || between.includes("/") ? "[^/]+?" : `(?:(?!${escaped(between)})[^/])+?`;
    return star ? `(?:${slash}(${segment}(?:/${segment})*))?` : `${slash}(${segment})`;
  });
  const found = new RegExp("^" + source + end, "i").exec(path);
  if (!found) {
    return null;
  }
  const params: Match["params"] = {};
  names.forEach((name, i) => {
    const value = found[i + 1];
    if (value !== undefined) {
      params[name.replace("*", "")] = name.endsWith("*") ? value.split("/") : value;
    }
  });
  return { text: found[0], params };
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\*]/g, "\\$&");
}

/** A response whose headers middleware can change. */
function mutable(response: Response): Response {
  const hasNoBody = [101, 204, 205, 304].includes(response.status);
  return new Response(hasNoBody ? null : response.body, response);
}
