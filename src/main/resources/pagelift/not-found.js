// Answers for paths without a file as Cloudflare Pages did: with the nearest 404.html above the path, else with the start page.
// Files are answered before this code runs. Written once by 'pagelift fix'; from here on this file is yours to change.
export default {
  async fetch(request, env) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return new Response(null, { status: 405 });
    }
    const url = new URL(request.url);
    let folder = url.pathname;
    while (folder.includes("/")) {
      folder = folder.slice(0, folder.lastIndexOf("/"));
      const page = await env.ASSETS.fetch(new Request(new URL(folder + "/404", url), { method: request.method }));
      if (page.ok) {
        const headers = new Headers(page.headers);
        headers.set("Cache-Control", "no-store");
        headers.delete("ETag");
        return new Response(page.body, { status: 404, headers });
      }
    }
    return env.ASSETS.fetch(new Request(new URL("/", url), request));
  },
};
