// What the Worker bundles in place of axios (wrangler.toml, [alias]). The SDK makes an axios instance when it is loaded
// and never calls it where a transport is given, as src/feishu/mouth.ts gives one: 80 KB less to carry and to start.
const interceptor = { use: () => 0 };

const refuse = () => {
  throw new Error('The Worker has no axios: give the SDK client an httpInstance');
};

/** An instance that can be configured and not called. */
const create = () => ({ interceptors: { request: interceptor, response: interceptor }, request: refuse, post: refuse });

export default { create };
export class AxiosError extends Error {}
